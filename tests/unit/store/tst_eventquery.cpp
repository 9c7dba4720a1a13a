// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/store/searchindex.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace hookbench;
using namespace hookbench::store;
using hookbench::test::plainEvent;

/// Random queries over random events: what SQL finds is what a plain reading of the tree over the
/// events in memory finds, whether the text index knows all of them, some, or none.
class TestEventQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAreThoseOfThePlainReading_data();
    void resultsAreThoseOfThePlainReading();
    void payloadsAreComparedExactly_data();
    void payloadsAreComparedExactly();
    void aSearchTellsHowFarItCame();
    void placesOfPayloadsAreReadExactly();
    void momentsStandBelowTheFirstEventAfterThem();
};

namespace
{

using Field = FilterTerm::Field;
using Kind = FilterNode::Kind;
using Random = std::mt19937;

constexpr int eventCount = 400;
const UtcTime start = *parseUtc("2026-03-20T12:00:00Z");
const std::vector<std::string> animals{"quokka", "otter", "lynx", "ibis"};
const std::vector<std::string> types{"payment.created", "payment.failed", "refund.created", ""};
const std::vector<std::string> paths{"/", "/orders", "/a[b]"};

template <typename T>
const T &any(const std::vector<T> &of, Random &random)
{
    return of[random() % of.size()];
}

/// What an event was made from, so that the plain reading needs no parser.
struct Made
{
    EventSummary summary;
    std::vector<std::string> words;
    std::string note; ///< value of the header X-Note; empty: it has none
    int amount;       ///< in cents, in the payload as a number with two decimals
    bool isLate;
    std::string object;
};

struct Asked
{
    std::string text;
    std::function<bool(const Made &)> holds;
};

Asked anyTermOf(Random &random)
{
    const auto number = [&](int limit) { return int(random() % unsigned(limit)); };
    switch (number(16)) {
    case 0: {
        const std::string word = any(animals, random);
        return {word, [word](const Made &made) {
                    return std::count(made.words.begin(), made.words.end(), word) > 0;
                }};
    }
    case 1: {
        const std::string word = any(animals, random);
        const std::string next = any(animals, random);
        return {"\"" + word + " " + next + "\"", [word, next](const Made &made) {
                    for (std::size_t i = 1; i < made.words.size(); ++i) {
                        if (made.words[i - 1] == word && made.words[i] == next)
                            return true;
                    }
                    return false;
                }};
    }
    case 2:
        return {"type:payment.*",
                [](const Made &made) { return made.summary.eventType.starts_with("payment."); }};
    case 3: {
        const std::string type = any(types, random);
        return {type.empty() ? "type:*" : "type:" + type, [type](const Made &made) {
                    return type.empty() || made.summary.eventType == type;
                }};
    }
    case 4:
        return {"verdict:verified*",
                [](const Made &made) { return isVerified(made.summary.verdict); }};
    case 5: {
        const std::string path = any(paths, random);
        return {"path:" + path, [path](const Made &made) { return made.summary.path == path; }};
    }
    case 6: {
        const int status = 200 + 100 * number(4);
        return {"status:>=" + std::to_string(status), [status](const Made &made) {
                    return made.summary.answered && *made.summary.answered >= status;
                }};
    }
    case 7:
        return {"answered:none", [](const Made &made) { return !made.summary.answered; }};
    case 8: {
        const int size = 60 + number(60);
        return {"size:<" + std::to_string(size),
                [size](const Made &made) { return made.summary.size < size; }};
    }
    case 9: {
        const int minutes = number(eventCount);
        return {"age:<=" + std::to_string(minutes) + "m", [minutes](const Made &made) {
                    const UtcTime now = start + std::chrono::minutes(eventCount);
                    return now - made.summary.receivedAt <= std::chrono::minutes(minutes);
                }};
    }
    case 10:
        return {"is:duplicate",
                [](const Made &made) { return made.summary.duplicateOf.has_value(); }};
    case 11:
        return {"is:replay or is:encrypted", [](const Made &made) {
                    return made.summary.source == EventSource::Replay || made.summary.isEncrypted;
                }};
    case 12:
        return {"header.x-note:otter*",
                [](const Made &made) { return made.note.starts_with("otter"); }};
    case 13: {
        const int cents = number(1000);
        return {
            "$.data.amount:>" + std::to_string(cents / 100) + "." +
                std::to_string(cents % 100 / 10) + std::to_string(cents % 10),
            [cents](const Made &made) { return !made.summary.isEncrypted && made.amount > cents; }};
    }
    case 14:
        return {"is:late",
                [](const Made &made) { return !made.summary.isEncrypted && made.isLate; }};
    default: {
        const std::string object = "pay_" + std::to_string(number(5));
        return {"object:" + object, [object](const Made &made) { return made.object == object; }};
    }
    }
}

Asked anyQuery(Random &random, int depth)
{
    const auto choice = depth == 0 ? 9u : unsigned(random() % 10);
    if (choice < 2) {
        const Asked inner = anyQuery(random, depth - 1);
        return {(choice == 0 ? "not (" : "-(") + inner.text + ")",
                [inner](const Made &made) { return !inner.holds(made); }};
    }
    if (choice < 7) {
        const Asked left = anyQuery(random, depth - 1);
        const Asked right = anyQuery(random, depth - 1);
        const bool isEither = choice < 4;
        return {"(" + left.text + ")" +
                    (isEither      ? " or "
                     : choice == 4 ? " and "
                                   : " ") +
                    "(" + right.text + ")",
                [left, right, isEither](const Made &made) {
                    return isEither ? left.holds(made) || right.holds(made)
                                    : left.holds(made) && right.holds(made);
                }};
    }
    return anyTermOf(random);
}

EventRecord anyEvent(Random &random, int index, Made &made)
{
    const auto oneIn = [&](unsigned n) { return random() % n == 0; };
    for (unsigned i = random() % 4; i > 0; --i)
        made.words.push_back(any(animals, random));
    made.amount = int(random() % 1000);
    made.isLate = oneIn(4);
    const UtcTime at = start + std::chrono::minutes(index);
    std::string text;
    for (const std::string &word : made.words)
        text += word + " ";
    EventRecord event = plainEvent(
        "{\"created_at\":\"" + formatUtc(at - std::chrono::minutes(made.isLate ? 6 : 4)) +
            "\",\"data\":{\"amount\":" + std::to_string(made.amount / 100) + "." +
            std::to_string(made.amount % 100 / 10) + std::to_string(made.amount % 10) +
            ",\"n\":" + std::to_string(index) + ",\"text\":\"" + text + "\"}}",
        any(paths, random));
    event.summary.receivedAt = at;
    event.summary.eventType = any(types, random);
    event.summary.verdict = allVerdicts()[random() % allVerdicts().size()];
    event.summary.answered = oneIn(5) ? std::nullopt : std::optional(int(200 + random() % 400));
    event.summary.source = oneIn(6) ? EventSource::Replay : EventSource::Direct;
    event.summary.isEncrypted = oneIn(8);
    event.summary.deliveryId = "dlv_" + std::to_string(random() % 300);
    event.objectId = "pay_" + std::to_string(random() % 5);
    if (oneIn(3)) {
        made.note = any(animals, random);
        event.rawHeader = "POST / HTTP/1.1\r\nX-NOTE:  " + made.note + "\r\n\r\n";
        event.headers = {{"X-NOTE", made.note}};
    }
    if (event.summary.isEncrypted)
        made.words.clear(); // what cannot be read is not searched
    if (!made.note.empty())
        made.words.insert(made.words.begin(), {made.note, "\n"});
    made.object = event.objectId;
    return event;
}

} // namespace

void TestEventQuery::resultsAreThoseOfThePlainReading_data()
{
    QTest::addColumn<int>("indexedEvents");
    QTest::newRow("nothing is indexed") << 0;
    QTest::newRow("a part is indexed") << 200;
    QTest::newRow("everything is indexed") << eventCount;
}

void TestEventQuery::resultsAreThoseOfThePlainReading()
{
    QFETCH(int, indexedEvents);
    QTemporaryDir place;
    const std::filesystem::path directory = place.path().toStdString();
    SystemRandom ids;
    SystemClock clock;
    Random random(20260320);
    std::vector<Made> all;
    {
        auto opened = SqliteEventStore::open(directory, ids, clock);
        QVERIFY(opened.ok());
        for (int i = 0; i < eventCount; ++i) {
            Made made;
            const EventRecord event = anyEvent(random, i, made);
            made.summary = event.summary;
            const auto committed = test::append(*opened->store, event);
            QVERIFY(committed.ok());
            made.summary.id = committed->id;
            made.summary.duplicateOf = committed->duplicateOf;
            all.push_back(std::move(made));
        }
    }
    std::filesystem::remove(searchFile(directory));
    if (indexedEvents > 0) {
        auto index = SearchIndex::open(directory);
        QVERIFY(index.ok());
        const auto first = index->work(); // 200 events at a time
        QVERIFY(first.ok());
        while (indexedEvents == eventCount && *index->work()) {
        }
    }
    auto reader = SqliteEventReader::open(directory);
    QVERIFY(reader.ok());
    QCOMPARE(dynamic_cast<SqliteEventReader &>(**reader).indexedUpTo().value(), indexedEvents);

    const UtcTime now = start + std::chrono::minutes(eventCount);
    int matching = 0;
    for (int round = 0; round < 400; ++round) {
        const Asked asked = anyQuery(random, 3);
        const auto filter = parseEventFilter(asked.text, now);
        QVERIFY2(filter.ok(), asked.text.c_str());
        const EventQuery query{"sandbox", *filter};
        std::vector<EventId> expected;
        for (auto made = all.rbegin(); made != all.rend(); ++made) {
            if (asked.holds(*made))
                expected.push_back(made->summary.id);
        }
        std::vector<EventId> found;
        const auto done = (*reader)->ids(query, [&](std::span<const EventId> some) {
            found.insert(found.end(), some.begin(), some.end());
            return true;
        });
        QVERIFY2(done.ok(), asked.text.c_str());
        QVERIFY2(found == expected, asked.text.c_str());
        QCOMPARE((*reader)->count(query).value(), std::int64_t(expected.size()));
        // A page goes on where the one before ended.
        const auto page = (*reader)->page(query, EventId{301}, 7);
        QVERIFY(page.ok());
        const auto below =
            std::find_if(expected.begin(), expected.end(), [](EventId id) { return id < 301; });
        QCOMPARE(page->size(), std::min<std::size_t>(7, std::size_t(expected.end() - below)));
        if (!page->empty())
            QCOMPARE(page->front().id, *below);
        const Made &one = any(all, random);
        QVERIFY2((*reader)->matches(query, one.summary).value() == asked.holds(one),
                 asked.text.c_str());
        matching += expected.empty() || expected.size() == all.size() ? 0 : 1;
    }
    QVERIFY(matching > 200); // most queries tell events apart
}

void TestEventQuery::payloadsAreComparedExactly_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *query, bool matches) {
        QTest::newRow(query) << QByteArray(query) << matches;
    };
    row("$.big:9007199254740993", true);
    row("$.big:9007199254740992", false);
    row("$.big:>9007199254740992", true);
    row("$.big:<9007199254740993", false);
    row("$.price:10.50", true);
    row("$.price:10.5", false);
    row("$.price:10.5..10.5", true);
    row("$.amount:>99.9", true); // a string that is a number
    row("$.amount:149.9*", true);
    row("$.list[1].a:x", true);
    row("$.list[2].a:x", false);
    row("$[\"a.b\"]:*dot*", true);
    row("$.caf\u00e9:1", true);
    row("$.escaped:1", true);
    row("$.yes:true", true);
    row("$.none:null", true);
    row("$.list:*", true);
    row("$.missing:*", false);
    row("$.text:>1", false);
    row("$.price.deeper:1", false);
}

void TestEventQuery::payloadsAreComparedExactly()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, matches);
    QTemporaryDir place;
    const std::filesystem::path directory = place.path().toStdString();
    SystemRandom ids;
    SystemClock clock;
    auto opened = SqliteEventStore::open(directory, ids, clock);
    QVERIFY(opened.ok());
    QVERIFY(test::append(*opened->store,
                         plainEvent("{ \"big\" : 9007199254740993 , \"price\":10.50,"
                                    "\"amount\":\"149.90\",\"list\":[1,{\"a\":\"x\"}],"
                                    "\"a.b\":\"a dot in it\",\"caf\u00e9\":1,\"esc\\u0061ped\":1,"
                                    "\"yes\":true,\"none\":null,\"text\":\"abc\"}"))
                .ok());
    QVERIFY(test::append(*opened->store, plainEvent("no JSON {")).ok());
    auto reader = opened->store->reader();
    const auto filter = parseEventFilter(query.toStdString());
    QVERIFY(filter.ok());
    QCOMPARE((*reader)->count({"sandbox", *filter}).value(), matches ? 1 : 0);
}

/// More events than the first window has ids; one in a hundred is a refund.
void TestEventQuery::aSearchTellsHowFarItCame()
{
    constexpr int many = 6'000;
    QTemporaryDir place;
    SystemRandom ids;
    SystemClock clock;
    auto opened = SqliteEventStore::open(place.path().toStdString(), ids, clock);
    QVERIFY(opened.ok());
    for (int i = 1; i <= many; ++i) {
        EventRecord event = plainEvent("{\"n\":" + std::to_string(i) + "}");
        event.summary.eventType = i % 100 == 0 ? "refund.created" : "payment.created";
        event.summary.account = i <= 10 ? "other" : "sandbox";
        opened->store->append(std::move(event), [](const Result<EventStore::Committed> &) {});
    }
    opened->store->flush();
    auto reader = opened->store->reader();
    for (const char *text : {"", "type:refund.created", "$.n:7000", "$.n:<500", "is:duplicate"}) {
        const EventQuery query{"sandbox", *parseEventFilter(text)};
        std::vector<EventId> expected;
        QVERIFY((*reader)
                    ->ids(query,
                          [&](std::span<const EventId> some) {
                              expected.insert(expected.end(), some.begin(), some.end());
                              return true;
                          })
                    .ok());
        std::vector<EventId> found;
        std::vector<SearchProgress> told;
        QVERIFY((*reader)
                    ->search(query,
                             [&](std::span<const EventId> some, const SearchProgress &progress) {
                                 found.insert(found.end(), some.begin(), some.end());
                                 told.push_back(progress);
                                 return true;
                             })
                    .ok());
        QVERIFY2(found == expected, text);
        QCOMPARE(told.back().searched, many - 10); // of this account alone
        QCOMPARE(told.back().total, many - 10);
        QVERIFY(std::is_sorted(told.begin(), told.end(), [](const auto &a, const auto &b) {
            return a.searched < b.searched;
        }));
    }
    int calls = 0;
    const auto stopped = (*reader)->search({"sandbox", {}}, [&](auto, const auto &) {
        ++calls;
        return false;
    });
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(calls, 1);
}

void TestEventQuery::placesOfPayloadsAreReadExactly()
{
    QTemporaryDir place;
    SystemRandom random;
    SystemClock clock;
    auto opened = SqliteEventStore::open(place.path().toStdString(), random, clock);
    QVERIFY(opened.ok());
    const auto first = test::append(
        *opened->store, plainEvent("{\"data\":{\"amount\":10.50,\"big\":9007199254740993,"
                                   "\"name\":\"caf\u00e9\",\"list\":[1]}}"));
    const auto second = test::append(*opened->store, plainEvent("no JSON {"));
    const std::string longText(EventReader::maxPayloadText - 1, 'a');
    const auto third = test::append(
        *opened->store, plainEvent("{\"data\":{\"amount\":\"" + longText + "\u00e9\"}}"));
    QVERIFY(first.ok() && second.ok() && third.ok());
    auto reader = opened->store->reader();
    const std::vector<EventId> ids{third->id, first->id, second->id, 999};
    const std::vector<std::string> paths{"$.data.amount", "$.data.big", "$.data.name",
                                         "$.data.list", "$.missing"};
    const auto texts = (*reader)->payloadTexts(ids, paths);
    QVERIFY(texts.ok());
    QCOMPARE(texts->size(), ids.size());
    QVERIFY((*texts)[1] == (PayloadTexts{"10.50", "9007199254740993", "caf\u00e9", "{…}", {}}));
    QVERIFY((*texts)[2] == PayloadTexts(paths.size()));
    QVERIFY((*texts)[3] == PayloadTexts(paths.size()));
    QCOMPARE(QByteArray::fromStdString(*(*texts)[0][0]), // the letter is not cut in two
             QByteArray::fromStdString(longText + "…"));
    const std::vector<std::string> wrong{"data.amount"};
    const auto refused = (*reader)->payloadTexts(ids, wrong);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
}

void TestEventQuery::momentsStandBelowTheFirstEventAfterThem()
{
    const QTemporaryDir dir;
    SystemClock clock;
    SystemRandom random;
    auto opened = SqliteEventStore::open(dir.path().toStdString(), random, clock);
    QVERIFY(opened);
    auto reader = opened->store->reader();
    QVERIFY(reader);
    const auto at = [](int seconds) { return start + std::chrono::seconds(seconds); };
    // Nothing is stored: everything stands below.
    QVERIFY(*(*reader)->placesOf(std::vector{at(5)}) == std::vector<EventId>{0});
    std::vector<EventId> ids;
    // The fourth was brought in later than it was received, the fifth at the third's moment.
    for (const int seconds : {0, 10, 20, 3, 20, 30}) {
        EventRecord event = plainEvent();
        event.summary.receivedAt = at(seconds);
        const auto committed = test::append(*opened->store, event);
        QVERIFY(committed);
        ids.push_back(committed->id);
    }
    const auto placed = (*reader)->placesOf(
        std::vector{at(99), at(30), at(29), at(20), at(19), at(5), at(5), at(0), at(-1)});
    QVERIFY(placed);
    const std::vector<EventId> expected{ids[5],     ids[5],     ids[5] - 1, ids[5] - 1, ids[2] - 1,
                                        ids[1] - 1, ids[1] - 1, ids[1] - 1, ids[0] - 1};
    QVERIFY(*placed == expected);
    QVERIFY((*reader)->placesOf({})->empty());
}

QTEST_GUILESS_MAIN(TestEventQuery)
#include "tst_eventquery.moc"
