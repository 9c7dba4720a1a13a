// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/visibletext.h"

#include "app/base/headers.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace hookbench::api
{

namespace
{

constexpr std::size_t lookedAt = 64 * 1024;

bool startsWithTag(std::string_view text, std::string_view tag)
{
    return text.size() > tag.size() && equalsIgnoringCase(text.substr(0, tag.size()), tag) &&
           (text[tag.size()] == '>' || text[tag.size()] == ' ' || text[tag.size()] == '/');
}

/// Where the text goes on after the element or tag that starts at `at`.
std::size_t afterTag(std::string_view html, std::size_t at)
{
    const auto after = [&](std::string_view mark) {
        const std::size_t found = html.find(mark, at);
        return found == html.npos ? html.size() : found + mark.size();
    };
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--"))
        return after("-->");
    if (startsWithTag(rest, "<script"))
        return after("</script>");
    if (startsWithTag(rest, "<style"))
        return after("</style>");
    return after(">");
}

/// Every tag becomes a line end.
std::string withoutTags(std::string_view html)
{
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            text += '\n';
            at = afterTag(html, at);
        } else {
            text += html[at++];
        }
    }
    return text;
}

std::string withoutEntities(std::string text)
{
    // &amp; last: what it uncovers is not looked at again.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{{
        {"&nbsp;", " "},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&quot;", "\""},
        {"&#39;", "'"},
        {"&amp;", "&"},
    }};
    for (const auto &[entity, character] : entities) {
        for (std::size_t at = text.find(entity); at != text.npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    }
    return text;
}

} // namespace

std::string oneLine(std::string_view text, std::size_t maxCharacters)
{
    const std::string_view looked = text.substr(0, lookedAt);
    QString line = QString::fromUtf8(looked.data(), static_cast<qsizetype>(looked.size()));
    const auto hidden = [](QChar c) { return !c.isPrint() && !c.isSurrogate(); };
    std::replace_if(line.begin(), line.end(), hidden, QChar(u' '));
    line = line.simplified();
    const auto most = static_cast<qsizetype>(maxCharacters);
    if (line.size() > most) {
        line.truncate(most - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line.append(QChar(u'…'));
    }
    return line.toStdString();
}

std::string firstVisibleLine(std::string_view page, std::size_t maxCharacters)
{
    page = page.substr(0, lookedAt);
    const bool html = page.find("</") != page.npos || page.find("<!") != page.npos;
    const std::string text = html ? withoutEntities(withoutTags(page)) : std::string(page);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = oneLine(std::string_view(text).substr(at, end - at), maxCharacters);
        if (!line.empty())
            return line;
        at = end + 1;
    }
    return {};
}

} // namespace hookbench::api
