// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/accountstore.h"
#include "tests/unit/settings/files.h"

#include <nlohmann/json.hpp>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

namespace
{

/// Counts, so that ids differ and repeat.
class CountingRandom : public RandomSource
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes)
            byte = m_next++;
    }

private:
    std::uint8_t m_next = 0;
};

Account shop(const QString &name)
{
    Account account;
    account.name = name;
    account.environment = Environment::Test;
    account.applicationName = "Shop app";
    account.baseUrl = QUrl("https://api.shop.example");
    account.prefix = "/api/v0";
    account.authStyle = AuthStyle::Bearer;
    account.httpsOnly = true;
    account.confirmedHosts = {"api.shop.example"};
    account.webhooksWithSecret = {"wh_1", "wh/2"};
    return account;
}

} // namespace

/// Accounts survive restarts, refuse what would confuse, and keep what they do not know.
class TestAccountStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFieldSurvivesARestart();
    void changesAreToldOnce();
    void namesAreUniqueWithoutCase();
    void invalidAccountsAreRefused();
    void unknownIdsAreRefused();
    void findsByIdAndName();
    void removingByTheListsOwnId();
    void unreadableEntriesAreLeftOutAndKept_data();
    void unreadableEntriesAreLeftOutAndKept();
    void unknownKeysArePreserved();
    void failedSaveChangesNothing();
    void newerFileRefusesChanges();
    void numberIsBounded();

private:
    fs::path file() const { return fs::path(m_dir->path().toStdString()) / "accounts.json"; }

    std::unique_ptr<QTemporaryDir> m_dir;
    CountingRandom m_random;
};

void TestAccountStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestAccountStore::everyFieldSurvivesARestart()
{
    AccountStore store(file(), m_random);
    QVERIFY(store.load().ok());
    const auto first = store.add(shop("  One "));
    const auto second = store.add(shop("Two"));
    QVERIFY(first.ok() && second.ok());
    QVERIFY(*first != *second);
    QCOMPARE(rightsOf(file()), 0600);

    AccountStore again(file(), m_random);
    const auto event = again.load();
    QVERIFY(event.ok() && !event->has_value());
    Account expected = shop("One");
    expected.id = *first;
    QCOMPARE(again.accounts().size(), 2);
    QVERIFY(again.accounts().at(0) == expected);
    QCOMPARE(again.accounts().at(1).id, *second);
}

void TestAccountStore::changesAreToldOnce()
{
    AccountStore store(file(), m_random);
    QSignalSpy added(&store, &AccountStore::added);
    QSignalSpy updated(&store, &AccountStore::updated);
    QSignalSpy removed(&store, &AccountStore::removed);
    const auto id = store.add(shop("One"));
    QVERIFY(id.ok());
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toString(), *id);

    Account account = *store.find(*id);
    QVERIFY(store.update(account).ok());
    QCOMPARE(updated.count(), 0); // nothing changed
    account.environment = Environment::Live;
    QVERIFY(store.update(account).ok());
    QCOMPARE(updated.count(), 1);
    QCOMPARE(store.find(*id)->environment, Environment::Live);

    QVERIFY(store.remove(*id).ok());
    QCOMPARE(removed.count(), 1);
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!contentOf(file()).contains(id->toUtf8()));
}

void TestAccountStore::namesAreUniqueWithoutCase()
{
    AccountStore store(file(), m_random);
    const auto one = store.add(shop("One"));
    QVERIFY(one.ok());
    const auto same = store.add(shop(" ONE "));
    QVERIFY(!same.ok());
    QCOMPARE(same.error().kind, ErrorKind::InvalidArgument);
    const auto two = store.add(shop("Two"));
    QVERIFY(two.ok());
    Account renamed = *store.find(*two);
    renamed.name = "one";
    QVERIFY(!store.update(renamed).ok());
    Account respelt = *store.find(*one);
    respelt.name = "ONE"; // its own name is free for itself
    QVERIFY(store.update(respelt).ok());
}

void TestAccountStore::invalidAccountsAreRefused()
{
    AccountStore store(file(), m_random);
    QSignalSpy added(&store, &AccountStore::added);
    Account insecure = shop("One");
    insecure.baseUrl = QUrl("http://api.shop.example");
    QCOMPARE(store.add(insecure).error().kind, ErrorKind::InsecureUrl);
    Account nameless = shop("");
    QCOMPARE(store.add(nameless).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(added.count(), 0);
    QVERIFY(!fs::exists(file()));
}

void TestAccountStore::unknownIdsAreRefused()
{
    AccountStore store(file(), m_random);
    QVERIFY(!store.update(shop("One")).ok());
    QVERIFY(!store.remove("nobody").ok());
}

void TestAccountStore::findsByIdAndName()
{
    AccountStore store(file(), m_random);
    const auto id = store.add(shop("Läden"));
    QVERIFY(id.ok());
    QCOMPARE(store.findByName("läDEN")->id, *id);
    QVERIFY(!store.findByName("Laden").has_value());
    QVERIFY(!store.find("").has_value());
}

void TestAccountStore::removingByTheListsOwnId()
{
    AccountStore store(file(), m_random);
    QVERIFY(store.add(shop("One")).ok());
    QSignalSpy removed(&store, &AccountStore::removed);
    const QString id = store.accounts().first().id;
    QVERIFY(store.remove(store.accounts().first().id).ok());
    QCOMPARE(removed.first().first().toString(), id);
}

void TestAccountStore::unreadableEntriesAreLeftOutAndKept_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("an unknown environment") << QByteArray("\"test\"") << QByteArray("\"maybe\"");
    QTest::newRow("a wrong type") << QByteArray("\"httpsOnly\": true")
                                  << QByteArray("\"httpsOnly\": \"true\"");
    QTest::newRow("a missing key") << QByteArray("\"prefix\"") << QByteArray("\"pre\"");
    QTest::newRow("http to another machine") << QByteArray("https://") << QByteArray("http://");
    QTest::newRow("a host list with a number")
        << QByteArray("[\n        \"api.shop.example\"") << QByteArray("[\n        5");
    QTest::newRow("an id with a slash") << QByteArray("\"id\": \"") << QByteArray("\"id\": \"/");
}

void TestAccountStore::unreadableEntriesAreLeftOutAndKept()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    {
        AccountStore store(file(), m_random);
        QVERIFY(store.add(shop("Broken")).ok());
        QVERIFY(store.add(shop("Whole")).ok());
    }
    QByteArray content = contentOf(file());
    const qsizetype at = content.indexOf(from);
    QVERIFY2(at > 0, content.constData());
    content.replace(at, from.size(), to);
    QVERIFY(putFile(file(), content));

    AccountStore store(file(), m_random);
    const auto event = store.load();
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE((*event)->kind, FileEvent::Kind::PartlyRead);
    QCOMPARE(contentOf((*event)->copy), content);
    QCOMPARE(store.accounts().size(), 1);
    QCOMPARE(store.accounts().first().name, QString("Whole"));

    AccountStore again(file(), m_random); // said once, not at every start
    const auto second = again.load();
    QVERIFY(second.ok() && !second->has_value());
}

void TestAccountStore::unknownKeysArePreserved()
{
    AccountStore store(file(), m_random);
    QVERIFY(store.add(shop("One")).ok());
    QByteArray content = contentOf(file());
    content.replace("\"httpsOnly\"", "\"colour\": \"teal\", \"httpsOnly\"");
    content.replace("\"accounts\"", "\"motto\": \"calm\", \"accounts\"");
    QVERIFY(putFile(file(), content));

    AccountStore again(file(), m_random);
    QVERIFY(again.load().ok());
    Account account = again.accounts().first();
    account.name = "Renamed";
    QVERIFY(again.update(account).ok());
    QVERIFY(again.add(shop("Two")).ok());
    const auto json = nlohmann::json::parse(contentOf(file()).toStdString());
    QCOMPARE(json["motto"].get<std::string>(), std::string("calm"));
    QCOMPARE(json["accounts"][0]["colour"].get<std::string>(), std::string("teal"));
    QCOMPARE(json["accounts"][0]["name"].get<std::string>(), std::string("Renamed"));
    QVERIFY(!json["accounts"][1].contains("colour"));
}

void TestAccountStore::failedSaveChangesNothing()
{
    const fs::path gone = fs::path(m_dir->path().toStdString()) / "gone" / "accounts.json";
    AccountStore store(gone, m_random);
    QVERIFY(store.load().ok());
    QSignalSpy added(&store, &AccountStore::added);
    QVERIFY(!store.add(shop("One")).ok());
    QVERIFY(store.accounts().isEmpty());
    QCOMPARE(added.count(), 0);
    QVERIFY(fs::create_directory(gone.parent_path()));
    QVERIFY(store.add(shop("One")).ok());
    QCOMPARE(store.accounts().size(), 1);
}

void TestAccountStore::newerFileRefusesChanges()
{
    const QByteArray newer = R"({"version":2,"accounts":"elsewhere"})";
    QVERIFY(putFile(file(), newer));
    AccountStore store(file(), m_random);
    const auto event = store.load();
    QVERIFY(!event.ok());
    QCOMPARE(event.error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(store.add(shop("One")).error().kind, ErrorKind::DatabaseNewer);
    QVERIFY(store.accounts().isEmpty());
    QCOMPARE(contentOf(file()), newer);
}

void TestAccountStore::numberIsBounded()
{
    AccountStore store(file(), m_random);
    for (int i = 0; i < 200; ++i)
        QVERIFY(store.add(shop(QString("Account %1").arg(i))).ok());
    QVERIFY(!store.add(shop("One more")).ok());
    QCOMPARE(store.accounts().size(), 200);
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
