// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/causefinder.h"

#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/schemeshelf.h"

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using receiver::Diagnosed;
using store::EventSummary;

namespace
{

/// Whether the search came to an end: what was stopped may still have a cause.
bool isWorthKeeping(const Diagnosed &found)
{
    const auto &skipped = found.diagnosis.skipped;
    return found.diagnosis.finding &&
           std::none_of(skipped.begin(), skipped.end(),
                        [](const auto &one) { return one.reason == SkipReason::Stopped; });
}

} // namespace

CauseFinder::CauseFinder(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(secretsHeld);
    connect(&m_forget, &QTimer::timeout, this, [this] { m_secrets.reset(); });
}

CauseFinder::~CauseFinder() = default;

void CauseFinder::look(const std::vector<EventSummary> &rows)
{
    for (const EventSummary &row : rows) {
        const bool isAsked = row.kind == store::RowKind::Event && row.cause.empty() &&
                             receiver::isToDiagnose(row.verdict);
        if (isAsked && m_waiting.size() < maxWaiting)
            m_waiting.push_back(row);
    }
    if (!m_isBusy)
        next();
}

void CauseFinder::clear()
{
    ++m_run;
    m_waiting.clear();
    m_secrets.reset();
    m_isBusy = false;
    if (m_thread)
        m_thread->stopAll();
}

void CauseFinder::next()
{
    m_isBusy = false;
    while (!m_waiting.empty() &&
           m_parts.access.isLocked(QString::fromStdString(m_waiting.front().account)))
        m_waiting.pop_front();
    if (m_waiting.empty()) {
        m_forget.start();
        return;
    }
    m_forget.stop();
    m_isBusy = true;
    const EventSummary event = std::move(m_waiting.front());
    m_waiting.pop_front();
    const EndpointSetting place = m_parts.book.placeOf(event);
    if (m_secrets && place == m_place) {
        diagnose(event);
        return;
    }
    m_secrets.reset();
    // Those in force: the endpoint just verified with them.
    m_parts.gatherer.gatherOthers(
        place, m_parts.book.toEndpoint(place).keys, this,
        [this, event, place, run = m_run](SecretGatherer::Gathered gathered) {
            if (run != m_run)
                return;
            m_place = place;
            m_secrets = std::move(gathered);
            diagnose(event);
        });
}

void CauseFinder::diagnose(const EventSummary &event)
{
    receiver::Endpoint endpoint = m_parts.book.toEndpoint(m_place);
    endpoint.keys = m_secrets->keys;
    m_parts.archive.reads().ask<receiver::DiagnosisCase>(
        [id = event.id](store::EventReader &reader) { return receiver::readCase(reader, id); },
        [this, event, run = m_run, endpoint = std::move(endpoint),
         secrets = m_secrets->secrets](Result<receiver::DiagnosisCase> asked) mutable {
            if (run != m_run)
                return;
            if (!asked) {
                next();
                return;
            }
            asked->endpoint = std::move(endpoint);
            asked->secrets = std::move(secrets);
            asked->limits.time = time;
            asked->schemes = &m_parts.shelf.current();
            if (!m_thread)
                m_thread = std::make_unique<receiver::DiagnosisThread>(
                    m_parts.shelf.shipped(), receiver::DiagnosisThread::Urgency::Background);
            const auto tell = [this, event, run](Diagnosed found) {
                QMetaObject::invokeMethod(
                    this,
                    [this, event, run, found = std::move(found)] {
                        onDiagnosed(run, event, found);
                    },
                    Qt::QueuedConnection);
            };
            if (!m_thread->post(std::move(*asked), tell))
                next(); // stopped ones are still on their way out
        });
}

void CauseFinder::onDiagnosed(quint64 run, const EventSummary &event, const Diagnosed &found)
{
    if (run != m_run)
        return;
    keep(event, found);
    next();
}

void CauseFinder::keep(const EventSummary &event, const Diagnosed &found)
{
    if (!m_parts.archive.isOpen() || !isWorthKeeping(found))
        return;
    const std::string &code = found.diagnosis.finding->code;
    const bool isBetter = code != event.cause && (event.cause.empty() || code != "unknown");
    if (isBetter)
        m_parts.archive.store()->setCause(event.id, code, {});
}

} // namespace hookbench::inbox
