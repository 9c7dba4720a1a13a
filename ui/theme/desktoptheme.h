// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <optional>

class QDBusVariant;

namespace hookbench::ui
{

/// What the desktop prefers, by its settings portal (org.freedesktop.appearance, color-scheme).
/// Asks once, asynchronously and with a timeout, then listens. Without a portal it never knows. GUI
/// thread.
class DesktopTheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopTheme(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Nothing while the answer is open, without a portal, and when it has no preference.
    std::optional<bool> prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setScheme(uint scheme);

    std::optional<bool> m_prefersDark;
};

} // namespace hookbench::ui
