// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QWidget>

class QLabel;

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::ui
{

/// The schemes' part of the settings: which one the account in view signs by, how many there are,
/// and the way to the dialog that shows and writes them. GUI thread.
class SchemeSettings : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SchemeSettings(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent = nullptr);

    void openSchemes(bool learns);

private:
    void showState();

    inbox::ReceiverService &m_receiver;
    const Clock &m_clock;
    QLabel *m_own = nullptr;
    QLabel *m_known = nullptr;
};

} // namespace hookbench::ui
