// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/diagnosisthread.h"
#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

#include <QObject>

#include <deque>
#include <memory>

namespace hookbench::cli
{

/// Finds out why received events did not verify, one after the other on a thread of its own, and
/// has the store keep it: the engine's thread never waits for a search. Main thread.
class CauseSearch : public QObject
{
    Q_OBJECT

public:
    /// More than so many waiting are not searched.
    static constexpr std::size_t maxWaiting = 1000;

    /// `endpoint`: where events come in, with its secrets. Store and schemes must outlive it.
    CauseSearch(store::EventStore &store, const signing::SchemeSet &schemes,
                receiver::Endpoint endpoint, QObject *parent = nullptr);
    ~CauseSearch() override;

    /// found() tells what came out, later. False: too many wait, nothing will come.
    bool ask(store::EventId id);

Q_SIGNALS:
    /// Empty: nothing is to be said.
    void found(qint64 id, const QString &cause);

private:
    void next();
    void onDiagnosed(const receiver::Diagnosed &found);
    void tell(store::EventId id, const std::string &cause);

    store::EventStore &m_store;
    receiver::Endpoint m_endpoint;
    std::unique_ptr<store::EventReader> m_reader; ///< made when it is first needed
    std::deque<store::EventId> m_waiting;
    bool m_isBusy = false;
    receiver::DiagnosisThread m_thread; ///< last: it tells this object
};

} // namespace hookbench::cli
