// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/sessionstore.h"
#include "app/inbox/borrower.h"
#include "app/settings/accountstore.h"
#include "app/store/auditlog.h"
#include "app/workspace/journal.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/outcome.h"
#include "tests/unit/inbox/platform.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::inbox;
using namespace std::chrono_literals;
using Phase = Borrowed::Phase;

/// Webhooks are lent and given back, whatever happens in between.
class TestBorrower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void journalIsThereBeforeTheChange();
    void restoredOnDemand();
    void oldUrlIsTheOneOfNow();
    void refusedChangeLeavesNoLoan();
    void lostAnswerIsLookedAtAgain();
    void crashIsRecovered();
    void leaseEndsByItself();
    void extendedLeaseLastsLonger();
    void changedElsewhereIsAskedFor_data();
    void changedElsewhereIsAskedFor();
    void changedElsewhereSurvivesARestart();
    void webhookDeletedElsewhereIsNoLoan();
    void unreachablePlatformIsTriedAgain();
    void liveWebhookStaysAndATemporaryOneIsMade();
    void temporaryOneOfACrashIsFoundByItsUrl();
    void everyStepIsInTheAuditListAndNoSecret();
    void rotationUnderWayGivesBothKeys();

private:
    struct World
    {
        std::unique_ptr<workspace::Journal> audit;
        std::unique_ptr<workspace::Workspace> workspace;
        std::unique_ptr<AccountAccess> access;
        std::unique_ptr<LoanJournal> journal;
        std::unique_ptr<Borrower> borrower;
    };

    /// As after a start of the program; what was in memory is gone.
    void restart();
    Borrower::Wish wish(bool isTemporary = false) const;
    Result<QString> borrow(bool isTemporary = false);
    QByteArray onDisk() const;
    QStringList actions() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<test::Platform> m_platform;
    std::unique_ptr<credentials::SessionStore> m_keychain;
    std::unique_ptr<settings::AccountStore> m_accounts;
    std::unique_ptr<store::AuditLog> m_auditLog;
    QString m_account;
    World m_world;
};

void TestBorrower::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_platform = std::make_unique<test::Platform>();
    m_platform->webhooks["wh_1"] = {"Orders", "https://shop.example/hook",
                                    "whsec_of_the_platform_0123456789ab"};
    m_keychain = std::make_unique<credentials::SessionStore>();
    m_accounts = std::make_unique<settings::AccountStore>(
        (m_dir->path() + "/accounts.json").toStdString(), m_random);
    QVERIFY(m_accounts->load().ok());
    settings::Account account;
    account.name = "Northwind";
    account.environment = settings::Environment::Test;
    account.baseUrl = m_platform->url();
    account.prefix = "/api/v0";
    account.confirmedHosts = QStringList{m_platform->url().host()};
    const auto id = m_accounts->add(account);
    QVERIFY(id.ok());
    m_account = *id;
    Outcome<void> kept;
    m_keychain->writeApiKey(m_account, {Secret::copyOf("pk_test_1"), Secret::copyOf("sk_test_1")},
                            this, kept.done());
    QVERIFY(kept.wait());
    auto audit = store::AuditLog::open(m_dir->path().toStdString());
    QVERIFY(audit.ok());
    m_auditLog = std::make_unique<store::AuditLog>(std::move(*audit));
    restart();
}

void TestBorrower::cleanup()
{
    m_world = {};
    m_auditLog.reset();
    m_accounts.reset();
    m_keychain.reset();
    m_platform.reset();
}

void TestBorrower::restart()
{
    m_world.borrower.reset();
    m_world.journal.reset();
    m_world.access.reset();
    m_world.workspace.reset();
    m_world.audit = std::make_unique<workspace::Journal>(m_auditLog.get());
    m_world.workspace = std::make_unique<workspace::Workspace>(
        workspace::Workspace::Parts{*m_accounts, *m_keychain, *m_world.audit, nullptr, m_clock});
    m_world.access = std::make_unique<AccountAccess>(
        AccountAccess::Parts{*m_world.workspace, *m_accounts, *m_keychain, m_clock});
    m_world.journal =
        std::make_unique<LoanJournal>((m_dir->path() + "/receiver.borrowed.json").toStdString());
    QVERIFY(m_world.journal->load().ok());
    m_world.borrower = std::make_unique<Borrower>(
        Borrower::Parts{*m_world.access, *m_world.journal, *m_world.audit, m_clock, m_random}, 5ms);
}

Borrower::Wish TestBorrower::wish(bool isTemporary) const
{
    Borrower::Wish wish;
    wish.account = m_account;
    wish.webhook.id = "wh_1";
    wish.webhook.name = "Orders";
    wish.webhook.url = "https://shop.example/hook";
    wish.hereUrl = "http://127.0.0.1:8787/orders";
    wish.path = "/orders";
    wish.isTemporary = isTemporary;
    return wish;
}

Result<QString> TestBorrower::borrow(bool isTemporary)
{
    Outcome<QString> pointed;
    m_world.borrower->borrow(wish(isTemporary), this, pointed.done());
    [&] { QVERIFY(!pointed.result); }(); // always later
    pointed.wait();
    return pointed.result.value_or(Result<QString>(Error{}));
}

QByteArray TestBorrower::onDisk() const
{
    QFile file(m_dir->path() + "/receiver.borrowed.json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TestBorrower::actions() const
{
    QStringList actions;
    std::string lines;
    (void)m_auditLog->exportJsonLines([&](std::string_view piece) {
        lines += piece;
        return true;
    });
    for (const QByteArray &line : QByteArray::fromStdString(lines).split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (!entry.isEmpty())
            actions += entry["action"].toString() + ' ' + entry["outcome"].toString();
    }
    return actions;
}

void TestBorrower::journalIsThereBeforeTheChange()
{
    QByteArray atTheChange;
    m_platform->server.otherwise([&](const test::ScriptedRequest &request) {
        if (request.method == "PATCH")
            atTheChange = onDisk();
        return test::ScriptedAnswer::json(
            200, R"({"id":"wh_1","name":"Orders","url":"https://shop.example/hook",)"
                 R"("isActive":true,"encrypted":false})");
    });
    QVERIFY(borrow().ok());
    QVERIFY(atTheChange.contains("https://shop.example/hook"));
    QVERIFY(atTheChange.contains("wh_1"));
}

void TestBorrower::restoredOnDemand()
{
    QSignalSpy pointed(m_world.borrower.get(), &Borrower::pointed);
    const auto id = borrow();
    QVERIFY(id.ok());
    QCOMPARE(*id, QString("wh_1"));
    QCOMPARE(pointed.size(), 1);
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("http://127.0.0.1:8787/orders"));
    QCOMPARE(m_world.borrower->loans().first().facts.phase, Phase::Pointed);
    m_world.borrower->restore("wh_1");
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QVERIFY(!onDisk().contains("wh_1"));
}

void TestBorrower::oldUrlIsTheOneOfNow()
{
    m_platform->webhooks["wh_1"].url = "https://shop.example/new"; // the list is older than that
    QVERIFY(borrow().ok());
    m_world.borrower->restore("wh_1");
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/new"));
}

void TestBorrower::refusedChangeLeavesNoLoan()
{
    m_platform->refusesPatch = 403;
    const auto refused = borrow();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QVERIFY(!onDisk().contains("wh_1"));
}

void TestBorrower::lostAnswerIsLookedAtAgain()
{
    m_platform->losesPatch = true;
    QVERIFY(!borrow().ok());
    m_platform->losesPatch = false;
    // It was taken although no answer came: it is given back, not forgotten.
    QTRY_COMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
}

void TestBorrower::crashIsRecovered()
{
    QVERIFY(borrow().ok());
    restart();
    QVERIFY(m_world.borrower->loans().isEmpty());
    m_world.borrower->recover();
    QCOMPARE(m_world.borrower->loans().size(), 1);
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    restart();
    m_world.borrower->recover();
    QVERIFY(m_world.borrower->loans().isEmpty());
}

void TestBorrower::leaseEndsByItself()
{
    QVERIFY(borrow().ok());
    m_clock.advance(Borrower::lease - 1s);
    const qsizetype asked = m_platform->server.requests().size();
    QSignalSpy ended(m_world.borrower.get(), &Borrower::ended);
    m_clock.advance(1s);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(m_platform->server.requests().size() > asked);
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
}

void TestBorrower::extendedLeaseLastsLonger()
{
    QVERIFY(borrow().ok());
    m_clock.advance(50min);
    m_world.borrower->extend("wh_1");
    QVERIFY(m_world.borrower->loans().first().facts.leaseEnd == m_clock.now() + Borrower::lease);
    QVERIFY(
        onDisk().contains(QByteArray::fromStdString(formatUtc(m_clock.now() + Borrower::lease))));
}

void TestBorrower::changedElsewhereIsAskedFor_data()
{
    QTest::addColumn<bool>("restore");
    QTest::addColumn<QString>("url");
    QTest::newRow("what the other one set stays") << false << "https://other.example/";
    QTest::newRow("the old URL comes back") << true << "https://shop.example/hook";
}

void TestBorrower::changedElsewhereIsAskedFor()
{
    QFETCH(bool, restore);
    QVERIFY(borrow().ok());
    m_platform->webhooks["wh_1"].url = "https://other.example/";
    const int patches = m_platform->count("PATCH");
    m_world.borrower->restore("wh_1");
    QTRY_COMPARE(m_world.borrower->loans().first().facts.phase, Phase::ChangedElsewhere);
    QCOMPARE(m_world.borrower->loans().first().facts.urlNow, QString("https://other.example/"));
    QCOMPARE(m_platform->count("PATCH"), patches);
    m_world.borrower->resolve("wh_1", restore);
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QTEST(m_platform->webhooks["wh_1"].url, "url");
}

void TestBorrower::changedElsewhereSurvivesARestart()
{
    QVERIFY(borrow().ok());
    m_platform->webhooks["wh_1"].url = "https://other.example/";
    restart();
    m_world.borrower->recover();
    QTRY_COMPARE(m_world.borrower->loans().first().facts.phase, Phase::ChangedElsewhere);
    bool done = false;
    m_world.borrower->restoreAll(this, [&] { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://other.example/"));
    QCOMPARE(m_world.borrower->loans().size(), 1);
}

void TestBorrower::webhookDeletedElsewhereIsNoLoan()
{
    QVERIFY(borrow().ok());
    m_platform->webhooks.remove("wh_1");
    m_world.borrower->restore("wh_1");
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
}

void TestBorrower::unreachablePlatformIsTriedAgain()
{
    QVERIFY(borrow().ok());
    m_platform->refusesPatch = 403;
    m_world.borrower->restore("wh_1");
    QTRY_COMPARE(m_world.borrower->loans().first().facts.phase, Phase::RestoreFailed);
    QVERIFY(onDisk().contains("wh_1"));
    m_platform->refusesPatch = 0;
    m_clock.advance(61s);
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
}

void TestBorrower::liveWebhookStaysAndATemporaryOneIsMade()
{
    const auto id = borrow(true);
    QVERIFY(id.ok());
    QCOMPARE(*id, QString("made_1"));
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QCOMPARE(m_platform->webhooks["made_1"].url, QString("http://127.0.0.1:8787/orders"));
    QVERIFY(m_platform->webhooks["made_1"].secret != m_platform->webhooks["wh_1"].secret);
    QCOMPARE(m_platform->count("PATCH"), 0);
    Outcome<AccountAccess::Keys> keys;
    m_world.access->webhookKeys(m_account, "made_1", this, keys.done());
    QVERIFY(keys.wait() && keys.ok());
    QCOMPARE((*keys.result)->size(), 1U);
    QCOMPARE(QString::fromStdString(std::string((*keys.result)->front().secret.reveal())),
             m_platform->webhooks["made_1"].secret);
    bool done = false;
    m_world.borrower->restoreAll(this, [&] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!m_platform->webhooks.contains("made_1"));
    QVERIFY(m_platform->webhooks.contains("wh_1"));
    QVERIFY(!m_keychain->hasSigningSecrets(m_account, "made_1"));
}

void TestBorrower::temporaryOneOfACrashIsFoundByItsUrl()
{
    // Written before the create was sent; the program died before the id was known.
    Loan loan;
    loan.id = "l1";
    loan.path = "/orders";
    loan.copyOf = "wh_1";
    loan.facts.account = m_account;
    loan.facts.name = "Orders";
    loan.facts.oldUrl = "https://shop.example/hook";
    loan.facts.hereUrl = "http://127.0.0.1:8787/orders";
    loan.facts.isTemporary = true;
    QVERIFY(m_world.journal->save({loan}).ok());
    m_platform->webhooks["made_7"] = {"Hookbench · Orders", "http://127.0.0.1:8787/orders"};
    restart();
    m_world.borrower->recover();
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QVERIFY(!m_platform->webhooks.contains("made_7"));
    QVERIFY(m_platform->webhooks.contains("wh_1"));
}

void TestBorrower::everyStepIsInTheAuditListAndNoSecret()
{
    QVERIFY(borrow().ok());
    m_world.borrower->restore("wh_1");
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QVERIFY(borrow(true).ok());
    const QString secret = m_platform->webhooks["made_1"].secret;
    m_world.borrower->restore("made_1");
    QTRY_VERIFY(m_world.borrower->loans().isEmpty());
    QCOMPARE(actions(), QStringList({"borrow-webhook ok", "restore-webhook ok",
                                     "borrow-temporary ok", "delete-temporary ok"}));
    std::string lines;
    QVERIFY(m_auditLog
                ->exportJsonLines([&](std::string_view piece) {
                    lines += piece;
                    return true;
                })
                .ok());
    QVERIFY(secret.size() >= 32);
    QVERIFY(!QByteArray::fromStdString(lines).contains(secret.toUtf8()));
    QVERIFY(!onDisk().contains(secret.toUtf8()));
}

void TestBorrower::rotationUnderWayGivesBothKeys()
{
    const Secret old = Secret::copyOf("whsec_0123456789abcdefghijklmnopqrstuv");
    const Secret fresh = Secret::copyOf("whsec_ABCDEFGHIJKLMNOPQRSTUVWXYZ012345");
    credentials::SigningSecrets own;
    own.add(old, {});
    credentials::SigningSecrets both = own;
    both.add(fresh, m_clock.now());
    int written = 0;
    const auto count = [&written](const Result<void> &) { ++written; };
    m_keychain->writeSigningSecrets(m_account, "wh_1", own, this, count);
    m_keychain->writeSigningSecrets(m_account, workspace::RotationDesk::pendingItem("wh_1"), both,
                                    this, count);
    QTRY_COMPARE(written, 2);
    Outcome<AccountAccess::Keys> keys;
    m_world.access->webhookKeys(m_account, "wh_1", this, keys.done());
    QVERIFY(keys.wait() && keys.ok());
    QCOMPARE((*keys.result)->size(), 2U);
    QVERIFY((*keys.result)->at(0).secret == old);
    QVERIFY((*keys.result)->at(1).secret == fresh);
    // The handler is meant to take both: neither is a previous one yet.
    QVERIFY((*keys.result)->at(0).role == SecretRole::Current);
    QVERIFY((*keys.result)->at(1).role == SecretRole::Current);
}

QTEST_GUILESS_MAIN(TestBorrower)
#include "tst_borrower.moc"
