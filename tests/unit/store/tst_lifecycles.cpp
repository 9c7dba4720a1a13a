// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/lifecycles.h"

#include <QFile>
#include <QTest>

using namespace hookbench;
using namespace hookbench::store;

/// What does not fit a life cycle.
class TestLifecycles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storiesAreHeldAgainstTheCycle_data();
    void storiesAreHeldAgainstTheCycle();
    void whatShipsCanBeRead();
    void badFilesAreRefused();
};

void TestLifecycles::storiesAreHeldAgainstTheCycle_data()
{
    QTest::addColumn<QByteArray>("story"); // types, "=" for a duplicate, "<" for a replay
    QTest::addColumn<QByteArray>("findings");
    const auto row = [](const char *name, const char *story, const char *findings) {
        QTest::newRow(name) << QByteArray(story) << QByteArray(findings);
    };
    row("all in order", "made paid back", "");
    row("the beginning alone", "made", "");
    row("the first is missing", "paid", "missing made");
    row("one in the middle is missing", "made back", "missing paid");
    row("another way through the middle", "made failed back", "");
    row("what may be skipped", "made paid", "");
    row("doubled", "made paid paid", "doubled paid 3");
    row("a duplicate is none", "made paid =paid <paid", "");
    row("out of order", "paid made", "out-of-order made 2");
    row("a stranger", "made other paid", "");
    row("strangers alone", "other other", "");
}

void TestLifecycles::storiesAreHeldAgainstTheCycle()
{
    QFETCH(QByteArray, story);
    QFETCH(QByteArray, findings);
    const auto lifecycles = Lifecycles::parse(
        R"([{"object": "payment", "steps": [{"types": ["made"], "always": true},
             {"types": ["waiting"]}, {"types": ["paid", "failed"], "always": true},
             {"types": ["back"]}]}])");
    QVERIFY(lifecycles.ok());
    std::vector<EventSummary> events;
    for (QByteArray type : story.split(' ')) {
        EventSummary event;
        event.id = EventId(events.size()) + 1;
        if (type.startsWith('='))
            event.duplicateOf = 1;
        if (type.startsWith('<'))
            event.source = EventSource::Replay;
        event.eventType = type.replace('=', "").replace('<', "").toStdString();
        events.push_back(event);
    }
    QByteArrayList found;
    for (const StoryFinding &finding : lifecycles->findings(events)) {
        const std::string_view name = findingName(finding.kind);
        QByteArray text(name.data(), qsizetype(name.size()));
        text += " " + QByteArray::fromStdString(finding.eventType);
        if (finding.event)
            text += " " + QByteArray::number(qint64(*finding.event));
        found += text;
    }
    QCOMPARE(found.join(", "), findings);
}

void TestLifecycles::whatShipsCanBeRead()
{
    QFile file(QStringLiteral(HOOKBENCH_RESOURCES "/lifecycles.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto lifecycles = Lifecycles::parse(file.readAll().toStdString());
    QVERIFY(lifecycles.ok());
    EventSummary event;
    event.eventType = "payment.completed";
    QCOMPARE(lifecycles->findings(std::vector{event}).size(), std::size_t(1));
}

void TestLifecycles::badFilesAreRefused()
{
    for (const char *text :
         {"", "[{}]", R"([{"steps": [{"types": []}]}])", R"([{"steps": [{"types": [1]}]}])"}) {
        const auto lifecycles = Lifecycles::parse(text);
        QVERIFY2(!lifecycles.ok(), text);
        QVERIFY(lifecycles.error().kind == ErrorKind::FileMalformed);
    }
}

QTEST_GUILESS_MAIN(TestLifecycles)
#include "tst_lifecycles.moc"
