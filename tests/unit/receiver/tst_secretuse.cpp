// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/secretuse.h"

#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/signing/deliveries.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace std::chrono_literals;

namespace
{

const std::string newSecret = "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";

/// As it was captured from a sender that signed with these secrets.
store::EventRecord captured(const std::vector<std::string> &secrets, std::chrono::minutes after,
                            store::EventSource source = store::EventSource::Direct)
{
    // Standard Webhooks has room for several signatures in one header.
    const auto delivery = test::signedDelivery("standard-webhooks", R"({"a":1})", secrets);
    store::EventRecord event = test::plainEvent(delivery.body);
    // The store reads the headers out of the bytes as they came.
    event.headers = delivery.headers;
    event.rawHeader = "POST /hooks HTTP/1.1\r\n";
    for (const Header &line : delivery.headers)
        event.rawHeader += line.name + ": " + line.value + "\r\n";
    event.rawHeader += "\r\n";
    event.summary.account = "a1";
    event.summary.webhookId = "w1";
    event.summary.source = source;
    event.summary.receivedAt = test::noon + after;
    return event;
}

} // namespace

/// Which secret signed what the event store has.
class TestSecretUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingSeenIsAllZero();
    void eachSecretIsCountedWithItsLastUse();
    void verdictOfTheReceiptDoesNotMatter();
    void bothSignaturesCountForTheNewOne();
    void replaysImportsAndOthersDoNotCount();
    void oldUseBeforeTheLastFiveHundredIsStillDated();
    void cancelEndsIt();

private:
    void add(store::EventRecord event);
    Result<SecretUse> ask();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::EventStore> m_store;
    SystemClock m_clock;
    SystemRandom m_random;
    std::atomic<bool> m_isCancelled{false};
};

void TestSecretUse::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock, {});
    QVERIFY(opened.ok());
    m_store = std::move(opened->store);
    m_isCancelled = false;
}

void TestSecretUse::add(store::EventRecord event)
{
    QVERIFY(test::append(*m_store, std::move(event)).ok());
}

Result<SecretUse> TestSecretUse::ask()
{
    const auto reader = store::SqliteEventReader::open(m_dir->path().toStdString());
    if (!reader)
        return reader.error();
    return readSecretUse(**reader,
                         {"a1", "w1", Secret::copyOf(newSecret), Secret::copyOf(test::oldSecret)},
                         test::shipped(), m_isCancelled);
}

void TestSecretUse::nothingSeenIsAllZero()
{
    const auto use = ask();
    QVERIFY(use.ok());
    QVERIFY(*use == SecretUse{});
}

void TestSecretUse::eachSecretIsCountedWithItsLastUse()
{
    add(captured({test::oldSecret}, 0min));
    add(captured({test::oldSecret}, 1min));
    add(captured({newSecret}, 2min));
    add(captured({test::goodSecret}, 3min)); // neither
    const auto use = ask();
    QVERIFY(use.ok());
    QCOMPARE(use->seen, std::size_t(4));
    QCOMPARE(use->byOld, std::size_t(2));
    QCOMPARE(use->byNew, std::size_t(1));
    QVERIFY(use->oldLastUsed == test::noon + 1min);
    QVERIFY(use->newLastUsed == test::noon + 2min);
}

void TestSecretUse::verdictOfTheReceiptDoesNotMatter()
{
    auto event = captured({newSecret}, 0min);
    event.summary.verdict = Verdict::Failed; // the receiver did not know it yet
    add(std::move(event));
    const auto use = ask();
    QVERIFY(use.ok());
    QCOMPARE(use->byNew, std::size_t(1));
}

void TestSecretUse::bothSignaturesCountForTheNewOne()
{
    add(captured({test::oldSecret, newSecret}, 0min));
    const auto use = ask();
    QVERIFY(use.ok());
    QCOMPARE(use->byNew, std::size_t(1));
    QCOMPARE(use->byOld, std::size_t(0));
}

void TestSecretUse::replaysImportsAndOthersDoNotCount()
{
    add(captured({newSecret}, 0min, store::EventSource::Replay));
    add(captured({newSecret}, 0min, store::EventSource::Import));
    auto probe = captured({newSecret}, 0min);
    probe.summary.eventId = "hookbench_test_0123456789abcdef";
    add(std::move(probe));
    auto webhook = captured({newSecret}, 0min);
    webhook.summary.webhookId = "w2";
    add(std::move(webhook));
    auto account = captured({newSecret}, 0min);
    account.summary.account = "a2";
    add(std::move(account));
    const auto use = ask();
    QVERIFY(use.ok());
    QVERIFY(*use == SecretUse{});
}

void TestSecretUse::oldUseBeforeTheLastFiveHundredIsStillDated()
{
    add(captured({test::oldSecret}, 0min));
    for (int i = 0; i < 500; ++i)
        m_store->append(captured({newSecret}, 1min), [](const auto &) {});
    add(captured({newSecret}, 2min));
    const auto use = ask();
    QVERIFY(use.ok());
    QCOMPARE(use->seen, std::size_t(500));
    QCOMPARE(use->byNew, std::size_t(500));
    QCOMPARE(use->byOld, std::size_t(0));
    QVERIFY(use->oldLastUsed == test::noon);
}

void TestSecretUse::cancelEndsIt()
{
    add(captured({newSecret}, 0min));
    m_isCancelled = true;
    const auto use = ask();
    QVERIFY(!use.ok());
    QVERIFY(use.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSecretUse)

#include "tst_secretuse.moc"
