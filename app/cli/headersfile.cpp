// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/headersfile.h"

#include "app/cli/arguments.h"
#include "app/http/fieldlines.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

bool isValue(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    });
}

std::optional<Header> headerFrom(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!http::isToken(name) || !isValue(value))
        return std::nullopt;
    return Header{std::string(name), std::string(value)};
}

/// "POST /hooks HTTP/1.1"
bool readRequestLine(std::string_view line, RequestHead &head)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last ||
        !line.substr(last + 1).starts_with("HTTP/"))
        return false;
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (!http::isToken(method) || target.find(' ') != std::string_view::npos || !isValue(target))
        return false;
    head.method = method;
    head.target = target;
    return true;
}

} // namespace

Result<RequestHead> parseHeadersFile(std::string_view content)
{
    RequestHead head;
    bool isOver = false;
    for (int number = 1; !content.empty(); ++number) {
        const std::size_t end = content.find('\n');
        std::string_view line = content.substr(0, end);
        content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty()) {
            isOver = true;
            continue;
        }
        if (isOver)
            return usageError(u"Line %1 of the headers stands behind an empty line."_s.arg(number));
        if (number == 1 && readRequestLine(line, head))
            continue;
        std::optional<Header> header = headerFrom(line);
        if (!header)
            return usageError(u"Line %1 of the headers is no \"Name: value\"."_s.arg(number));
        if (head.headers.size() == maxHeadersInFile)
            return usageError(u"There are more than %1 headers."_s.arg(maxHeadersInFile));
        head.headers.push_back(std::move(*header));
    }
    return head;
}

} // namespace hookbench::cli
