// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/summarypage.h"

#include "app/base/counted.h"
#include "app/base/htmltext.h"

#include <utility>

namespace hookbench::casefile
{

namespace
{

std::string cell(std::string_view text)
{
    return "<td>" + htmlText(text.empty() ? std::string_view("–") : text) + "</td>";
}

/// Before the first hyphen pair, the sentence that a person reads.
std::string findingSentence(const StoryFinding &finding)
{
    switch (finding.kind) {
    case StoryFinding::Kind::Missing:
        return finding.eventType + " is not among these events.";
    case StoryFinding::Kind::Doubled:
        return finding.eventType + " came again as another event.";
    case StoryFinding::Kind::OutOfOrder:
        return finding.eventType + " came after a later step.";
    case StoryFinding::Kind::Changed:
        return finding.eventType + " came again with other bytes.";
    }
    return {};
}

constexpr std::string_view pageHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark; --line: #e2e5eb; --dim: #5b6475; --good: #0f6b3e; --bad: #b42318; }
@media (prefers-color-scheme: dark) {
  :root { --line: #2a303b; --dim: #98a1b2; --good: #5ed39a; --bad: #ff8f85; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin-bottom: 0; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
.dim { color: var(--dim); }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.good { color: var(--good); } .bad { color: var(--bad); }
</style>
)";

} // namespace

SummaryPage::SummaryPage(std::string caseId, UtcTime createdAt, std::string program)
    : m_caseId(std::move(caseId))
    , m_createdAt(createdAt)
    , m_program(std::move(program))
{
}

void SummaryPage::addEvent(const store::EventSummary &event, const std::string &object,
                           std::string_view kind, std::int64_t originalSize,
                           const std::string &sentence)
{
    if (++m_events > maxRows)
        return;
    const std::string verdict(verdictName(event.verdict));
    m_eventRows +=
        "<tr>" + cell(formatUtc(event.receivedAt)) + cell(std::to_string(event.id)) +
        cell(event.eventType) + cell(object) + cell(kind) + "<td class=\"" +
        (isVerified(event.verdict) ? "good" : "bad") + "\">" + htmlText(verdict) +
        (sentence.empty() ? std::string()
                          : "<br><span class=\"dim\">" + htmlText(sentence) + "</span>") +
        "</td>" + cell(event.answered ? std::to_string(*event.answered) : std::string()) +
        cell(std::to_string(originalSize)) + "</tr>\n";
}

void SummaryPage::addFinding(const std::string &object, const StoryFinding &finding)
{
    if (++m_findings > maxRows)
        return;
    m_findingRows += "<tr>" + cell(object) + cell(findingSentence(finding)) + "</tr>\n";
}

void SummaryPage::addRedaction(const Redaction &redaction)
{
    m_byKind[std::string(privateKindName(redaction.kind))] += redaction.count;
    m_kept += redaction.isKept ? 1 : 0;
    if (redaction.isSure || ++m_unsure > maxRows)
        return;
    m_unsureRows +=
        "<tr>" + cell(redaction.standIn) + cell(redaction.isKept ? "kept" : "replaced") +
        cell(redaction.places.empty() ? std::string() : redaction.places.front()) + "</tr>\n";
}

std::string SummaryPage::html() const
{
    std::string page(pageHead);
    const std::string title = "Case " + m_caseId;
    page += "<title>" + htmlText(title) + "</title>\n</head>\n<body>\n<h1>" + htmlText(title) +
            "</h1>\n<p class=\"dim\">" + htmlText(m_program) + " · made " +
            htmlText(formatUtc(m_createdAt)) + " · all times are UTC · " +
            counted(static_cast<std::int64_t>(m_events), "event") + "</p>\n";
    page += "<p><b>The verdicts were made on the original bytes.</b> What is in this file was "
            "redacted afterwards: its signatures are gone and it cannot verify again. The same "
            "original has the same stand-in everywhere in this case, and in no other.</p>\n";
    page +=
        "<h2>Timeline</h2>\n<table>\n<tr><th>Received</th><th>Event</th><th>Type</th>"
        "<th>Object</th><th>Delivery</th><th>Verdict</th><th>Answered</th><th>Bytes</th></tr>\n" +
        m_eventRows + "</table>\n";
    if (m_events > maxRows)
        page += "<p>" + std::to_string(m_events - maxRows) + " more in timeline.jsonl.</p>\n";
    if (m_findings > 0)
        page +=
            "<h2>What does not fit the life cycle</h2>\n<table>\n" + m_findingRows + "</table>\n";
    page += "<h2>What was replaced</h2>\n<table>\n<tr><th>Kind</th><th>Times</th></tr>\n";
    for (const auto &[kind, count] : m_byKind)
        page += "<tr>" + cell(kind) + cell(std::to_string(count)) + "</tr>\n";
    page += "</table>\n";
    if (m_kept > 0)
        page += "<p>" + std::to_string(m_kept) + " of them were kept by choice.</p>\n";
    if (m_unsure > 0)
        page += "<h2>Not sure, so decided by hand or replaced</h2>\n<table>\n<tr><th>Stand-in</th>"
                "<th>Decision</th><th>First place</th></tr>\n" +
                m_unsureRows + "</table>\n";
    page += "<p class=\"dim\">manifest.json has the SHA-256 of every file in here.</p>\n</body>\n"
            "</html>\n";
    return page;
}

} // namespace hookbench::casefile
