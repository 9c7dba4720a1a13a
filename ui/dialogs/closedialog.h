// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hookbench::ui
{

/// Asked when the window is closed while it receives: go on in the background, or stop and give
/// borrowed webhooks their URL back. Closes itself; use open() and the signals.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `hasTray`: the window goes there instead of being minimised.
    CloseDialog(int borrowed, bool hasTray, QWidget *parent);

Q_SIGNALS:
    void keepWanted();
    void stopWanted();
};

} // namespace hookbench::ui
