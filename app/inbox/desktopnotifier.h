// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/notifier.h"

#include <QHash>

namespace hookbench::inbox
{

/// The notifications of the desktop (org.freedesktop.Notifications on the session bus). Where no
/// service answers, nothing is said: the window shows the same. GUI thread; nothing waits.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void notify(const QString &key, const QString &title, const QString &text) override;
    void withdraw(const QString &key) override;

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    QHash<QString, quint32> m_ids; ///< of the service, by key
};

} // namespace hookbench::inbox
