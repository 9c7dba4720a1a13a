// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/casefile/casearchive.h"
#include "app/casefile/redactor.h"
#include "app/store/eventreader.h"
#include "app/store/lifecycles.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace hookbench::casefile
{

/// Events of one case at most; and bytes of them, as they stand in the file.
inline constexpr std::size_t maxCaseEvents = 10'000;
inline constexpr std::size_t maxCaseBytes = std::size_t{240} * 1024 * 1024;

/// What a case file says about itself. Value type.
struct CaseFacts
{
    std::string id{}; ///< of the case
    UtcTime createdAt{};
    std::string program{}; ///< "Hookbench 0.1.0"
};

/// Writes chosen events into one zip: events.jsonl, timeline.jsonl, redactions.json, summary.html
/// and manifest.json. Everything goes through the redactor, and is searched for the secrets that
/// it knows before it is written. One thread.
class CaseWriter
{
public:
    /// The sentence for a cause; empty where there is none.
    using CauseSentence = std::function<std::string(const std::string &cause)>;
    /// Told after each event; false ends it with Cancelled.
    using Progress = std::function<bool(std::size_t done)>;
    /// Called when the file is whole, before it gets its name; an error takes it back.
    using Keep = std::function<Result<void>(std::span<const store::EventId> ids)>;

    struct Report
    {
        std::size_t events = 0;
        std::vector<Redaction> redactions{};
    };

    /// All must outlive it.
    CaseWriter(store::EventReader &reader, Redactor &redactor, const store::Lifecycles &lifecycles,
               CauseSentence causeSentence);

    /// `ids` newest first. Errors: InvalidArgument (too many, too large: narrow it), Cancelled,
    /// Internal (a secret would have left), those of the database and the disk. There is a whole
    /// file, or none.
    Result<Report> write(const std::filesystem::path &file, const CaseFacts &facts,
                         std::span<const store::EventId> ids, const Keep &keep,
                         const Progress &progress = {});

private:
    struct Step
    {
        store::EventSummary summary; ///< redacted
        std::string object;
        std::int64_t originalSize;
    };

    Result<void> writeEvents(CaseArchive &archive, std::span<const store::EventId> ids,
                             const Progress &progress);
    Result<void> writeWhole(CaseArchive &archive, const std::string &name,
                            const std::string &content);
    std::vector<std::pair<std::string, StoryFinding>> findings() const;
    std::string timeline() const;
    std::string redactionList() const;
    std::string summaryPage(const CaseFacts &facts) const;
    static std::string manifest(const CaseFacts &facts, std::size_t events,
                                const std::vector<CaseEntry> &entries);

    store::EventReader &m_reader;
    Redactor &m_redactor;
    const store::Lifecycles &m_lifecycles;
    CauseSentence m_causeSentence;
    std::vector<Step> m_steps; ///< oldest first once all are there
};

} // namespace hookbench::casefile
