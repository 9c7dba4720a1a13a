// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/replayreport.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hookbench::send
{

namespace
{

constexpr int rowsAtATime = 100;

void count(ReplayReport &report, const store::Attempt &attempt)
{
    ++report.sent;
    ++report.byAnswer[attempt.status ? std::to_string(*attempt.status) : attempt.error];
    if (attempt.hasPassed)
        ++report.passed;
    else if (attempt.status)
        ++report.failed;
    else
        ++report.unanswered;
    if (!attempt.hasPassed && attempt.event)
        report.toRerun.push_back(*attempt.event);
    if (attempt.totalMs < 0)
        return;
    const auto place = std::find_if(
        report.slowest.begin(), report.slowest.end(),
        [&](const ReplayReport::Slow &slow) { return slow.milliseconds < attempt.totalMs; });
    report.slowest.insert(place, {attempt.event.value_or(0), attempt.eventId, attempt.totalMs});
    if (report.slowest.size() > ReplayReport::maxSlowest)
        report.slowest.pop_back();
}

} // namespace

Result<ReplayReport> replayReport(store::AttemptStore &attempts, store::RunId run)
{
    ReplayReport report;
    for (std::int64_t after = -1;;) {
        const auto page = attempts.attemptsOfRun(run, after, rowsAtATime);
        if (!page)
            return page.error();
        if (page->empty())
            break;
        for (const store::Attempt &attempt : *page)
            count(report, attempt);
        after = page->back().position;
    }
    const auto left = attempts.remaining(run);
    if (!left)
        return left.error();
    report.left = static_cast<std::int64_t>(left->size());
    return report;
}

std::string replayReportJson(const store::ReplayRun &run, const ReplayReport &report)
{
    using Json = nlohmann::ordered_json;
    Json slowest = Json::array();
    for (const ReplayReport::Slow &slow : report.slowest)
        slowest.push_back({{"eventId", slow.eventId}, {"ms", slow.milliseconds}});
    const Json json{{"kind", run.kind},        {"target", run.target},
                    {"intent", run.intent},    {"startedAt", formatUtc(run.startedAt)},
                    {"sent", report.sent},     {"passed", report.passed},
                    {"failed", report.failed}, {"unanswered", report.unanswered},
                    {"notSent", report.left},  {"byAnswer", report.byAnswer},
                    {"slowest", slowest}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace hookbench::send
