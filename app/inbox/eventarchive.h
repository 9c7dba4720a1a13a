// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inbox/arrivalqueue.h"
#include "app/store/eventstore.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace hookbench::inbox
{

class EventPages;
class EventReads;
class ReaderThread;
class StorySearch;

/// The stored events as the window reaches them: opens the store on a thread, so that no first
/// paint waits for it, and owns what reads it. Questions asked before it is open wait. GUI thread.
class EventArchive : public QObject
{
    Q_OBJECT

public:
    struct Opened
    {
        std::unique_ptr<store::EventStore> store;
        std::filesystem::path keptAs{}; ///< where a damaged one is now; empty when all was well
        std::optional<Error> refusal{}; ///< why it can only be read
    };
    /// Opens the store; called on a thread of its own.
    using Open = std::function<Result<Opened>()>;

    explicit EventArchive(Open open, QObject *parent = nullptr);
    /// Everything appended so far is committed or refused.
    ~EventArchive() override;

    /// Nothing while it is opening or open; after a failure it tries again.
    void open();
    bool isOpen() const { return m_store != nullptr; }
    /// Null until opened().
    store::EventStore *store() const { return m_store.get(); }
    /// Why it is not open, or can only be read.
    const std::optional<Error> &error() const { return m_error; }

    EventPages &pages() { return *m_pages; }
    EventReads &reads() { return *m_reads; }
    StorySearch &storySearch() { return *m_storySearch; }
    ArrivalQueue &arrivals() { return m_arrivals; }

Q_SIGNALS:
    void opened();
    /// The store was damaged, and is kept there; a new one is in use.
    void keptAside(const QString &file);
    void failed(const hookbench::Error &error);

private:
    void onOpened(Result<Opened> opened);

    Open m_open;
    ArrivalQueue m_arrivals;
    std::unique_ptr<EventPages> m_pages;
    std::unique_ptr<EventReads> m_reads;
    std::unique_ptr<StorySearch> m_storySearch;
    std::unique_ptr<store::EventStore> m_store;
    // Joined before everything above goes.
    std::unique_ptr<ReaderThread> m_search;
    std::unique_ptr<ReaderThread> m_rows;
    std::unique_ptr<ReaderThread> m_storySearches;
    std::thread m_opener;
    bool m_isOpening = false;
    std::optional<Error> m_error;
};

} // namespace hookbench::inbox
