// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/listpaging.h"

#include <algorithm>
#include <utility>

namespace hookbench::api
{

namespace
{

constexpr int largestPage = 100; // the most that `limit` may be; `take` has no published bound
constexpr int smallestPage = 10; // the default of `take`
constexpr int maxPages = 10'000;
constexpr int maxRestarts = 2;
constexpr int trustFor = 9;

ListStyle other(ListStyle style)
{
    return style == ListStyle::SkipTake ? ListStyle::PageLimit : ListStyle::SkipTake;
}

} // namespace

ListPaging::ListPaging(PagingKnowledge &knowledge)
    : m_knowledge(knowledge)
{
    const ListStyle first = knowledge.style.value_or(ListStyle::SkipTake);
    for (const int size : {largestPage, smallestPage}) {
        m_ways.append({first, size});
        m_ways.append({other(first), size});
    }
}

QString ListPaging::query() const
{
    const Way &way = m_ways.first();
    if (way.style == ListStyle::SkipTake)
        return QStringLiteral("skip=%1&take=%2").arg(m_next - overlap()).arg(way.size);
    return QStringLiteral("page=%1&limit=%2").arg(m_pages + 1).arg(way.size);
}

bool ListPaging::refused()
{
    if (m_pages > 0 || m_ways.size() == 1)
        return false;
    m_ways.removeFirst();
    return true;
}

int ListPaging::overlap() const
{
    // From pages of one entry, an overlap would never come on.
    return m_ways.first().style == ListStyle::SkipTake && m_came > 1 ? 1 : 0;
}

bool ListPaging::joins(const WebhookPage &page) const
{
    return overlap() == 0 || page.webhooks.first().webhook.id == m_lastId;
}

void ListPaging::restart()
{
    m_pages = 0;
    m_next = 0;
    m_came = 0;
    m_lastId.clear();
    m_ids.clear();
    m_webhooks.clear();
}

Result<bool> ListPaging::take(WebhookPage page)
{
    Way &way = m_ways.first();
    const qsizetype came = page.webhooks.size();
    m_knowledge.style = page.style;
    if (m_pages == 0 && page.style != way.style && !m_switched && came > 0) {
        // It did not understand the paging: this may be any part of the list. From the start again.
        m_switched = true;
        way.style = page.style;
        return true;
    }

    const bool bringsNothing =
        std::all_of(page.webhooks.cbegin(), page.webhooks.cend(),
                    [this](const WebhookAnswer &a) { return m_ids.contains(a.webhook.id); });
    if (bringsNothing) {
        if (m_pages == 1) {
            m_knowledge.provenEnd = m_webhooks.size();
            m_knowledge.trusted = 0;
        }
        return false;
    }
    if (!joins(page) && m_restarts < maxRestarts) {
        ++m_restarts;
        restart();
        return true;
    }

    ++m_pages;
    m_next += came - overlap();
    m_came = came;
    m_lastId = page.webhooks.last().webhook.id;
    for (WebhookAnswer &answer : page.webhooks) {
        if (m_ids.contains(answer.webhook.id))
            continue;
        m_ids.insert(answer.webhook.id);
        m_webhooks.append(std::move(answer));
    }
    if (m_webhooks.size() > maxWebhooks || m_pages > maxPages)
        return Error{.kind = ErrorKind::AnswerTooLarge, .limit = maxWebhooks};
    if (m_pages == 1 && came <= m_knowledge.provenEnd && m_knowledge.trusted < trustFor) {
        ++m_knowledge.trusted;
        return false;
    }
    return true;
}

} // namespace hookbench::api
