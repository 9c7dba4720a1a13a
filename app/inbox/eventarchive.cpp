// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventarchive.h"

#include "app/inbox/eventpages.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/readerthread.h"
#include "app/inbox/storysearch.h"

#include <QCoreApplication>

namespace hookbench::inbox
{

EventArchive::EventArchive(Open open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
    , m_search(std::make_unique<ReaderThread>())
    , m_rows(std::make_unique<ReaderThread>())
    , m_storySearches(std::make_unique<ReaderThread>())
{
    m_pages = std::make_unique<EventPages>(*m_search, *m_rows, m_arrivals);
    m_reads = std::make_unique<EventReads>(*m_rows);
    m_storySearch = std::make_unique<StorySearch>(*m_storySearches);
}

EventArchive::~EventArchive()
{
    if (m_opener.joinable())
        m_opener.join();
    QCoreApplication::removePostedEvents(this); // a store that came too late
    m_pages->cancel(); // an interruption alone may fall between two statements
    m_storySearch->cancel();
    m_rows.reset();
    m_search.reset();
    m_storySearches.reset();
    m_store.reset();
}

void EventArchive::open()
{
    if (m_isOpening || m_store)
        return;
    m_isOpening = true;
    if (m_opener.joinable())
        m_opener.join();
    m_opener = std::thread([this] {
        auto opened = std::make_shared<Result<Opened>>(m_open());
        if (*opened)
            (*opened)->store->setObserver(m_arrivals.observer());
        QMetaObject::invokeMethod(
            this, [this, opened] { onOpened(std::move(*opened)); }, Qt::QueuedConnection);
    });
}

void EventArchive::onOpened(Result<Opened> opened)
{
    m_isOpening = false;
    if (!opened) {
        m_error = opened.error();
        Q_EMIT failed(opened.error());
        return;
    }
    m_error = opened->refusal;
    m_store = std::move(opened->store);
    m_rows->attach(*m_store);
    m_search->attach(*m_store);
    m_storySearches->attach(*m_store);
    if (!opened->keptAs.empty())
        Q_EMIT keptAside(QString::fromStdString(opened->keptAs.string()));
    Q_EMIT this->opened();
}

} // namespace hookbench::inbox
