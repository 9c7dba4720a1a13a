// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventchecks.h"

#include "app/inbox/accountaccess.h"
#include "app/inbox/casepages.h"
#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/laddermaker.h"
#include "app/inbox/schemeshelf.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace hookbench::inbox
{

using SecretSource = EndpointSetting::SecretSource;
using store::EventRecord;
using store::EventSummary;

EventChecks::EventChecks(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void EventChecks::ladder(store::EventId id, QObject *context, Done<Ladder> done)
{
    const Done<Ladder> finish = m_ladders.take(context, std::move(done));
    if (CasePages::isOfCase(id)) {
        QTimer::singleShot(0, this, [finish] { finish(CasePages::readOnly()); });
        return;
    }
    m_parts.archive.reads().make<EventRecord>(
        id, [](EventRecord &&record) -> Result<EventRecord> { return std::move(record); },
        [this, finish](const Result<EventRecord> &record) {
            if (record)
                ladderOf(*record, finish);
            else
                finish(record.error());
        });
}

void EventChecks::ladderOf(const EventRecord &record, const Done<Ladder> &done)
{
    const EndpointSetting place = m_parts.book.placeOf(record.summary);
    const auto make = [this, done, place, id = record.summary.id](receiver::Endpoint checked) {
        m_parts.archive.reads().make<Ladder>(
            id,
            [checked = std::move(checked), &schemes = m_parts.shelf.current()](EventRecord &&event)
                -> Result<Ladder> { return makeLadder(event, checked, schemes); },
            [this, done, place](Result<Ladder> ladder) {
                if (ladder) {
                    const QString scheme = QString::fromStdString(ladder->verification.scheme);
                    ladder->isConfirmed = m_parts.book.isSchemeConfirmed(place.account, scheme) ||
                                          m_parts.shelf.isConfirmed(place.account, scheme);
                }
                done(std::move(ladder));
            });
    };
    withKeys(place, make);
}

/// Without keys where there are none, or the window is locked.
void EventChecks::withKeys(const EndpointSetting &place,
                           std::function<void(receiver::Endpoint)> use)
{
    receiver::Endpoint endpoint = m_parts.book.toEndpoint(place);
    endpoint.keys.clear();
    if (m_parts.access.isLocked(place.account) || place.secretSource == SecretSource::None) {
        use(endpoint);
        return;
    }
    m_parts.book.keys().read(place, this, [use, endpoint](const Result<EndpointKeys::Keys> &keys) {
        receiver::Endpoint with = endpoint;
        if (keys)
            with.keys = *keys;
        use(with);
    });
}

void EventChecks::tryScheme(store::EventId id, std::shared_ptr<const signing::SchemeSet> set,
                            const std::string &name, const Secret &typed, QObject *context,
                            Done<Ladder> done)
{
    const Done<Ladder> finish = m_trials.take(context, std::move(done));
    m_parts.archive.reads().make<EventSummary>(
        id, [](EventRecord &&record) -> Result<EventSummary> { return record.summary; },
        [this, id, set, name, typed, finish](const Result<EventSummary> &summary) {
            if (!summary) {
                finish(summary.error());
                return;
            }
            withKeys(m_parts.book.placeOf(*summary), [this, id, set, name, typed,
                                                      finish](receiver::Endpoint endpoint) {
                endpoint.scheme = name;
                if (!typed.isEmpty())
                    endpoint.keys.insert(endpoint.keys.begin(), {typed, SecretRole::Current});
                m_parts.archive.reads().make<Ladder>(
                    id,
                    [endpoint, set](EventRecord &&event) -> Result<Ladder> {
                        return makeLadder(event, endpoint, *set);
                    },
                    finish);
            });
        });
}

void EventChecks::knownSecrets(const QVector<EndpointSetting> &places, QObject *context,
                               std::function<void(std::vector<Secret>)> done)
{
    struct Gathering
    {
        std::vector<Secret> secrets;
        qsizetype waiting = 0;
    };
    const auto gathering = std::make_shared<Gathering>();
    const auto finish = [guard = QPointer<QObject>(context),
                         done = std::move(done)](std::vector<Secret> secrets) {
        if (guard)
            done(std::move(secrets));
    };
    gathering->waiting = places.size();
    for (const EndpointSetting &place : places) {
        withKeys(place, [gathering, finish](const receiver::Endpoint &endpoint) {
            for (const signing::SigningKey &key : endpoint.keys)
                gathering->secrets.push_back(key.secret);
            if (--gathering->waiting == 0)
                finish(gathering->secrets);
        });
    }
}

} // namespace hookbench::inbox
