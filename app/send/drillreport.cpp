// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/drillreport.h"

#include "app/base/htmltext.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <unordered_map>

namespace hookbench::send
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int pageSize = 100;

using Step = std::function<void(const store::Attempt &)>;

Result<void> forEachStep(store::AttemptStore &attempts, store::RunId run, const Step &step)
{
    for (std::int64_t after = -1;;) {
        const auto page = attempts.attemptsOfRun(run, after, pageSize);
        if (!page)
            return page.error();
        if (page->empty())
            return {};
        for (const store::Attempt &attempt : *page)
            step(attempt);
        after = page->back().position;
    }
}

Json stepJson(const store::Attempt &attempt)
{
    const auto orNull = [](bool isThere, Json value) { return isThere ? value : Json(nullptr); };
    return {{"step", attempt.position + 1},
            {"eventId", orNull(!attempt.eventId.empty(), attempt.eventId)},
            {"status", orNull(attempt.status.has_value(), attempt.status.value_or(0))},
            {"error", orNull(!attempt.error.empty(), attempt.error)},
            {"pass", attempt.hasPassed},
            {"ms", orNull(attempt.totalMs >= 0, std::round(attempt.totalMs * 100) / 100)}};
}

std::string rowHtml(const store::Attempt &attempt)
{
    std::array<char, 32> time{};
    if (attempt.totalMs >= 0)
        std::snprintf(time.data(), time.size(), "%.1f ms", attempt.totalMs);
    return "<tr class=\"" + std::string(attempt.hasPassed ? "good" : "bad") + "\"><td>" +
           std::to_string(attempt.position + 1) + "</td><td>" + htmlText(attempt.eventId) +
           "</td><td>" +
           (attempt.status ? std::to_string(*attempt.status) : htmlText(attempt.error)) +
           "</td><td>" + (attempt.hasPassed ? "as expected" : "2xx was expected") + "</td><td>" +
           time.data() + "</td></tr>\n";
}

std::string stateHtml(const std::string &title, const HandlerState &state)
{
    return "<h2>" + title + "</h2>\n<pre>" +
           htmlText(state.isRead() ? state.body : "could not be read") + "</pre>\n";
}

std::string verdictSentence(const DrillVerdict &verdict)
{
    if (verdict.sent == 0)
        return "Nothing was sent.";
    if (verdict.isRight())
        return "The handler took every event.";
    if (verdict.unanswered > 0)
        return "The handler did not answer " + std::to_string(verdict.unanswered) + " of " +
               std::to_string(verdict.sent) + " deliveries.";
    if (verdict.differing > 0)
        return "The handler answered " + std::to_string(verdict.differing) +
               " events differently when they came again.";
    return "The handler refused " + std::to_string(verdict.failed) + " of " +
           std::to_string(verdict.sent) + " deliveries.";
}

} // namespace

Result<DrillVerdict> drillVerdict(store::AttemptStore &attempts, store::RunId run)
{
    DrillVerdict verdict;
    std::unordered_map<store::EventId, int> firstAnswers; // 0: none
    const Result<void> read = forEachStep(attempts, run, [&](const store::Attempt &attempt) {
        ++verdict.sent;
        ++(attempt.hasPassed ? verdict.passed
           : attempt.status  ? verdict.failed
                             : verdict.unanswered);
        const int answer = attempt.status.value_or(0);
        const auto [first, isNew] = firstAnswers.try_emplace(attempt.event.value_or(0), answer);
        if (!isNew && first->second != answer)
            ++verdict.differing;
    });
    if (!read)
        return read.error();
    return verdict;
}

Result<void> writeDrillJson(store::AttemptStore &attempts, const DrillTitle &title,
                            const DrillVerdict &verdict, const ReportSink &sink)
{
    Json head{{"plan", title.run.kind},
              {"seed", title.seed},
              {"target", title.run.target},
              {"startedAt", formatUtc(title.run.startedAt)},
              {"verdict", title.isRight(verdict) ? "pass" : "fail"},
              {"sentence", verdictSentence(verdict)},
              {"sent", verdict.sent},
              {"passed", verdict.passed},
              {"failed", verdict.failed},
              {"unanswered", verdict.unanswered},
              {"differing", verdict.differing}};
    if (title.state) {
        head["state"] = Json::parse(stateJson(*title.state));
        head["state"]["sentence"] = stateSentence(*title.state);
    }
    std::string text = head.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.pop_back();
    sink(text + ",\"steps\":[\n");
    bool isFirst = true;
    const Result<void> written =
        forEachStep(attempts, title.run.id, [&](const store::Attempt &attempt) {
            sink((isFirst ? "" : ",\n") +
                 stepJson(attempt).dump(-1, ' ', false, Json::error_handler_t::replace));
            isFirst = false;
        });
    sink("\n]}\n");
    return written;
}

Result<void> writeDrillHtml(store::AttemptStore &attempts, const DrillTitle &title,
                            const DrillVerdict &verdict, const ReportSink &sink)
{
    sink("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\"><title>Drill: " +
         htmlText(title.run.kind) +
         "</title><style>body{font:14px sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
         "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:4px 8px;"
         "border-bottom:1px solid #ccc}.bad td{background:#fdeceb;font-weight:bold}"
         "</style></head><body>\n<h1>" +
         htmlText(verdictSentence(verdict)) + "</h1>\n<p>Plan " + htmlText(title.run.kind) +
         ", seed " + std::to_string(title.seed) + ", to " + htmlText(title.run.target) + ", at " +
         formatUtc(title.run.startedAt) + ". " + std::to_string(verdict.sent) + " sent, " +
         std::to_string(verdict.passed) + " as expected, " + std::to_string(verdict.failed) +
         " not, " + std::to_string(verdict.unanswered) + " without an answer, " +
         std::to_string(verdict.differing) + " answered differently the second time.</p>\n" +
         (title.state ? "<p>" + htmlText(stateSentence(*title.state)) + "</p>\n" +
                            stateHtml("Before", title.state->before) +
                            stateHtml("After", title.state->after)
                      : std::string()) +
         "<table><tr><th>Step</th><th>Event</th>"
         "<th>Answer</th><th></th><th>Time</th></tr>\n");
    const Result<void> written = forEachStep(
        attempts, title.run.id, [&](const store::Attempt &attempt) { sink(rowHtml(attempt)); });
    sink("</table></body></html>\n");
    return written;
}

} // namespace hookbench::send
