// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/listpaging.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::api;

namespace
{

WebhookPage page(ListStyle style, int from, int count)
{
    WebhookPage made{style, {}};
    for (int i = from; i < from + count; ++i) {
        WebhookAnswer answer;
        answer.webhook.id = QString::number(i);
        made.webhooks.append(answer);
    }
    return made;
}

constexpr auto skipTake = ListStyle::SkipTake;
constexpr auto pageLimit = ListStyle::PageLimit;

} // namespace

/// What is asked next, without a network.
class TestListPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnFromWhatCame();
    void restartsInTheOtherStyle();
    void pagesOfOneComeOn();
    void listThatChangesMeanwhileIsReadAgain_data();
    void listThatChangesMeanwhileIsReadAgain();
    void listWithoutAnOrderIsTakenAsItIs();
    void repeatedPageIsTheEnd();
    void refusedQueriesAreTriedAnotherWay();
    void refusalInTheMiddleIsAnError();
    void shortPageIsTrustedOnlyForAWhile();
    void longerPageThanProvenIsReadOn();
    void listWithoutEndIsRefused();
};

void TestListPaging::asksOnFromWhatCame()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QCOMPARE(paging.query(), QString("skip=0&take=100"));
    QVERIFY(*paging.take(page(skipTake, 0, 30)));
    QCOMPARE(paging.query(), QString("skip=29&take=100")); // from the last one on
    QVERIFY(*paging.take(page(skipTake, 29, 8)));
    QCOMPARE(paging.query(), QString("skip=36&take=100"));
    QVERIFY(!*paging.take(page(skipTake, 36, 1)));
    QCOMPARE(paging.webhooks().size(), 37);
}

void TestListPaging::restartsInTheOtherStyle()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(pageLimit, 0, 20)));
    QCOMPARE(paging.query(), QString("page=1&limit=100"));
    QVERIFY(*paging.take(page(pageLimit, 0, 20))); // capped: the same again is no end here
    QCOMPARE(paging.query(), QString("page=2&limit=100"));
    QVERIFY(*paging.take(page(pageLimit, 20, 5)));
    QVERIFY(!*paging.take(page(pageLimit, 0, 0)));
    QCOMPARE(paging.webhooks().size(), 25);

    ListPaging next(knowledge); // the server was changed back meanwhile
    QCOMPARE(next.query(), QString("page=1&limit=100"));
    QVERIFY(*next.take(page(skipTake, 0, 10)));
    QCOMPARE(next.query(), QString("skip=0&take=100"));
}

void TestListPaging::pagesOfOneComeOn()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 1)));
    QCOMPARE(paging.query(), QString("skip=1&take=100"));
    QVERIFY(*paging.take(page(skipTake, 1, 1)));
    QCOMPARE(paging.query(), QString("skip=2&take=100"));
}

void TestListPaging::listThatChangesMeanwhileIsReadAgain_data()
{
    QTest::addColumn<int>("from"); // the next page begins with this id instead of 99
    QTest::newRow("one was deleted: 100 would slip through") << 101;
    QTest::newRow("one was made at the front") << 98;
}

void TestListPaging::listThatChangesMeanwhileIsReadAgain()
{
    QFETCH(int, from);
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 100)));
    QCOMPARE(paging.query(), QString("skip=99&take=100"));
    QVERIFY(*paging.take(page(skipTake, from, 50)));
    QCOMPARE(paging.query(), QString("skip=0&take=100"));
    QCOMPARE(paging.webhooks().size(), 0);
    QVERIFY(*paging.take(page(skipTake, 0, 100)));
    QVERIFY(*paging.take(page(skipTake, 99, 51)));
    QVERIFY(!*paging.take(page(skipTake, 149, 1)));
    QCOMPARE(paging.webhooks().size(), 150);
}

void TestListPaging::listWithoutAnOrderIsTakenAsItIs()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    for (int restarts = 0; restarts < 2; ++restarts) {
        QVERIFY(*paging.take(page(skipTake, 0, 100)));
        QVERIFY(*paging.take(page(skipTake, 50, 100)));
        QCOMPARE(paging.query(), QString("skip=0&take=100"));
    }
    QVERIFY(*paging.take(page(skipTake, 0, 100)));
    QVERIFY(*paging.take(page(skipTake, 50, 100)));
    QCOMPARE(paging.query(), QString("skip=198&take=100"));
    QCOMPARE(paging.webhooks().size(), 150); // none twice
}

void TestListPaging::repeatedPageIsTheEnd()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 10)));
    QVERIFY(!*paging.take(page(skipTake, 0, 10)));
    QCOMPARE(paging.webhooks().size(), 10);
}

void TestListPaging::refusedQueriesAreTriedAnotherWay()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    for (const char *next : {"page=1&limit=100", "skip=0&take=10", "page=1&limit=10"}) {
        QVERIFY(paging.refused());
        QCOMPARE(paging.query(), QString(next));
    }
    QVERIFY(!paging.refused());
}

void TestListPaging::refusalInTheMiddleIsAnError()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 100)));
    QVERIFY(!paging.refused());
}

void TestListPaging::shortPageIsTrustedOnlyForAWhile()
{
    PagingKnowledge knowledge;
    const auto requests = [&] {
        ListPaging paging(knowledge);
        if (!*paging.take(page(skipTake, 0, 8)))
            return 1;
        return *paging.take(page(skipTake, 0, 0)) ? 3 : 2;
    };
    QCOMPARE(requests(), 2);
    for (int i = 0; i < 9; ++i)
        QCOMPARE(requests(), 1);
    QCOMPARE(requests(), 2); // proven again
    QCOMPARE(requests(), 1);
    knowledge.forgetEnd();
    QCOMPARE(requests(), 2);
}

void TestListPaging::longerPageThanProvenIsReadOn()
{
    PagingKnowledge knowledge{skipTake, 8, 0};
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 9)));
    ListPaging shorter(knowledge);
    QVERIFY(!*shorter.take(page(skipTake, 0, 3)));
}

void TestListPaging::listWithoutEndIsRefused()
{
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(pageLimit, 0, 1))); // it pages with page and limit
    for (int from = 0; from < maxWebhooks; from += 10'000)
        QVERIFY(*paging.take(page(pageLimit, from, 10'000)));
    const auto beyond = paging.take(page(pageLimit, maxWebhooks, 1));
    QVERIFY(!beyond.ok());
    QCOMPARE(beyond.error().kind, ErrorKind::AnswerTooLarge);
    QCOMPARE(beyond.error().limit, 100'000);
}

QTEST_APPLESS_MAIN(TestListPaging)
#include "tst_listpaging.moc"
