// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktoptheme.h"
#include "ui/theme/themecontroller.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench::ui;

/// Plays the settings portal as desktops do: the answer of Read is wrapped twice.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    int reads = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++reads;
        if (group != "org.freedesktop.appearance" || key != "color-scheme")
            return QDBusVariant(QVariant::fromValue(QDBusVariant(QString())));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestDesktopTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksOnce_data();
    void asksOnce();
    void followsChanges();
    void otherSettingsAreNotOurs();
    void withoutAPortalNothingIsKnown();
    void systemModeFollowsTheDesktop();

private:
    QDBusConnection m_bus = QDBusConnection::sessionBus();
    std::unique_ptr<FakePortal> m_portal;
};

void TestDesktopTheme::init()
{
    QVERIFY(m_bus.isConnected());
    m_portal = std::make_unique<FakePortal>();
    QVERIFY(
        m_bus.registerObject("/org/freedesktop/portal/desktop", m_portal.get(),
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_bus.registerService("org.freedesktop.portal.Desktop"));
}

void TestDesktopTheme::cleanup()
{
    m_bus.unregisterService("org.freedesktop.portal.Desktop");
    m_bus.unregisterObject("/org/freedesktop/portal/desktop");
    m_portal.reset();
}

void TestDesktopTheme::asksOnce_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<int>("expected"); // -1: not known
    QTest::newRow("no preference") << 0U << -1;
    QTest::newRow("dark") << 1U << 1;
    QTest::newRow("light") << 2U << 0;
    QTest::newRow("a number from the future") << 7U << -1;
}

void TestDesktopTheme::asksOnce()
{
    QFETCH(uint, scheme);
    QFETCH(int, expected);
    m_portal->scheme = scheme;
    DesktopTheme desktop(m_bus);
    QVERIFY(!desktop.prefersDark().has_value());
    QTRY_COMPARE(m_portal->reads, 1);
    QTRY_COMPARE(desktop.prefersDark().has_value() ? int(*desktop.prefersDark()) : -1, expected);
}

void TestDesktopTheme::followsChanges()
{
    m_portal->scheme = 2;
    DesktopTheme desktop(m_bus);
    QTRY_VERIFY(desktop.prefersDark().has_value());
    QSignalSpy changed(&desktop, &DesktopTheme::changed);
    Q_EMIT m_portal->SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(1U));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(desktop.prefersDark(), std::optional<bool>(true));
}

void TestDesktopTheme::otherSettingsAreNotOurs()
{
    m_portal->scheme = 2;
    DesktopTheme desktop(m_bus);
    QTRY_VERIFY(desktop.prefersDark().has_value());
    QSignalSpy changed(&desktop, &DesktopTheme::changed);
    Q_EMIT m_portal->SettingChanged("org.gnome.desktop.interface", "color-scheme",
                                    QDBusVariant(1U));
    Q_EMIT m_portal->SettingChanged("org.freedesktop.appearance", "color-scheme",
                                    QDBusVariant(0U)); // arrives after the other
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!desktop.prefersDark().has_value());
}

void TestDesktopTheme::withoutAPortalNothingIsKnown()
{
    QVERIFY(m_bus.unregisterService("org.freedesktop.portal.Desktop"));
    DesktopTheme desktop(m_bus);
    QSignalSpy changed(&desktop, &DesktopTheme::changed);
    // The refusal comes back over the same bus; a call of our own after it marks the time.
    m_bus.call(QDBusMessage::createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                              "GetId"));
    QCoreApplication::processEvents();
    QVERIFY(changed.isEmpty());
    QVERIFY(!desktop.prefersDark().has_value());
}

void TestDesktopTheme::systemModeFollowsTheDesktop()
{
    m_portal->scheme = 1;
    DesktopTheme desktop(m_bus);
    ThemeController theme(&desktop);
    QVERIFY(!theme.isDark()); // the answer is open, and the platform is light
    QSignalSpy changed(&theme, &ThemeController::changed);
    QTRY_VERIFY(theme.isDark());
    QCOMPARE(changed.count(), 1);
    theme.setMode(ThemeController::Mode::Light); // the user's choice wins
    QVERIFY(!theme.isDark());
    Q_EMIT m_portal->SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(2U));
    QTRY_COMPARE(desktop.prefersDark(), std::optional<bool>(false));
    QVERIFY(!theme.isDark());
    theme.setMode(ThemeController::Mode::Dark);
    QVERIFY(theme.isDark());
}

QTEST_MAIN(TestDesktopTheme)
#include "tst_desktoptheme.moc"
