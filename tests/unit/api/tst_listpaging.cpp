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
    void overlappingPagesAreNotDoubled();
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
    QCOMPARE(paging.query(), QString("skip=30&take=100"));
    QVERIFY(*paging.take(page(skipTake, 30, 7)));
    QCOMPARE(paging.query(), QString("skip=37&take=100"));
    QVERIFY(!*paging.take(page(skipTake, 0, 0)));
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

void TestListPaging::overlappingPagesAreNotDoubled()
{
    // A webhook made at the front while the list is read moves the others by one.
    PagingKnowledge knowledge;
    ListPaging paging(knowledge);
    QVERIFY(*paging.take(page(skipTake, 0, 100)));
    QVERIFY(*paging.take(page(skipTake, 99, 100)));
    QCOMPARE(paging.query(), QString("skip=200&take=100"));
    QVERIFY(!*paging.take(page(skipTake, 198, 1)));
    QCOMPARE(paging.webhooks().size(), 199);
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
    for (int from = 0; from < maxWebhooks; from += 10'000)
        QVERIFY(*paging.take(page(skipTake, from, 10'000)));
    const auto beyond = paging.take(page(skipTake, maxWebhooks, 1));
    QVERIFY(!beyond.ok());
    QCOMPARE(beyond.error().kind, ErrorKind::AnswerTooLarge);
    QCOMPARE(beyond.error().limit, 100'000);
}

QTEST_APPLESS_MAIN(TestListPaging)
#include "tst_listpaging.moc"
