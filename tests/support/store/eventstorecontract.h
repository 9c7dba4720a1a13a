// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hookbench::test
{

/// What every EventStore has to keep to, whatever stands behind it. A test program derives from it
/// and says how a store is made.
class EventStoreContract : public QObject
{
    Q_OBJECT

protected:
    /// The same data again after closeStore().
    virtual std::unique_ptr<store::EventStore> openStore() = 0;
    /// An empty place for the next test.
    virtual void renewPlace() = 0;

    void closeStore();
    void reopenStore();
    std::vector<store::EventSummary> pageOf(const store::EventQuery &query, int limit = 100);
    Result<void> keepList(store::PlatformList list);
    store::PlatformRecord recordOf(const char *webhook, int limit = 10'000);
    std::vector<store::EventId> idsOf(const char *filter, const char *account = "sandbox");

    std::unique_ptr<store::EventStore> m_store;
    std::unique_ptr<store::EventReader> m_reader;

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFieldComesBackAsItWent();
    void bytesOfAnyKindComeBack_data();
    void bytesOfAnyKindComeBack();
    void idsIncreaseAndAreToldInOrder();
    void duplicatesAreLinked_data();
    void duplicatesAreLinked();
    void duplicatesAreLinkedAfterARestart();
    void duplicatesOfARowThatIsGoneAreNot();
    void anAnswerThatComesLaterIsKept();
    void anAnswerForNobodyIsRefused();
    void gapsAreRowsOfTheList();
    void pinnedRowsOutliveRetention();
    void causeIsFoundLater();
    void onlyWhatIsUncheckedIsCheckedLater();
    void retentionTakesTheOldest_data();
    void retentionTakesTheOldest();
    void pagesFollowEachOther();
    void idsComeInPiecesAndCanBeEnded();
    void filtersFindWhatTheyDescribe_data();
    void filtersFindWhatTheyDescribe();
    void valuesThatOccurAreOffered();
    void accountsAreApart();
    void relatedEventsAreFound();
    void manyThreadsAppendAndReadAtOnce();
    void flushWaitsForAll();
    void listsOfThePlatformOutgrowTheirFifty();
    void aFullListWithoutOverlapLeavesAStretch();
    void changesOfStateAreKept();
    void oddListsAreBounded();
    void listsOfNobodyAreRefused();
    void aClockThatJumpsLosesNothing();
    void whatRetentionTookOfTheListsIsNotKnown();
    void capturesAreFoundByTheirIds();
};

} // namespace hookbench::test
