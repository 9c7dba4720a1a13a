// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace hookbench::cli
{

/// Tells when nobody reads the program's stdout any more, also while there is nothing to print; and
/// sees that a write to it fails instead of ending the program. Main thread.
class ClosedPipeWatch : public QObject
{
    Q_OBJECT

public:
    explicit ClosedPipeWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void closed();

private:
    void look();
};

} // namespace hookbench::cli
