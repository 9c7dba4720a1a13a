// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"
#include "app/signing/verifier.h"
#include "app/store/event.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <deque>
#include <functional>
#include <vector>

namespace hookbench::inbox
{

class AccountAccess;
class EventArchive;
class EndpointBook;
class SchemeShelf;

/// Checks what came while no secret was at hand (a locked keychain, a secret that was typed later)
/// as soon as one is: the newest such events of each endpoint's account, one after the other on
/// the thread for rows. Only events that are Unchecked change, and their rows say so. GUI thread.
class LateChecks : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        EventArchive &archive;
        EndpointBook &book;
        const SchemeShelf &shelf;
        const AccountAccess &access;
    };

    /// Of each account, each time; older ones stay as they are.
    static constexpr int maxEvents = 500;

    explicit LateChecks(Parts parts, QObject *parent = nullptr);

    /// The secrets of the endpoints are there. A run under way goes to its end, and another follows.
    void look();
    /// Stops, and forgets what waits.
    void clear();

Q_SIGNALS:
    /// After each event, and at the end of a run, when `isRunning` is false.
    void progressed(const hookbench::inbox::LateChecking &state);
    /// Its new verdict is on its way into the store.
    void checked(const hookbench::store::EventSummary &row);

private:
    void begin();
    void nextAccount();
    void take(const QString &account, const std::vector<store::EventSummary> &rows);
    void nextEvent();
    void keep(store::EventSummary row, const signing::Verification &found);
    void tell();

    Parts m_parts;
    QStringList m_accounts;
    std::deque<std::pair<store::EventSummary, EndpointSetting>> m_waiting;
    QSet<store::EventId> m_checked; ///< the store may not have written their verdicts yet
    LateChecking m_state;
    bool m_isBusy = false;
    bool m_looksAgain = false;
    quint64 m_run = 0; ///< counts clear(), so that old answers are known
};

} // namespace hookbench::inbox
