// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/attemptstore.h"

#include <QObject>

#include <memory>

namespace hookbench::test
{

/// What every AttemptStore has to keep to, whatever stands behind it. A test program derives from
/// it and says how a store is made.
class AttemptStoreContract : public QObject
{
    Q_OBJECT

protected:
    /// The same data again after the one before was closed.
    virtual std::unique_ptr<store::AttemptStore> openStore() = 0;
    /// An empty place for the next test.
    virtual void renewPlace() = 0;

    std::unique_ptr<store::AttemptStore> m_store;

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFieldComesBackAsItWent();
    void anAttemptWithoutAnAnswerComesBack();
    void answersAreBounded();
    void attemptsOfAnEventAreNewestFirst();
    void onlyAcceptedRightAttemptsCountAsDelivered_data();
    void onlyAcceptedRightAttemptsCountAsDelivered();
    void aRunKnowsWhatIsLeftAfterARestart();
    void runsKeepTheirState();
    void runsAreCounted();
    void aDrillKeepsItsSeedAndState();
    void pagesOfARunFollowEachOther();
    void manyThreadsAppendAtOnce();
};

/// Appends and waits for the commit.
Result<store::AttemptId> append(store::AttemptStore &store, store::Attempt attempt);
/// A right attempt that was answered with 200.
store::Attempt goodAttempt(store::EventId event, std::string eventId = "evt_1");

} // namespace hookbench::test
