// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventfeed.h"

#include <utility>

namespace hookbench::cli
{

store::EventStore::Observer EventFeed::observer()
{
    const auto later = [this](auto &&tell) {
        QMetaObject::invokeMethod(this, std::forward<decltype(tell)>(tell), Qt::QueuedConnection);
    };
    return {
        .committed = [this](std::span<const store::EventSummary> events) { add(events); },
        .updated =
            [this](const store::EventSummary &event) {
                add({&event, 1});
            },
        .explained = {},
        .failed = [this,
                   later](const Error &error) { later([this, error] { Q_EMIT failed(error); }); },
        .recovered = [this, later] { later([this] { Q_EMIT recovered(); }); },
        .removed = {},
    };
}

void EventFeed::add(std::span<const store::EventSummary> events)
{
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_events.empty();
    for (const store::EventSummary &event : events) {
        if (event.kind == store::RowKind::Event && event.answerKind != store::AnswerKind::Pending)
            m_events.push_back(event);
    }
    if (wasEmpty && !m_events.empty())
        QMetaObject::invokeMethod(this, &EventFeed::arrived, Qt::QueuedConnection);
}

std::vector<store::EventSummary> EventFeed::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

} // namespace hookbench::cli
