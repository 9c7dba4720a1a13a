// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casetext.h"

#include "models/bytetext.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hookbench::ui
{

using casefile::MarkedText;
using casefile::RedactionMark;

namespace
{

constexpr int nameWidth = 11;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// JSON with a line for each value. Blanks between its tokens are not kept, everything else is.
MarkedText laidOut(const MarkedText &json)
{
    const std::string &text = json.text();
    const std::vector<RedactionMark> &marks = json.marks();
    std::string out;
    std::vector<std::pair<std::size_t, std::size_t>> places(marks.size());
    std::size_t mark = 0;
    std::size_t depth = 0;
    bool isInString = false;
    bool breaks = false; ///< a line, before what comes
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!isInString && isBlank(c))
            continue;
        const bool closes = !isInString && (c == '}' || c == ']');
        if (closes)
            depth -= depth > 0 ? 1 : 0;
        const bool isEmpty = closes && !out.empty() && (out.back() == '{' || out.back() == '[');
        if (!isInString && (breaks || closes) && !isEmpty)
            out += '\n' + std::string(std::min<std::size_t>(depth, 40) * 2, ' ');
        breaks = false;
        if (mark < marks.size() && marks[mark].begin == at)
            places[mark].first = out.size();
        out += c;
        if (isInString && c == '\\' && at + 1 < text.size()) {
            out += text[++at];
        } else if (c == '"') {
            isInString = !isInString;
        } else if (!isInString) {
            depth += c == '{' || c == '[' ? 1 : 0;
            breaks = c == '{' || c == '[' || c == ',';
            if (c == ':')
                out += ' ';
        }
        if (mark < marks.size() && at + 1 >= marks[mark].begin + marks[mark].size) {
            places[mark].second = out.size();
            ++mark;
        }
    }
    MarkedText made;
    std::size_t done = 0;
    for (std::size_t i = 0; i < mark; ++i) {
        const auto [begin, end] = places[i];
        made += std::string_view(out).substr(done, begin - done);
        made += MarkedText(out.substr(begin, end - begin), marks[i]);
        done = end;
    }
    made += std::string_view(out).substr(done);
    return made;
}

/// At most so many bytes, and no half of a mark.
MarkedText cut(const MarkedText &all, std::size_t limit)
{
    if (all.text().size() <= limit)
        return all;
    MarkedText made;
    std::size_t done = 0;
    const std::string_view text = all.text();
    for (const RedactionMark &mark : all.marks()) {
        if (mark.begin + mark.size > limit)
            break;
        made += text.substr(done, mark.begin - done);
        made += MarkedText(std::string(text.substr(mark.begin, mark.size)), mark);
        done = mark.begin + mark.size;
    }
    std::size_t end = limit;
    for (const RedactionMark &mark : all.marks()) {
        if (mark.begin < limit && mark.begin + mark.size > limit)
            end = mark.begin;
    }
    made += text.substr(done, end - done);
    return made;
}

bool isLaidOut(const MarkedText &body)
{
    const std::size_t first = body.text().find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (body.text()[first] != '{' && body.text()[first] != '['))
        return false;
    // What is no JSON leaves as one.
    return body.marks().empty() || body.marks().front().size < body.text().size();
}

void addPiece(QString &text, std::string_view piece)
{
    for (;;) {
        const std::size_t end = std::min(piece.find('\n'), piece.size());
        std::string_view line = piece.substr(0, end);
        if (line.ends_with('\r') && end < piece.size())
            line.remove_suffix(1);
        text += models::visibleText(line, std::max<std::size_t>(line.size(), 1));
        if (end == piece.size())
            return;
        text += QLatin1Char('\n');
        piece.remove_prefix(end + 1);
    }
}

void addMarked(CaseText &all, const MarkedText &marked)
{
    const std::string_view text = marked.text();
    std::size_t done = 0;
    for (const RedactionMark &mark : marked.marks()) {
        addPiece(all.text, text.substr(done, mark.begin - done));
        const auto begin = static_cast<int>(all.text.size());
        addPiece(all.text, text.substr(mark.begin, mark.size));
        all.ranges.append({begin, static_cast<int>(all.text.size()) - begin, mark});
        done = mark.begin + mark.size;
    }
    addPiece(all.text, text.substr(done));
}

void addFact(CaseText &all, const char *name, const MarkedText &value)
{
    if (value.isEmpty())
        return;
    all.text += QString::fromLatin1(name).leftJustified(nameWidth) + QLatin1Char(' ');
    addMarked(all, value);
    all.text += QLatin1Char('\n');
}

} // namespace

CaseText CaseText::of(const casefile::CaseDraft::Shown &event)
{
    const casefile::RedactedEvent &redacted = event.redacted;
    const store::EventSummary &row = redacted.event.summary;
    CaseText all;
    // The names as they are in the file.
    addFact(all, "eventType", redacted.eventType);
    addFact(all, "eventId", redacted.eventId);
    addFact(all, "object", redacted.objectId);
    addFact(all, "deliveryId", redacted.deliveryId);
    addFact(all, "webhookId", redacted.webhookId);
    addFact(all, "receivedAt", MarkedText(formatUtc(row.receivedAt)));
    addFact(all, "verdict", MarkedText(std::string(verdictName(row.verdict))));
    addFact(all, "cause", MarkedText(event.sentence));
    if (row.answered)
        addFact(all, "answered", MarkedText(std::to_string(*row.answered)));
    all.text += QLatin1Char('\n');
    addMarked(all, redacted.head);
    const MarkedText body = cut(redacted.body, maxBytes);
    addMarked(all, isLaidOut(body) ? laidOut(body) : body);
    all.unseen = static_cast<qint64>(redacted.body.text().size() - body.text().size());
    return all;
}

} // namespace hookbench::ui
