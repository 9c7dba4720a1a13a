// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsstore.h"
#include "tests/unit/settings/files.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

/// The settings survive restarts, later versions and clumsy hands.
class TestSettingsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStartHasTheDefaults();
    void everyValueSurvivesARestart();
    void numbersAreBounded_data();
    void numbersAreBounded();
    void wrongTypesFallBackAlone_data();
    void wrongTypesFallBackAlone();
    void unknownKeysArePreserved();
    void takesEffectWithoutAFile();

private:
    fs::path file() const { return fs::path(m_dir->path().toStdString()) / "settings.json"; }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSettingsStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestSettingsStore::firstStartHasTheDefaults()
{
    SettingsStore store(file());
    const auto event = store.load();
    QVERIFY(event.ok() && !event->has_value());
    QCOMPARE(store.settings().language, QString());
    QCOMPARE(store.settings().theme, Theme::System);
    QCOMPARE(store.settings().refreshIntervalSeconds, 60);
    QCOMPARE(store.settings().lockAfterMinutes, 15);
    QCOMPARE(store.settings().clipboardClearSeconds, 30);
    QCOMPARE(store.settings().lastAccountId, QString());
}

void TestSettingsStore::everyValueSurvivesARestart()
{
    const Settings changed{"pt_BR",     Theme::Dark, 120,          5, 45, "abcd-1234",
                           {"my.host"}, "1m,2h",     {"live.host"}};
    SettingsStore store(file());
    QSignalSpy spy(&store, &SettingsStore::changed);
    QVERIFY(store.save(changed).ok());
    QVERIFY(store.save(changed).ok());
    QCOMPARE(spy.count(), 1);

    SettingsStore again(file());
    const auto event = again.load();
    QVERIFY(event.ok() && !event->has_value());
    QVERIFY(again.settings() == changed);
}

void TestSettingsStore::numbersAreBounded_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("expected");
    QTest::newRow("zero is off") << 0 << 0;
    QTest::newRow("too often") << 1 << 10;
    QTest::newRow("the lower bound") << 10 << 10;
    QTest::newRow("the upper bound") << 3600 << 3600;
    QTest::newRow("too rarely") << 3601 << 3600;
    QTest::newRow("negative") << -60 << 10;
}

void TestSettingsStore::numbersAreBounded()
{
    QFETCH(int, seconds);
    QFETCH(int, expected);
    SettingsStore store(file());
    Settings settings;
    settings.refreshIntervalSeconds = seconds;
    settings.lockAfterMinutes = -1;
    settings.clipboardClearSeconds = 100'000;
    QVERIFY(store.save(settings).ok());
    QCOMPARE(store.settings().refreshIntervalSeconds, expected);
    QCOMPARE(store.settings().lockAfterMinutes, 0);
    QCOMPARE(store.settings().clipboardClearSeconds, 600);
}

void TestSettingsStore::wrongTypesFallBackAlone_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("text for a number") << QByteArray(R"("refreshIntervalSeconds": "90")");
    QTest::newRow("a fraction") << QByteArray(R"("refreshIntervalSeconds": 90.5)");
    QTest::newRow("nothing") << QByteArray(R"("refreshIntervalSeconds": null)");
    QTest::newRow("an unknown theme") << QByteArray(R"("theme": "pink")");
    QTest::newRow("a theme by number") << QByteArray(R"("theme": 1)");
    QTest::newRow("a language that is a path") << QByteArray(R"("language": "../../etc")");
    QTest::newRow("a host with a path") << QByteArray(R"("sandboxHosts": ["a.example/b"])");
    QTest::newRow("hosts that are no list") << QByteArray(R"("liveHosts": "a.example")");
    QTest::newRow("waits that are none") << QByteArray(R"("sandboxRetries": "soon")");
    QTest::newRow("an endless language")
        << QByteArray(R"("language": ")") + QByteArray(1000, 'x') + "\"";
}

void TestSettingsStore::wrongTypesFallBackAlone()
{
    QFETCH(QByteArray, entry);
    const QByteArray content = "{\"version\": 1, \"lockAfterMinutes\": 7, " + entry + "}";
    QVERIFY(putFile(file(), content));
    SettingsStore store(file());
    const auto event = store.load();
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE((*event)->kind, FileEvent::Kind::PartlyRead);
    QCOMPARE(contentOf((*event)->copy), content);
    Settings expected;
    expected.lockAfterMinutes = 7;
    QVERIFY(store.settings() == expected);

    SettingsStore again(file());
    const auto second = again.load();
    QVERIFY(second.ok() && !second->has_value());
}

void TestSettingsStore::unknownKeysArePreserved()
{
    QVERIFY(
        putFile(file(), R"({"version": 1, "fontSize": 14, "refreshIntervalSeconds": 9000000000})"));
    SettingsStore store(file());
    QVERIFY(store.load().ok());
    QCOMPARE(store.settings().refreshIntervalSeconds, 3600);
    QVERIFY(store.save(Settings{}).ok());
    QVERIFY(contentOf(file()).contains("\"fontSize\": 14"));
}

void TestSettingsStore::takesEffectWithoutAFile()
{
    QVERIFY(putFile(file(), R"({"version": 3})"));
    SettingsStore store(file());
    QCOMPARE(store.load().error().kind, ErrorKind::DatabaseNewer);
    QSignalSpy spy(&store, &SettingsStore::changed);
    Settings dark;
    dark.theme = Theme::Dark;
    QVERIFY(!store.save(dark).ok());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(store.settings().theme, Theme::Dark);
    QCOMPARE(contentOf(file()), QByteArray(R"({"version": 3})"));
}

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
