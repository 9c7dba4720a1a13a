// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/latest.h"
#include "app/inbox/receiverdesk.h"
#include "app/receiver/endpoint.h"
#include "app/signing/schemeset.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hookbench::inbox
{

class AccountAccess;
class EndpointBook;
class EventArchive;
class SchemeShelf;

/// Checks stored events once more, each with the secrets of the endpoint where it came in, and
/// without them while the window is locked: as the schemes are now, or as one would be that is just
/// being written. GUI thread.
class EventChecks : public QObject
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
    };

    /// The parts must outlive it.
    explicit EventChecks(Parts parts, QObject *parent = nullptr);

    /// A later call for the same context makes an earlier one's answer Cancelled.
    void ladder(store::EventId id, QObject *context, Done<Ladder> done);
    /// As ReceiverService::tryScheme().
    void tryScheme(store::EventId id, std::shared_ptr<const signing::SchemeSet> set,
                   const std::string &name, const Secret &typed, QObject *context,
                   Done<Ladder> done);
    /// All that these endpoints (at least one) verify with, those of a locked window left out.
    void knownSecrets(const QVector<EndpointSetting> &places, QObject *context,
                      std::function<void(std::vector<Secret>)> done);

private:
    void ladderOf(const store::EventRecord &record, const Done<Ladder> &done);
    void withKeys(const EndpointSetting &place, std::function<void(receiver::Endpoint)> use);

    Parts m_parts;
    Latest<Ladder> m_ladders;
    Latest<Ladder> m_trials;
};

} // namespace hookbench::inbox
