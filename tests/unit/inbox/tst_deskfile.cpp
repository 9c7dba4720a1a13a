// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/deskfile.h"
#include "app/inbox/loanjournal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::inbox;
using settings::FileEvent;

namespace
{

DeskSettings sample()
{
    using namespace std::chrono_literals;
    DeskSettings settings;
    settings.config.port = 9000;
    settings.config.usesTls = true;
    settings.config.publicUrl = "https://tunnel.example";
    settings.config.allowedHosts = QStringList{"box.local"};
    settings.config.acknowledge = receiver::ReceiverConfig::Acknowledge::First;
    settings.pathPart = "abc";
    settings.automatic = QStringList{"/"};
    EndpointSetting root;
    root.account = "sandbox";
    EndpointSetting orders;
    orders.path = "/orders";
    orders.account = "a1";
    orders.secretSource = EndpointSetting::SecretSource::Webhook;
    orders.webhookId = "wh_1";
    orders.scheme = "platform";
    orders.isForLive = true;
    orders.answer.status = 202;
    orders.answer.headers = {{"X-A", "1"}, {"X-A", "2"}};
    orders.answer.body = "{\"ok\":true}";
    orders.answer.delay = 250ms;
    orders.answer.failFirst = 2;
    orders.answer.failShare = 0.25;
    orders.answer.seed = 4'000'000'000U;
    orders.answer.rate = receiver::AnswerRule::Rate{5, 60s};
    orders.answer.rejectStatus = 401;
    EndpointSetting passing;
    passing.path = "/pass";
    passing.account = "a1";
    passing.secretSource = EndpointSetting::SecretSource::Typed;
    passing.hasTypedSecret = true;
    passing.answer.kind = receiver::AnswerRule::Kind::PassOn;
    passing.answer.passOnUrl = "https://shop.example/hook";
    passing.passOnConfirmedHost = "shop.example";
    passing.answer.whenDownStatus = 503;
    passing.answer.passOnTimeout = 3s;
    settings.endpoints = {root, orders, passing};
    KeepingRules rules;
    rules.retention = store::Retention{1000, std::chrono::hours(48), std::nullopt};
    rules.keepsDecrypted = true;
    rules.confirmedSchemes = QStringList{"platform"};
    settings.accounts.insert("a1", rules);
    return settings;
}

} // namespace

/// What the receiver remembers across restarts.
class TestDeskFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartHasDefaults();
    void everythingComesBack();
    void noSecretIsWritten();
    void damagedFileIsKeptAside();
    void badPartsAreLeftOut_data();
    void badPartsAreLeftOut();
    void loansComeBack();
    void badLoanDoesNotTakeTheOthers();

private:
    std::filesystem::path file() const { return (m_dir.path() + "/receiver.json").toStdString(); }
    void write(const QByteArray &bytes) const
    {
        QFile out(m_dir.path() + "/receiver.json");
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QByteArray read() const
    {
        QFile in(m_dir.path() + "/receiver.json");
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
};

void TestDeskFile::firstStartHasDefaults()
{
    QFile::remove(QString::fromStdString(file().string()));
    DeskFile desk(file());
    const auto loaded = desk.load();
    QVERIFY(loaded.ok() && !*loaded);
    QCOMPARE(desk.settings().config.port, receiver::defaultPort);
    QVERIFY(desk.settings().endpoints.isEmpty());
}

void TestDeskFile::everythingComesBack()
{
    DeskFile desk(file());
    QVERIFY(desk.load().ok());
    QVERIFY(desk.save(sample()).ok());
    DeskFile again(file());
    const auto loaded = again.load();
    QVERIFY(loaded.ok() && !*loaded);
    QVERIFY(again.settings() == sample());
}

void TestDeskFile::noSecretIsWritten()
{
    DeskSettings settings = sample();
    settings.endpoints[2].typedSecret = Secret::copyOf("whsec_this_must_not_be_in_a_file");
    DeskFile desk(file());
    QVERIFY(desk.load().ok());
    QVERIFY(desk.save(settings).ok());
    QVERIFY(read().contains("/pass"));
    QVERIFY(!read().contains("whsec_"));
}

void TestDeskFile::damagedFileIsKeptAside()
{
    write("{\"version\":1,");
    DeskFile desk(file());
    const auto loaded = desk.load();
    QVERIFY(loaded.ok() && *loaded);
    QCOMPARE((*loaded)->kind, FileEvent::Kind::KeptAside);
    QVERIFY(QFile::exists(QString::fromStdString((*loaded)->copy.string())));
}

void TestDeskFile::badPartsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("endpoints");
    const QByteArray good =
        R"({"path":"/a","account":"x","secret":"none","webhookId":"","answer":{}})";
    const auto list = [&](const QByteArray &other) {
        return "\"endpoints\":[" + good + ',' + other + ']';
    };
    QTest::newRow("a port beyond all ports") << QByteArray("\"port\":70000") << 0;
    QTest::newRow("a public URL with a path")
        << QByteArray("\"publicUrl\":\"https://a.example/b\"") << 0;
    QTest::newRow("endpoints that are no list") << QByteArray("\"endpoints\":{}") << 0;
    QTest::newRow("the same path twice") << list(good) << 1;
    QTest::newRow("a status as text")
        << list(
               R"({"path":"/b","account":"x","secret":"none","webhookId":"","answer":{"status":"x"}})")
        << 1;
    QTest::newRow("passing on to a host that was not named")
        << list(
               R"({"path":"/b","account":"x","secret":"none","webhookId":"","answer":{"kind":"pass-on","passOnUrl":"http://shop.example/"}})")
        << 1;
    QTest::newRow("keeping no event at all")
        << QByteArray(R"("accounts":{"x":{"retention":{"maxCount":0}}})") << 0;
}

void TestDeskFile::badPartsAreLeftOut()
{
    QFETCH(QByteArray, part);
    write("{\"version\":1," + part + '}');
    DeskFile desk(file());
    const auto loaded = desk.load();
    QVERIFY(loaded.ok() && *loaded);
    QCOMPARE((*loaded)->kind, FileEvent::Kind::PartlyRead);
    QTEST(static_cast<int>(desk.settings().endpoints.size()), "endpoints");
    QCOMPARE(desk.settings().config.port, receiver::defaultPort);
    QVERIFY(desk.settings().config.publicUrl.isEmpty());
    QVERIFY(!desk.settings().accounts.contains("x"));
    DeskFile again(file());
    const auto clean = again.load();
    QVERIFY(clean.ok() && !*clean);
}

void TestDeskFile::loansComeBack()
{
    const std::filesystem::path path = (m_dir.path() + "/loans.json").toStdString();
    Loan loan;
    loan.id = "l1";
    loan.path = "/orders";
    loan.facts.account = "a1";
    loan.facts.webhookId = "wh_1";
    loan.facts.name = QString("Bestellungen \u00fc");
    loan.facts.oldUrl = "https://shop.example/";
    loan.facts.hereUrl = "http://127.0.0.1:8787/orders";
    loan.facts.leaseEnd = *parseUtc("2026-03-20T13:00:00.000Z");
    LoanJournal journal(path);
    QVERIFY(journal.load().ok());
    QVERIFY(journal.save({loan}).ok());
    LoanJournal again(path);
    QVERIFY(again.load().ok());
    QCOMPARE(again.loans().size(), 1);
    QVERIFY(again.loans().first() == loan);
    QCOMPARE(QFile::permissions(QString::fromStdString(path.string())) &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestDeskFile::badLoanDoesNotTakeTheOthers()
{
    const std::filesystem::path path = (m_dir.path() + "/loans2.json").toStdString();
    QFile out(QString::fromStdString(path.string()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(
        R"({"version":1,"loans":[{"id":"x"},{"id":"l1","account":"a","webhookId":"w","name":"n",)"
        R"("oldUrl":"o","hereUrl":"h","isTemporary":true,"leaseEnd":"2026-03-20T13:00:00.000Z",)"
        R"("path":"/p","copyOf":"c"}]})");
    out.close();
    LoanJournal journal(path);
    const auto loaded = journal.load();
    QVERIFY(loaded.ok() && *loaded);
    QCOMPARE((*loaded)->kind, FileEvent::Kind::PartlyRead);
    QCOMPARE(journal.loans().size(), 1);
    QVERIFY(journal.loans().first().facts.isTemporary);
}

QTEST_GUILESS_MAIN(TestDeskFile)
#include "tst_deskfile.moc"
