// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventstore.h"

#include <filesystem>

namespace hookbench::store
{

/// The events of a disk that takes nothing: they are read, searched and exported as ever, and
/// everything that would write is refused with the reason. Any thread.
class ReadOnlyEventStore final : public EventStore
{
public:
    /// `reason`: why it cannot be opened for writing. Errors: those of the reader.
    static Result<std::unique_ptr<ReadOnlyEventStore>> open(const std::filesystem::path &directory,
                                                            const Error &reason);

    void setObserver(Observer observer) override;
    void append(EventRecord event, Appended done) override;
    void recordAnswer(EventId id, AnswerRecord answer, Done done) override;
    void recordGap(const std::string &account, UtcTime from, UtcTime until) override;
    void setPinned(EventId id, bool pinned, Done done) override;
    void setCause(EventId id, std::string cause, Done done) override;
    void recordLateCheck(EventId id, LateCheck check, Done done) override;
    void recordList(PlatformList list, Done done) override;
    void setRetention(RetentionRules rules) override;
    void flush() override {}
    Result<std::unique_ptr<EventReader>> reader() override;

private:
    ReadOnlyEventStore(std::filesystem::path directory, Error reason);

    std::filesystem::path m_directory;
    Error m_reason;
};

} // namespace hookbench::store
