// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhookjson.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <cstddef>
#include <optional>

namespace hookbench::api
{

/// What earlier lists have shown about a server's paging. One per client.
struct PagingKnowledge
{
    std::optional<ListStyle> style;
    /// The longest first page behind which nothing came: a page as short is taken for the whole
    /// list…
    qsizetype provenEnd = 0;
    int trusted = 0; ///< …so many times since that was seen

    /// After a change of ours the next list is read to its end again.
    void forgetEnd() { provenEnd = 0; }
};

/// Decides what to ask next until a list is complete; knows no network. Begins with the largest
/// page and learns the style from the body. The list ends with a page that brings no new id: that
/// holds for a server that caps the page, that has a default of its own, or that repeats page 1.
class ListPaging
{
public:
    /// `knowledge` must outlive it and is brought up to date.
    explicit ListPaging(PagingKnowledge &knowledge);

    /// What to ask now, without "?".
    QString query() const;
    /// Takes the answer to query(); true when there is more to ask. Error: AnswerTooLarge for a
    /// list without end.
    Result<bool> take(WebhookPage page);
    /// The server refused query() as invalid; true when there is another way to ask.
    bool refused();

    const QVector<WebhookAnswer> &webhooks() const { return m_webhooks; }
    QVector<WebhookAnswer> takeWebhooks() { return std::move(m_webhooks); }

private:
    struct Way
    {
        ListStyle style;
        int size;
    };

    int overlap() const;
    bool joins(const WebhookPage &page) const;
    void restart();

    PagingKnowledge &m_knowledge;
    QVector<Way> m_ways; ///< the first is in use
    bool m_switched = false;
    int m_restarts = 0;
    int m_pages = 0;      ///< taken since the start
    qsizetype m_next = 0; ///< position behind the last page
    qsizetype m_came = 0; ///< entries of the last page
    QString m_lastId;     ///< of the last page
    QSet<QString> m_ids;
    QVector<WebhookAnswer> m_webhooks;
};

/// A list of more is not believed.
inline constexpr qsizetype maxWebhooks = 100'000;

} // namespace hookbench::api
