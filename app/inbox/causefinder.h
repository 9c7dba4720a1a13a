// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/secretgatherer.h"
#include "app/receiver/diagnosisthread.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace hookbench::inbox
{

class EventArchive;
class EndpointBook;
class SchemeShelf;

/// Finds out by itself why events did not verify, and has the store keep it, so that the list's
/// column and the filter know. One event at a time, on a thread that steps behind whatever else
/// runs; the secrets are read once for a run of events and let go of soon after it. Under load
/// events are left out: they get their cause when somebody looks at them. GUI thread.
class CauseFinder : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        EventArchive &archive;
        EndpointBook &book;
        SecretGatherer &gatherer;
        const SchemeShelf &shelf;
        const AccountAccess &access;
    };

    /// More than so many waiting are left out.
    static constexpr std::size_t maxWaiting = 200;
    /// For each event.
    static constexpr std::chrono::milliseconds time{500};
    /// So long after the last event the secrets are held.
    static constexpr std::chrono::seconds secretsHeld{30};

    explicit CauseFinder(Parts parts, QObject *parent = nullptr);
    ~CauseFinder() override;

    /// Rows that were committed.
    void look(const std::vector<store::EventSummary> &rows);
    /// Stops, and forgets what waits; the secrets go.
    void clear();
    /// Of a search that somebody asked for.
    void keep(const store::EventSummary &event, const receiver::Diagnosed &found);

private:
    void next();
    void diagnose(const store::EventSummary &event);
    void onDiagnosed(quint64 run, const store::EventSummary &event,
                     const receiver::Diagnosed &found);

    Parts m_parts;
    std::deque<store::EventSummary> m_waiting;
    EndpointSetting m_place; ///< whose secrets these are
    std::optional<SecretGatherer::Gathered> m_secrets;
    QTimer m_forget;
    quint64 m_run = 0; ///< counts clear(), so that old answers are known
    bool m_isBusy = false;
    std::unique_ptr<receiver::DiagnosisThread> m_thread; ///< made when it is first needed
};

} // namespace hookbench::inbox
