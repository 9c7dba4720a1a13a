// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace hookbench::inbox
{

/// Tells somebody who does not look at the window. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plain texts, whoever wrote them. A later one under the same `key` takes the place of the
    /// earlier.
    virtual void notify(const QString &key, const QString &title, const QString &text) = 0;
    /// Takes it away, if it still stands.
    virtual void withdraw(const QString &key) = 0;

Q_SIGNALS:
    /// Somebody clicked on it.
    void activated();
};

} // namespace hookbench::inbox
