// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store/eventstorecontract.h"

#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <set>
#include <thread>

namespace hookbench::test
{

using store::AnswerKind;
using store::EventId;
using store::EventQuery;
using store::EventRecord;
using store::EventStore;
using store::EventSummary;

namespace
{

EventQuery queryOf(const char *filter, const char *account = "sandbox")
{
    const Result<store::EventFilter> parsed = store::parseEventFilter(filter);
    return {account, parsed ? *parsed : store::EventFilter()};
}

EventRecord fullEvent()
{
    EventRecord event = plainEvent(R"({"a": 1})", "/orders");
    EventSummary &row = event.summary;
    row.verdict = Verdict::VerifiedOldSecret;
    row.cause = "because";
    row.scheme = "platform";
    row.secret = SecretRole::Previous;
    row.eventType = "payment.created";
    row.eventId = "evt_1";
    row.deliveryId = "dlv_1";
    row.attempt = 3;
    row.webhookId = "wh_1";
    row.answerKind = AnswerKind::PassedOn;
    row.answered = 418;
    row.source = store::EventSource::Replay;
    row.parent = 7;
    row.isEncrypted = true;
    event.target = "/orders?x=1&y=%20";
    event.versionMinor = 0;
    event.peer = "127.0.0.1:4711";
    event.overTls = true;
    event.rawHeader =
        "POST /orders?x=1&y=%20 HTTP/1.0\r\nhost:  a \r\nX-Same: 1\r\nx-same: 2\r\n\r\n";
    event.headers = {{"host", "a"}, {"X-Same", "1"}, {"x-same", "2"}};
    event.decrypted = "clear";
    event.objectId = "pay_1";
    event.answer = {AnswerKind::PassedOn,
                    418,
                    {{"Content-Type", "text/plain"}, {"X-Empty", ""}},
                    std::string("a\0b", 3),
                    store::PassOn{"http://127.0.0.1:3000/", "aa", "bb", 1.5, "timeout"}};
    return event;
}

} // namespace

void EventStoreContract::init()
{
    renewPlace();
    reopenStore();
}

void EventStoreContract::cleanup()
{
    closeStore();
}

void EventStoreContract::closeStore()
{
    m_reader.reset();
    m_store.reset();
}

void EventStoreContract::reopenStore()
{
    m_reader.reset();
    m_store.reset();
    m_store = openStore();
    QVERIFY(m_store);
    auto reader = m_store->reader();
    QVERIFY(reader.ok());
    m_reader = std::move(*reader);
}

std::vector<EventSummary> EventStoreContract::pageOf(const EventQuery &query, int limit)
{
    auto page = m_reader->page(query, {}, limit);
    return page ? *page : std::vector<EventSummary>();
}

std::vector<EventId> EventStoreContract::idsOf(const char *filter, const char *account)
{
    std::vector<EventId> ids;
    const auto done = m_reader->ids(queryOf(filter, account), [&](std::span<const EventId> some) {
        ids.insert(ids.end(), some.begin(), some.end());
        return true;
    });
    return done ? ids : std::vector<EventId>{-1};
}

void EventStoreContract::everyFieldComesBackAsItWent()
{
    EventRecord event = fullEvent();
    const auto committed = append(*m_store, event);
    QVERIFY(committed.ok());
    event.summary.id = committed->id;

    const auto page = pageOf({});
    QCOMPARE(page.size(), 1u);
    QVERIFY(page.front() == event.summary);
    const auto read = m_reader->event(committed->id);
    QVERIFY(read.ok() && read->has_value());
    const EventRecord &back = **read;
    QVERIFY(back.summary == event.summary);
    QCOMPARE(back.target, event.target);
    QCOMPARE(back.versionMinor, event.versionMinor);
    QCOMPARE(back.peer, event.peer);
    QCOMPARE(back.overTls, event.overTls);
    QCOMPARE(back.rawHeader, event.rawHeader);
    QVERIFY(back.headers == event.headers);
    QCOMPARE(back.body, event.body);
    QVERIFY(back.decrypted == event.decrypted);
    QCOMPARE(back.objectId, event.objectId);
    QVERIFY(back.answer == event.answer);
    const auto gone = m_reader->event(committed->id + 1);
    QVERIFY(gone.ok() && !gone->has_value());
}

void EventStoreContract::bytesOfAnyKindComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray("a\0b\0", 4);
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3\x28");
    QTest::newRow("quotes and line ends") << QByteArray("'\"\r\n;--");
    QTest::newRow("more than a page") << QByteArray(100'000, 'x');
    QTest::newRow("the receiver's limit") << QByteArray(16 * 1024 * 1024, '\x01');
}

void EventStoreContract::bytesOfAnyKindComeBack()
{
    QFETCH(QByteArray, bytes);
    EventRecord event = plainEvent(bytes.toStdString());
    event.summary.eventType = bytes.left(300).toStdString();
    event.summary.eventId = event.summary.eventType;
    event.summary.path = "/" + event.summary.eventType;
    const auto committed = append(*m_store, event);
    QVERIFY(committed.ok());
    const auto read = m_reader->event(committed->id);
    QVERIFY(read.ok() && read->has_value());
    QVERIFY((*read)->body == event.body);
    QVERIFY((*read)->summary.eventType == event.summary.eventType);
    QVERIFY((*read)->summary.eventId == event.summary.eventId);
    QVERIFY((*read)->summary.path == event.summary.path);
}

void EventStoreContract::idsIncreaseAndAreToldInOrder()
{
    std::mutex mutex;
    std::vector<EventId> told;
    EventStore::Observer observer;
    observer.committed = [&](std::span<const EventSummary> rows) {
        const std::lock_guard lock(mutex);
        for (const EventSummary &row : rows)
            told.push_back(row.id);
    };
    m_store->setObserver(std::move(observer));
    for (int i = 0; i < 500; ++i)
        m_store->append(plainEvent(std::to_string(i)), {});
    m_store->flush();
    const std::lock_guard lock(mutex);
    QCOMPARE(told.size(), 500u);
    QVERIFY(std::is_sorted(told.begin(), told.end(), std::less_equal<>()));
}

void EventStoreContract::duplicatesAreLinked_data()
{
    QTest::addColumn<QByteArray>("firstIds");
    QTest::addColumn<QByteArray>("secondIds");
    QTest::addColumn<bool>("isSameBody");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<bool>("isSamePath");
    QTest::addColumn<bool>("isSameAccount");
    QTest::addColumn<bool>("isLinked");
    // The ids are "delivery/event".
    QTest::newRow("the same delivery id")
        << QByteArray("d1/e1") << QByteArray("d1/e2") << false << true << true << true << true;
    QTest::newRow("another delivery id, the same event id")
        << QByteArray("d1/e1") << QByteArray("d2/e1") << false << true << true << true << true;
    QTest::newRow("an event id alone")
        << QByteArray("/e1") << QByteArray("/e1") << false << true << true << true << true;
    QTest::newRow("other ids, the same bytes")
        << QByteArray("d1/e1") << QByteArray("d2/e2") << true << false << true << true << false;
    QTest::newRow("no ids, unsigned, the same bytes")
        << QByteArray("/") << QByteArray("/") << true << false << true << true << true;
    QTest::newRow("no ids, unsigned, other bytes")
        << QByteArray("/") << QByteArray("/") << false << false << true << true << false;
    QTest::newRow("no ids, signed, the same bytes")
        << QByteArray("/") << QByteArray("/") << true << true << true << true << false;
    QTest::newRow("another path") << QByteArray("d1/e1") << QByteArray("d1/e1") << true << true
                                  << false << true << false;
    QTest::newRow("another account")
        << QByteArray("d1/e1") << QByteArray("d1/e1") << true << true << true << false << false;
    QTest::newRow("a delivery id that is an event id there")
        << QByteArray("x/") << QByteArray("/x") << true << true << true << true << false;
}

void EventStoreContract::duplicatesAreLinked()
{
    QFETCH(QByteArray, firstIds);
    QFETCH(QByteArray, secondIds);
    QFETCH(bool, isSameBody);
    QFETCH(bool, isSigned);
    QFETCH(bool, isSamePath);
    QFETCH(bool, isSameAccount);
    QFETCH(bool, isLinked);
    const auto make = [&](const QByteArray &ids, const char *body) {
        EventRecord event = plainEvent(body);
        event.summary.deliveryId = ids.split('/').at(0).toStdString();
        event.summary.eventId = ids.split('/').at(1).toStdString();
        if (isSigned) {
            event.summary.verdict = Verdict::Verified;
            event.summary.scheme = "platform";
        }
        return event;
    };
    const auto first = append(*m_store, make(firstIds, "{1}"));
    EventRecord second = make(secondIds, isSameBody ? "{1}" : "{2}");
    if (!isSamePath)
        second.summary.path = "/elsewhere";
    if (!isSameAccount)
        second.summary.account = "other";
    const auto committed = append(*m_store, second);
    QVERIFY(first.ok() && committed.ok());
    QVERIFY(!first->duplicateOf);
    QCOMPARE(committed->duplicateOf.value_or(0), isLinked ? first->id : 0);
    const auto third = append(*m_store, make(firstIds, "{1}"));
    QVERIFY(third.ok());
    if (!isSigned || firstIds != "/") // to the earliest of all
        QCOMPARE(third->duplicateOf.value_or(0), first->id);
    const auto row = m_reader->rows(std::vector{committed->id});
    QVERIFY(row.ok() && row->size() == 1);
    QVERIFY(row->front().duplicateOf == committed->duplicateOf);
}

void EventStoreContract::duplicatesAreLinkedAfterARestart()
{
    EventRecord withId = plainEvent("a");
    withId.summary.deliveryId = "dlv_9";
    const auto first = append(*m_store, withId);
    const auto bare = append(*m_store, plainEvent("only bytes"));
    QVERIFY(first.ok() && bare.ok());
    reopenStore();
    const auto again = append(*m_store, withId);
    const auto bareAgain = append(*m_store, plainEvent("only bytes"));
    QVERIFY(again.ok() && bareAgain.ok());
    QCOMPARE(again->duplicateOf.value_or(0), first->id);
    QCOMPARE(bareAgain->duplicateOf.value_or(0), bare->id);
}

void EventStoreContract::duplicatesOfARowThatIsGoneAreNot()
{
    EventRecord event = plainEvent("a");
    event.summary.deliveryId = "dlv_1";
    const auto first = append(*m_store, event);
    const auto second = append(*m_store, event);
    const auto third = append(*m_store, event);
    QVERIFY(first.ok() && second.ok() && third.ok());
    store::RetentionRules rules;
    rules.others.maxCount = 2;
    m_store->setRetention(rules);
    QTRY_COMPARE(pageOf({}).size(), 2u);
    const auto fourth = append(*m_store, event);
    QVERIFY(fourth.ok());
    QCOMPARE(fourth->duplicateOf.value_or(0), second->id); // now the earliest
    rules.others.maxCount = 0;
    m_store->setRetention(rules);
    QTRY_COMPARE(pageOf({}).size(), 0u);
    m_store->setRetention({});
    const auto fifth = append(*m_store, event);
    const auto sixth = append(*m_store, event);
    QVERIFY(fifth.ok() && sixth.ok());
    QVERIFY(fifth->id > fourth->id); // an id is never used twice
    QVERIFY(!fifth->duplicateOf);
    QCOMPARE(sixth->duplicateOf.value_or(0), fifth->id);
}

void EventStoreContract::anAnswerThatComesLaterIsKept()
{
    std::promise<EventSummary> updated;
    EventStore::Observer observer;
    observer.updated = [&](const EventSummary &row) { updated.set_value(row); };
    m_store->setObserver(std::move(observer));
    EventRecord event = plainEvent();
    event.summary.answered = {};
    event.summary.answerKind = AnswerKind::Pending;
    event.answer = {};
    event.answer.kind = AnswerKind::Pending;
    const auto committed = append(*m_store, event);
    QVERIFY(committed.ok());
    const store::AnswerRecord answer{AnswerKind::PassedOn,
                                     202,
                                     {{"Server", "mine"}},
                                     "thanks",
                                     store::PassOn{"http://127.0.0.1/", "a", "a", 3.25, ""}};
    const auto done =
        waitFor([&](auto told) { m_store->recordAnswer(committed->id, answer, std::move(told)); });
    QVERIFY(done.ok());
    const EventSummary row = updated.get_future().get();
    QCOMPARE(row.id, committed->id);
    QCOMPARE(row.answered.value_or(0), 202);
    QVERIFY(row.answerKind == AnswerKind::PassedOn);
    const auto read = m_reader->event(committed->id);
    QVERIFY(read.ok() && read->has_value());
    QVERIFY((*read)->answer == answer);
    QCOMPARE((*read)->body, event.body);
}

void EventStoreContract::anAnswerForNobodyIsRefused()
{
    const auto done = waitFor([&](auto told) { m_store->recordAnswer(99, {}, std::move(told)); });
    QVERIFY(!done.ok());
    QVERIFY(done.error().kind == ErrorKind::NotFound);
    QVERIFY(append(*m_store, plainEvent()).ok()); // and harms nobody else
}

void EventStoreContract::gapsAreRowsOfTheList()
{
    const UtcTime from = *parseUtc("2026-03-20T23:10:00.000Z");
    const UtcTime until = *parseUtc("2026-03-21T07:02:00.000Z");
    QVERIFY(append(*m_store, plainEvent()).ok());
    m_store->recordGap("sandbox", from, until);
    m_store->flush();
    const auto page = pageOf({"sandbox", {}});
    QCOMPARE(page.size(), 2u);
    QVERIFY(page.front().kind == store::RowKind::Gap);
    QVERIFY(page.front().receivedAt == from);
    QVERIFY(page.front().gapEnd == until);
    QCOMPARE(idsOf("after:2026-03-20T20:00Z").size(), 1u);
    QCOMPARE(idsOf("-verdict:verified").size(), 1u); // the event
    QCOMPARE(idsOf("-type:x").size(), 1u);
    const EventQuery eventsOnly{"sandbox", {}, false};
    QCOMPARE(pageOf(eventsOnly).size(), 1u);
    QCOMPARE(m_reader->count(eventsOnly).value(), 1);
    QCOMPARE(m_reader->count({"sandbox", {}}).value(), 2);
    const auto gap = m_reader->event(page.front().id);
    QVERIFY(gap.ok() && gap->has_value() && (*gap)->body.empty());
}

void EventStoreContract::pinnedRowsOutliveRetention()
{
    const auto first = append(*m_store, plainEvent("1"));
    QVERIFY(append(*m_store, plainEvent("2")).ok());
    QVERIFY(append(*m_store, plainEvent("3")).ok());
    QVERIFY(waitFor([&](auto told) { m_store->setPinned(first->id, true, std::move(told)); }).ok());
    store::RetentionRules rules;
    rules.others.maxCount = 1;
    m_store->setRetention(rules);
    QTRY_COMPARE(pageOf({}).size(), 2u);
    QVERIFY(pageOf({}).back().isPinned);
    QCOMPARE(pageOf({}).back().id, first->id);
    QVERIFY(
        waitFor([&](auto told) { m_store->setPinned(first->id, false, std::move(told)); }).ok());
    m_store->setRetention(rules);
    QTRY_COMPARE(pageOf({}).size(), 1u);
}

void EventStoreContract::causeIsFoundLater()
{
    const auto first = append(*m_store, plainEvent("1"));
    QVERIFY(append(*m_store, plainEvent("2")).ok());
    const auto set = [this](EventId id, const std::string &cause) {
        return waitFor([&](auto told) { m_store->setCause(id, cause, std::move(told)); });
    };
    QVERIFY(set(first->id, "body-crlf").ok());
    QCOMPARE(pageOf({}).back().cause, std::string("body-crlf"));
    QCOMPARE(idsOf("cause:body-*"), std::vector<EventId>{first->id});
    QVERIFY(set(first->id, "secret-previous").ok());
    QVERIFY(idsOf("cause:body-crlf").empty());
    QCOMPARE(idsOf("cause:secret-previous").size(), 1u);
    QCOMPARE(set(first->id + 1000, "unknown").error().kind, ErrorKind::NotFound);
    QCOMPARE(set(first->id, std::string(300, 'c')).error().kind, ErrorKind::InvalidArgument);
}

void EventStoreContract::onlyWhatIsUncheckedIsCheckedLater()
{
    EventRecord unchecked = plainEvent("1");
    unchecked.summary.verdict = Verdict::Unchecked;
    EventRecord failed = plainEvent("2");
    failed.summary.verdict = Verdict::Failed;
    const auto first = append(*m_store, std::move(unchecked));
    const auto second = append(*m_store, std::move(failed));
    const auto check = [this](EventId id, const store::LateCheck &late) {
        return waitFor([&](auto told) { m_store->recordLateCheck(id, late, std::move(told)); });
    };
    const store::LateCheck verified{Verdict::VerifiedOldSecret, "platform", SecretRole::Previous};
    QVERIFY(!pageOf({}).back().isCheckedLater);
    QVERIFY(check(first->id, verified).ok());
    const EventSummary row = pageOf({}).back();
    QCOMPARE(row.verdict, Verdict::VerifiedOldSecret);
    QCOMPARE(row.scheme, std::string("platform"));
    QCOMPARE(row.secret, std::optional(SecretRole::Previous));
    QVERIFY(row.isCheckedLater);
    QCOMPARE(idsOf("verdict:verified-old-secret"), std::vector<EventId>{first->id});
    QVERIFY(idsOf("verdict:unchecked").empty());
    // A verdict that was made with a secret stands, also one that was made later.
    QCOMPARE(check(second->id, verified).error().kind, ErrorKind::NotFound);
    QCOMPARE(check(first->id, {Verdict::Failed, {}, {}}).error().kind, ErrorKind::NotFound);
    QCOMPARE(pageOf({}).front().verdict, Verdict::Failed);
    QVERIFY(!pageOf({}).front().isCheckedLater);
    QCOMPARE(check(second->id + 1000, verified).error().kind, ErrorKind::NotFound);
    QCOMPARE(check(first->id, {Verdict::Unchecked, {}, {}}).error().kind,
             ErrorKind::InvalidArgument);
    QCOMPARE(check(first->id, {Verdict::Failed, std::string(300, 's'), {}}).error().kind,
             ErrorKind::InvalidArgument);
}

void EventStoreContract::retentionTakesTheOldest_data()
{
    QTest::addColumn<int>("maxCount");
    QTest::addColumn<int>("maxHours");
    QTest::addColumn<int>("maxBytes");
    QTest::addColumn<int>("left");
    // 300 events of 1000 bytes and a bit, one an hour, the newest now.
    QTest::newRow("by number") << 120 << -1 << -1 << 120;
    QTest::newRow("by age") << -1 << 100 << -1 << 100;
    QTest::newRow("by size") << -1 << -1 << 10'800 << 10;
    QTest::newRow("the strictest counts") << 120 << 100 << 10'800 << 10;
    QTest::newRow("no bound") << -1 << -1 << -1 << 300;
}

void EventStoreContract::retentionTakesTheOldest()
{
    QFETCH(int, maxCount);
    QFETCH(int, maxHours);
    QFETCH(int, maxBytes);
    QFETCH(int, left);
    std::atomic<int> removals = 0;
    EventStore::Observer observer;
    observer.removed = [&] { ++removals; };
    m_store->setObserver(std::move(observer));
    const UtcTime now = SystemClock().now();
    std::vector<EventId> ids;
    for (int i = 0; i < 300; ++i) {
        EventRecord event = plainEvent(std::string(1000, 'x') + std::to_string(i));
        event.summary.receivedAt = now - std::chrono::hours(299 - i);
        ids.push_back(append(*m_store, std::move(event))->id);
        if (i % 2 == 0) {
            EventRecord other = plainEvent(std::to_string(i));
            other.summary.account = "other";
            m_store->append(std::move(other), {});
        }
    }
    store::RetentionRules rules;
    store::Retention &rule = rules.accounts["sandbox"];
    if (maxCount >= 0)
        rule.maxCount = maxCount;
    if (maxHours >= 0)
        rule.maxAge = std::chrono::hours(maxHours);
    if (maxBytes >= 0)
        rule.maxBytes = maxBytes;
    m_store->setRetention(rules);
    QTRY_COMPARE(pageOf({"sandbox", {}}, 1000).size(), std::size_t(left));
    QCOMPARE(pageOf({"sandbox", {}}, 1000).back().id, ids.at(ids.size() - std::size_t(left)));
    QCOMPARE(pageOf({"other", {}}, 1000).size(), 150u);
    if (left < 300)
        QTRY_VERIFY(removals > 0);
}

void EventStoreContract::pagesFollowEachOther()
{
    std::vector<EventId> ids;
    for (int i = 0; i < 25; ++i)
        ids.insert(ids.begin(), append(*m_store, plainEvent(std::to_string(i)))->id);
    std::vector<EventId> read;
    std::optional<EventId> before;
    for (;;) {
        const auto page = m_reader->page({"sandbox", {}}, before, 10);
        QVERIFY(page.ok());
        QVERIFY(page->size() <= 10);
        if (page->empty())
            break;
        for (const EventSummary &row : *page)
            read.push_back(row.id);
        before = page->back().id;
    }
    QVERIFY(read == ids);
    const auto some = m_reader->rows(std::vector<EventId>{ids[3], 9'999, ids[20], ids[1]});
    QVERIFY(some.ok());
    QCOMPARE(some->size(), 3u);
    QCOMPARE(some->at(0).id, ids[3]);
    QCOMPARE(some->at(1).id, ids[20]);
    QCOMPARE(some->at(2).id, ids[1]);
}

void EventStoreContract::idsComeInPiecesAndCanBeEnded()
{
    for (int i = 0; i < 10; ++i)
        m_store->append(plainEvent(std::to_string(i)), {});
    m_store->flush();
    int calls = 0;
    const auto ended = m_reader->ids({}, [&](std::span<const EventId>) {
        ++calls;
        return false;
    });
    QVERIFY(!ended.ok());
    QVERIFY(ended.error().kind == ErrorKind::Cancelled);
    QCOMPARE(calls, 1);
    QCOMPARE(idsOf("").size(), 10u);
}

void EventStoreContract::filtersFindWhatTheyDescribe_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("expected"); // the bodies' first letters, newest first
    const auto row = [](const char *name, const char *filter, const char *expected) {
        QTest::newRow(name) << QByteArray(filter) << QByteArray(expected);
    };
    row("everything", "", "edcba");
    row("a verdict", "verdict:failed", "c");
    row("not a verdict", "-verdict:failed", "edba");
    row("two verdicts at once", "verdict:failed verdict:verified", "");
    row("a type", "type:payment.created", "a");
    row("types by their beginning", "type:payment.*", "ba");
    row("types by their end", "type:*.created", "ca");
    row("not those types", "-type:payment.*", "edc");
    row("any type", "type:*", "edcba");
    row("an unknown type", "type:nothing", "");
    row("a path", "path:/orders", "b");
    row("paths with a sign that GLOB would read", "path:/a[b]?", "d");
    row("paths by their beginning", "path:/o*", "b");
    row("an event id", "event:evt_b", "b");
    row("a delivery id by its end", "delivery:*_c", "c");
    row("a status", "answered:500", "c");
    row("statuses by their first digit", "answered:2*", "edba");
    row("not that status", "-answered:200", "dc");
    row("later than", "after:2026-03-20T12:03:00Z", "ed");
    row("earlier than", "before:2026-03-20T12:01:00Z", "a");
    row("a range", "after:2026-03-20T12:01:00Z before:2026-03-20T12:03:00Z", "cb");
    row("a word", "quokka", "da");
    row("a word in other letters", "QUOKKA", "da");
    row("a word's beginning", "quo*", "da");
    row("a part of a word is no word", "okka", "");
    row("without accents", "cafe", "e");
    row("a phrase", "\"brown fox\"", "b");
    row("a phrase in the wrong order", "\"fox brown\"", "");
    row("two words", "brown quick", "b");
    row("not a word", "-quokka", "ecb");
    row("a word and not another", "quick -lazy", "b");
    row("a word of the headers", "x-needle", "c");
    row("an address", "ada@shop.example", "a");
    row("a word that was decrypted", "secretive", "e");
    row("words and fields", "quokka type:payment.*", "a");
    row("a word or a type", "fox or type:x", "eb");
    row("words in brackets", "(quokka or fox) type:payment.*", "ba");
    row("not either word", "-(quokka or lazy)", "eb");
    row("not both words", "-(quick lazy)", "edba");
    row("a word and no verdict", "quick and not verdict:failed", "b");
    row("a header", "header.x-needle:1", "c");
    row("a header by its beginning", "header.HOST:local*", "edba");
    row("without a header", "-header.host:*", "c");
    row("verdicts by their beginning", "verdict:un*", "ed");
    row("sizes", "size:8..18", "dc");
    row("status above", "status:>200", "dc");
    row("nothing is later than that", "is:duplicate or is:replay or is:late", "");
    row("decrypted ones", "is:encrypted", "e");
}

void EventStoreContract::filtersFindWhatTheyDescribe()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, expected);
    struct Sample
    {
        const char *body;
        const char *path;
        const char *type;
        Verdict verdict;
        int answered;
    };
    const Sample samples[] = {
        {"a quokka, ada@shop.example", "/", "payment.created", Verdict::Verified, 200},
        {"b the quick brown fox", "/orders", "payment.failed", Verdict::Verified, 200},
        {"c lazy quick dog", "/", "refund.created", Verdict::Failed, 500},
        {"d Quokka", "/a[b]?", "", Verdict::Unsigned, 204},
        {"e caf\u00e9", "/", "x", Verdict::UnknownScheme, 200}};
    UtcTime at = *parseUtc("2026-03-20T12:00:00.000Z");
    for (const Sample &sample : samples) {
        EventRecord event = plainEvent(sample.body, sample.path);
        const std::string letter(1, sample.body[0]);
        event.summary.receivedAt = at;
        event.summary.eventType = sample.type;
        event.summary.verdict = sample.verdict;
        event.summary.answered = sample.answered;
        event.summary.eventId = "evt_" + letter;
        event.summary.deliveryId = "dlv_" + letter;
        if (letter == "c")
            event.rawHeader = "POST / HTTP/1.1\r\nX-Needle: 1\r\n\r\n";
        if (letter == "e") {
            event.decrypted = event.body + " secretive";
            event.summary.isEncrypted = true;
        }
        QVERIFY(append(*m_store, std::move(event)).ok());
        at += std::chrono::minutes(1);
    }
    const EventQuery query = queryOf(filter.constData());
    QByteArray found;
    for (const EventId id : idsOf(filter.constData()))
        found += m_reader->event(id).value()->body.at(0);
    QCOMPARE(found, expected);
    QCOMPARE(m_reader->count(query).value(), expected.size());
    QByteArray paged;
    for (const EventSummary &row : pageOf(query))
        paged += m_reader->event(row.id).value()->body.at(0);
    QCOMPARE(paged, expected);
    QByteArray matching;
    for (const EventSummary &row : pageOf({})) {
        if (m_reader->matches(query, row).value())
            matching += m_reader->event(row.id).value()->body.at(0);
    }
    QCOMPARE(matching, expected);
}

void EventStoreContract::valuesThatOccurAreOffered()
{
    using Field = store::FilterTerm::Field;
    const auto values = [&](Field field, const char *prefix, std::size_t limit = 10) {
        return m_reader->values("sandbox", field, prefix, limit).value();
    };
    for (const char *type : {"payment.failed", "payment.created", "refund.created", ""}) {
        EventRecord event = plainEvent("{}", std::string("/") + type);
        event.summary.eventType = type;
        event.summary.eventId = std::string("evt_") + type;
        QVERIFY(append(*m_store, event).ok());
        QVERIFY(append(*m_store, event).ok());
    }
    EventRecord others = plainEvent();
    others.summary.account = "acc_1";
    others.summary.eventType = "payment.of.another";
    QVERIFY(append(*m_store, std::move(others)).ok());
    using Texts = std::vector<std::string>;
    QVERIFY((values(Field::Type, "pay") == Texts{"payment.created", "payment.failed"}));
    QVERIFY((values(Field::Type, "", 1) == Texts{"payment.created"}));
    QVERIFY((values(Field::Type, "x").empty()));
    QVERIFY((values(Field::Event, "evt_r") == Texts{"evt_refund.created"}));
    QVERIFY((values(Field::Path, "/r") == Texts{"/refund.created"}));
    QVERIFY((values(Field::Header, "") == Texts{"host"}));
    QVERIFY(values(Field::Size, "").empty());
}

void EventStoreContract::accountsAreApart()
{
    for (const char *account : {"sandbox", "acc_1", "sandbox", "acc_2"}) {
        EventRecord event = plainEvent();
        event.summary.account = account;
        event.summary.eventType = "x";
        QVERIFY(append(*m_store, std::move(event)).ok());
    }
    for (const char *filter : {"", "type:x", "verdict:unsigned", "-type:y", "localhost"}) {
        QCOMPARE(idsOf(filter, "sandbox").size(), 2u);
        QCOMPARE(idsOf(filter, "acc_1").size(), 1u);
        QCOMPARE(idsOf(filter, "acc_3").size(), 0u);
        QCOMPARE(idsOf(filter, "").size(), 4u);
    }
}

void EventStoreContract::relatedEventsAreFound()
{
    EventRecord event = plainEvent("a");
    event.summary.deliveryId = "dlv_1";
    event.summary.eventId = "evt_1";
    const EventId first = append(*m_store, event)->id;
    QVERIFY(append(*m_store, plainEvent("other")).ok());
    event.summary.attempt = 2;
    const EventId retry = append(*m_store, event)->id;
    event.summary.deliveryId = "dlv_2";
    const EventId resent = append(*m_store, event)->id;
    EventRecord replay = plainEvent("r");
    replay.summary.parent = retry;
    const EventId replayed = append(*m_store, replay)->id;
    for (const EventId asked : {first, retry, resent, replayed}) {
        const auto family = m_reader->related(asked);
        QVERIFY(family.ok());
        std::vector<EventId> ids;
        for (const EventSummary &row : *family)
            ids.push_back(row.id);
        QVERIFY(ids == (std::vector{first, retry, resent, replayed}));
    }
}

void EventStoreContract::manyThreadsAppendAndReadAtOnce()
{
    constexpr int writers = 4;
    constexpr int each = 200;
    std::mutex mutex;
    std::set<EventId> ids;
    std::atomic<bool> areDone = false;
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            auto reader = m_store->reader();
            if (!reader.ok()) {
                ++wrong;
                return;
            }
            std::size_t before = 0;
            while (!areDone) {
                const auto page = (*reader)->page({"sandbox", {}}, {}, 2000);
                if (!page.ok() || page->size() < before)
                    ++wrong;
                else
                    before = page->size();
            }
        });
    }
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < writers; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < each; ++i) {
                    m_store->append(plainEvent(std::to_string(t * each + i)),
                                    [&](const Result<EventStore::Committed> &result) {
                                        const std::lock_guard lock(mutex);
                                        if (!result.ok() || !ids.insert(result->id).second)
                                            ++wrong;
                                    });
                }
            });
        }
    }
    m_store->flush();
    areDone = true;
    readers.clear();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(ids.size(), std::size_t(writers * each));
    QCOMPARE(idsOf("").size(), std::size_t(writers * each));
}

void EventStoreContract::flushWaitsForAll()
{
    std::atomic<int> told = 0;
    for (int i = 0; i < 300; ++i)
        m_store->append(plainEvent(std::to_string(i)),
                        [&](const Result<EventStore::Committed> &) { ++told; });
    m_store->flush();
    QCOMPARE(told.load(), 300);
}

// --- what the platform listed
// ----------------------------------------------------------------------

namespace
{

const UtcTime listStart = *parseUtc("2026-03-20T12:00:00.000Z");

UtcTime minute(int number)
{
    return listStart + std::chrono::minutes(number);
}

/// Entries first…last, one each minute, as the platform lists them: the newest first.
store::PlatformList listOf(int first, int last, int asked = 50)
{
    store::PlatformList list{"sandbox", "wh_1", minute(last) + std::chrono::seconds(1), asked, {}};
    for (int i = last; i >= first; --i) {
        store::ListedEvent entry;
        entry.eventId = "evt_" + std::to_string(i);
        entry.eventType = "payment.created";
        entry.state = {"delivered", 200, 12.5};
        entry.createdAt = minute(i);
        list.entries.push_back(std::move(entry));
    }
    return list;
}

} // namespace

Result<void> EventStoreContract::keepList(store::PlatformList list)
{
    return waitFor([&](auto done) { m_store->recordList(std::move(list), done); });
}

store::PlatformRecord EventStoreContract::recordOf(const char *webhook, int limit)
{
    const auto record = m_reader->platformRecord("sandbox", webhook, limit);
    return record ? *record : store::PlatformRecord();
}

void EventStoreContract::listsOfThePlatformOutgrowTheirFifty()
{
    QVERIFY(recordOf("wh_1") == store::PlatformRecord());
    QVERIFY(keepList(listOf(1, 50)).ok());
    QVERIFY(keepList(listOf(21, 70)).ok());
    QVERIFY(keepList(listOf(21, 70)).ok());
    const store::PlatformRecord record = recordOf("wh_1");
    QCOMPARE(record.events.size(), 70u);
    QCOMPARE(record.events.front().eventId, std::string("evt_70"));
    QCOMPARE(record.events.back().eventId, std::string("evt_1"));
    QVERIFY(record.events.back().createdAt == minute(1));
    QVERIFY(record.events.back().state == (store::ListedState{"delivered", 200, 12.5}));
    QVERIFY(record.events.back().earlier.empty());
    QVERIFY(record.firstRead == minute(50) + std::chrono::seconds(1));
    QVERIFY(record.lastRead == minute(70) + std::chrono::seconds(1));
    // Before the first of them there may have been more: that is not known.
    QVERIFY(record.unknown == (std::vector<store::UnknownStretch>{{std::nullopt, minute(1)}}));
    QCOMPARE(recordOf("wh_1", 10).events.size(), 10u);
    QVERIFY(recordOf("wh_2").events.empty());
    QVERIFY(m_reader->platformRecord("other", "wh_1", 10)->events.empty());
    reopenStore();
    QVERIFY(recordOf("wh_1") == record);
}

void EventStoreContract::aFullListWithoutOverlapLeavesAStretch()
{
    // A list that is not full is all there is.
    QVERIFY(keepList(listOf(1, 20)).ok());
    QVERIFY(recordOf("wh_1").unknown.empty());
    QVERIFY(keepList(listOf(101, 150)).ok());
    QVERIFY(recordOf("wh_1").unknown ==
            (std::vector<store::UnknownStretch>{{minute(20), minute(101)}}));
    // What closes a part of it leaves the rest.
    QVERIFY(keepList(listOf(90, 150, 61)).ok());
    QVERIFY(recordOf("wh_1").unknown ==
            (std::vector<store::UnknownStretch>{{minute(20), minute(90)}}));
    QVERIFY(keepList(listOf(15, 150, 200)).ok());
    QVERIFY(recordOf("wh_1").unknown.empty());
    // Ten may be all that a server lists that does not look at how many are wanted.
    QVERIFY(keepList(listOf(301, 310)).ok());
    QVERIFY(recordOf("wh_1").unknown ==
            (std::vector<store::UnknownStretch>{{minute(150), minute(301)}}));
}

void EventStoreContract::changesOfStateAreKept()
{
    store::PlatformList list = listOf(1, 2);
    list.entries[0].state = {"retrying", 503, 80.0};
    list.entries.push_back(list.entries[0]); // the same once more
    list.entries.back().state.status = "delivered";
    QVERIFY(keepList(list).ok());
    QCOMPARE(recordOf("wh_1").events.size(), 2u);
    QCOMPARE(recordOf("wh_1").events.front().state.status, std::string("retrying"));
    for (int attempt = 0; attempt < 30; ++attempt) {
        list = listOf(1, 2);
        list.readAt = minute(10 + attempt);
        list.entries[0].state = {"retrying", 500 + attempt, {}};
        QVERIFY(keepList(list).ok());
    }
    list.readAt = minute(60);
    list.entries[0].state = {"delivered", 200, 7.0};
    QVERIFY(keepList(list).ok());
    list.readAt = minute(61);
    list.entries[0].state.responseMs = 8.0; // no other state
    QVERIFY(keepList(list).ok());
    const store::ListedEvent event = recordOf("wh_1").events.front();
    QVERIFY(event.state == (store::ListedState{"delivered", 200, 8.0}));
    QVERIFY(event.lastSeen == minute(61));
    QCOMPARE(event.earlier.size(), 20u); // no more of them are kept
    QVERIFY(event.earlier.back() ==
            (store::EarlierState{{"retrying", 529, std::nullopt}, minute(39)}));
}

void EventStoreContract::oddListsAreBounded()
{
    store::PlatformList list = listOf(1, 10'000, 50);
    std::reverse(list.entries.begin(), list.entries.end());
    QVERIFY(keepList(list).ok());
    const store::PlatformRecord record = recordOf("wh_1");
    QCOMPARE(record.events.size(), store::PlatformList::maxEntries);
    QCOMPARE(record.events.front().eventId, std::string("evt_10000"));
    QCOMPARE(record.unknown.size(), 1u);

    store::PlatformList odd{"sandbox", "wh_2", minute(0), 50, {}};
    const std::vector<std::string> ids{"", std::string(257, 'x'), "'; DROP TABLE events; --",
                                       "\xe2\x80\xae", std::string("nul\0byte", 8)};
    for (const std::string &id : ids) {
        store::ListedEvent entry;
        entry.eventId = id;
        entry.eventType = std::string(255, 'a') + "\xc3\xa9";
        entry.state.status = std::string(1000, 's');
        odd.entries.push_back(entry);
    }
    odd.entries.back().createdAt = minute(60 * 24 * 365 * 100); // in a hundred years
    QVERIFY(keepList(odd).ok());
    const store::PlatformRecord kept = recordOf("wh_2");
    QCOMPARE(kept.events.size(), 3u);
    std::set<std::string> found;
    for (const store::ListedEvent &event : kept.events) {
        found.insert(event.eventId);
        QVERIFY(event.at == minute(0)); // never later than it was seen
        QCOMPARE(event.eventType, std::string(255, 'a'));
        QCOMPARE(event.state.status.size(), 256u);
    }
    QVERIFY(found == std::set<std::string>(ids.begin() + 2, ids.end()));
    // What was dated in the future does not hide that something is missing.
    store::PlatformList later = listOf(200, 249);
    later.webhookId = "wh_2";
    QVERIFY(keepList(later).ok());
    QVERIFY(recordOf("wh_2").unknown ==
            (std::vector<store::UnknownStretch>{{minute(0), minute(200)}}));
}

void EventStoreContract::listsOfNobodyAreRefused()
{
    for (const std::string &webhook : {std::string(), std::string(300, 'w')}) {
        store::PlatformList list = listOf(1, 2);
        list.webhookId = webhook;
        const Result<void> kept = keepList(list);
        QVERIFY(!kept.ok());
        QVERIFY(kept.error().kind == ErrorKind::InvalidArgument);
    }
    QVERIFY(keepList(listOf(1, 2)).ok());
}

void EventStoreContract::aClockThatJumpsLosesNothing()
{
    QVERIFY(keepList(listOf(1, 50)).ok());
    store::PlatformList early = listOf(21, 70);
    early.readAt = minute(-600); // this machine's clock went back
    QVERIFY(keepList(early).ok());
    QCOMPARE(recordOf("wh_1").events.size(), 70u);
    QVERIFY(keepList(listOf(40, 89)).ok());
    const store::PlatformRecord record = recordOf("wh_1");
    QCOMPARE(record.events.size(), 89u);
    QVERIFY(record.unknown == (std::vector<store::UnknownStretch>{{std::nullopt, minute(1)}}));
}

void EventStoreContract::whatRetentionTookOfTheListsIsNotKnown()
{
    store::PlatformList list = listOf(1, 20);
    const UtcTime now = SystemClock().now();
    for (int i = 0; i < 20; ++i)
        list.entries[static_cast<std::size_t>(i)].createdAt = now - std::chrono::hours(i);
    list.readAt = now;
    QVERIFY(keepList(list).ok());
    QVERIFY(recordOf("wh_1").unknown.empty());
    store::RetentionRules rules;
    rules.accounts["sandbox"].maxAge = std::chrono::hours(10);
    m_store->setRetention(rules);
    QTRY_COMPARE(recordOf("wh_1").events.size(), 10u);
    QCOMPARE(recordOf("wh_1").unknown.size(), 1u);
    QVERIFY(!recordOf("wh_1").unknown.front().from);
    rules.accounts["sandbox"].maxCount = 3;
    m_store->setRetention(rules);
    QTRY_COMPARE(recordOf("wh_1").events.size(), 3u);
    QCOMPARE(recordOf("wh_1").unknown.size(), 1u);
}

void EventStoreContract::capturesAreFoundByTheirIds()
{
    const auto captured = [&](const char *id, const char *account, store::EventSource source) {
        EventRecord event = plainEvent(id);
        event.summary.eventId = id;
        event.summary.account = account;
        event.summary.source = source;
        return append(*m_store, std::move(event))->id;
    };
    const EventId first = captured("evt_1", "sandbox", store::EventSource::Direct);
    captured("evt_1", "sandbox", store::EventSource::Direct);
    captured("evt_2", "sandbox", store::EventSource::Replay);
    const EventId elsewhere = captured("evt_3", "other", store::EventSource::Import);
    QVERIFY(keepList(listOf(1, 4)).ok());
    store::PlatformRecord record = recordOf("wh_1");
    QVERIFY(m_reader->markCaptures("sandbox", record.events).ok());
    QVERIFY(record.events[3].capture == first);
    QVERIFY(!record.events[2].capture); // sent from here
    QVERIFY(!record.events[1].capture && record.events[1].elsewhere == elsewhere);
    QVERIFY(!record.events[0].capture && !record.events[0].elsewhere);
    // Asked again, it finds what came meanwhile, and the earliest as before.
    const EventId late = captured("evt_4", "sandbox", store::EventSource::Direct);
    record = recordOf("wh_1");
    QVERIFY(m_reader->markCaptures("sandbox", record.events).ok());
    QVERIFY(record.events[0].capture == late);
    QVERIFY(record.events[3].capture == first);
    const std::vector<std::string> ids{"evt_4", "evt_2", "evt_none", ""};
    const auto listed = m_reader->listedEvents("sandbox", ids);
    QVERIFY(listed.ok());
    QCOMPARE(listed->size(), 2u);
    QCOMPARE(listed->front().eventId, std::string("evt_2"));
}

} // namespace hookbench::test
