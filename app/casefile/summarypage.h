// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/casefile/redactor.h"
#include "app/store/event.h"
#include "app/store/lifecycles.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// The page of a case file that a person reads in a browser, offline: no script, nothing loaded.
/// English, like the command line; times in UTC.
class SummaryPage
{
public:
    /// Further rows are counted alone.
    static constexpr std::size_t maxRows = 2'000;

    SummaryPage(std::string caseId, UtcTime createdAt, std::string program);

    void addEvent(const store::EventSummary &event, const std::string &object,
                  std::string_view kind, std::int64_t originalSize, const std::string &sentence);
    void addFinding(const std::string &object, const StoryFinding &finding);
    void addRedaction(const Redaction &redaction);

    std::string html() const;

private:
    std::string m_caseId;
    UtcTime m_createdAt;
    std::string m_program;
    std::string m_eventRows;
    std::string m_findingRows;
    std::string m_unsureRows;
    std::size_t m_events = 0;
    std::size_t m_findings = 0;
    std::size_t m_unsure = 0;
    std::map<std::string, std::int64_t> m_byKind;
    std::int64_t m_kept = 0;
};

} // namespace hookbench::casefile
