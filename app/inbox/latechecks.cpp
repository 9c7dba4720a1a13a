// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/latechecks.h"

#include "app/inbox/accountaccess.h"
#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/schemeshelf.h"
#include "app/receiver/capture.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hookbench::inbox
{

using store::EventRecord;
using store::EventSummary;

LateChecks::LateChecks(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

void LateChecks::look()
{
    if (m_isBusy)
        m_looksAgain = true;
    else if (m_parts.archive.isOpen())
        begin();
}

void LateChecks::begin()
{
    m_isBusy = true;
    m_looksAgain = false;
    for (const EndpointSetting &place : m_parts.book.all()) {
        const bool hasKeys = !m_parts.book.toEndpoint(place).keys.empty();
        if (hasKeys && !m_parts.access.isLocked(place.account) &&
            !m_accounts.contains(place.account))
            m_accounts.append(place.account);
    }
    nextAccount();
}

void LateChecks::clear()
{
    ++m_run;
    m_accounts.clear();
    m_waiting.clear();
    m_checked.clear();
    m_isBusy = false;
    m_looksAgain = false;
    if (std::exchange(m_state.isRunning, false))
        tell();
}

void LateChecks::nextAccount()
{
    if (m_accounts.isEmpty()) {
        m_isBusy = false;
        if (std::exchange(m_state.isRunning, false))
            tell();
        if (m_looksAgain)
            begin();
        return;
    }
    const QString account = m_accounts.takeFirst();
    const auto unchecked = store::parseEventFilter("verdict:unchecked");
    const store::EventFilter filter = unchecked ? *unchecked : store::EventFilter{};
    using Rows = std::vector<EventSummary>;
    m_parts.archive.reads().ask<Rows>(
        [query = store::EventQuery{account.toStdString(), filter, false}](
            store::EventReader &reader) { return reader.page(query, std::nullopt, maxEvents); },
        [this, account, run = m_run](const Result<Rows> &rows) {
            if (run == m_run)
                take(account, rows ? *rows : Rows());
        });
}

void LateChecks::take(const QString &account, const std::vector<EventSummary> &rows)
{
    const QVector<EndpointSetting> all = m_parts.book.all();
    for (const EventSummary &row : rows) {
        const bool isOwn = row.kind == store::RowKind::Event &&
                           row.source != store::EventSource::Import &&
                           row.source != store::EventSource::Relay;
        const EndpointSetting place = m_parts.book.placeOf(row);
        const auto one = std::find_if(all.begin(), all.end(), [&](const EndpointSetting &setting) {
            return setting.account == account && setting.path == place.path;
        });
        // The secret of another webhook would make a failure of it.
        const bool isSameWebhook =
            one != all.end() && (row.webhookId.empty() ||
                                 row.webhookId == m_parts.book.toEndpoint(*one).webhookId);
        if (isOwn && isSameWebhook && row.verdict == Verdict::Unchecked &&
            !m_checked.contains(row.id) && !m_parts.book.toEndpoint(*one).keys.empty())
            m_waiting.emplace_back(row, *one);
    }
    if (!m_waiting.empty() && !std::exchange(m_state.isRunning, true)) {
        m_state = {};
        m_state.isRunning = true;
    }
    m_state.total += static_cast<int>(m_waiting.size());
    nextEvent();
}

void LateChecks::nextEvent()
{
    std::optional<std::pair<EventSummary, receiver::Endpoint>> next;
    while (!next && !m_waiting.empty()) {
        const auto [row, place] = std::move(m_waiting.front());
        m_waiting.pop_front();
        receiver::Endpoint endpoint = m_parts.book.toEndpoint(place);
        if (endpoint.keys.empty() || m_parts.access.isLocked(place.account))
            ++m_state.done;
        else
            next.emplace(row, std::move(endpoint));
    }
    if (!next) {
        nextAccount();
        return;
    }
    auto [row, endpoint] = std::move(*next);
    m_parts.archive.reads().make<signing::Verification>(
        row.id,
        [endpoint = std::move(endpoint), &schemes = m_parts.shelf.current()](
            EventRecord &&event) -> Result<signing::Verification> {
            const std::string url = receiver::senderUrl(event, endpoint);
            return signing::Verifier(schemes, endpoint.scheme, endpoint.keys)
                .verify({event.summary.method, url, event.headers, event.body,
                         event.summary.receivedAt});
        },
        [this, row = std::move(row), run = m_run](const Result<signing::Verification> &found) {
            if (run != m_run)
                return;
            if (found && found->verdict != Verdict::Unchecked && m_parts.archive.isOpen())
                keep(row, *found);
            ++m_state.done;
            tell();
            nextEvent();
        });
}

void LateChecks::keep(EventSummary row, const signing::Verification &found)
{
    m_checked.insert(row.id);
    m_parts.archive.store()->recordLateCheck(row.id, {found.verdict, found.scheme, found.secret},
                                             {});
    row.verdict = found.verdict;
    row.scheme = found.scheme;
    row.secret = found.secret;
    row.isCheckedLater = true;
    ++(isVerified(found.verdict) ? m_state.verified : m_state.others);
    Q_EMIT checked(row);
}

void LateChecks::tell()
{
    Q_EMIT progressed(m_state);
}

} // namespace hookbench::inbox
