// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/diagnosisthread.h"
#include "app/store/event.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookbench::inbox
{

class AccountAccess;
class CauseFinder;
class EndpointBook;
class EventArchive;
class SchemeShelf;
class SecretGatherer;

/// Finds out why one event did not verify, because somebody looks at it: on a thread of its own,
/// with progress, one at a time; the next question ends the one before. GUI thread.
class CauseInquiry : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    struct Parts
    {
        EventArchive &archive;
        EndpointBook &book;
        const SchemeShelf &shelf;
        const AccountAccess &access;
        SecretGatherer &gatherer;
        CauseFinder &causes; ///< keeps what was found
    };

    /// The parts must outlive it.
    explicit CauseInquiry(Parts parts, QObject *parent = nullptr);
    ~CauseInquiry() override;

    /// Errors: Cancelled (asked again, or the window was locked meanwhile), KeychainLocked, and
    /// those of the store.
    void diagnose(store::EventId id, QObject *context,
                  std::function<void(std::size_t attempts)> progress,
                  Done<receiver::Diagnosed> done);
    void stop();

private:
    void search(quint64 number, receiver::DiagnosisCase asked,
                std::function<void(std::size_t)> progress, const Done<receiver::Diagnosed> &done);

    Parts m_parts;
    quint64 m_number = 0;                                ///< the newest one that was asked for
    std::unique_ptr<receiver::DiagnosisThread> m_thread; ///< made when it is first needed
};

} // namespace hookbench::inbox
