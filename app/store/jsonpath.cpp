// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jsonpath.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hookbench::store
{

namespace
{

Error pathError(std::size_t at, std::string sentence)
{
    Error error{ErrorKind::InvalidArgument, std::move(sentence)};
    error.limit = static_cast<std::int64_t>(at);
    return error;
}

} // namespace

Result<JsonPath> JsonPath::parse(std::string_view text)
{
    JsonPath path;
    std::size_t at = 1;
    if (!text.starts_with('$') || text.size() < 2)
        return pathError(0, "A path into the payload looks like $.data.amount.");
    while (at < text.size()) {
        if (path.m_steps.size() == maxSteps)
            return pathError(at, "A path has at most 32 steps.");
        if (text[at] == '.') {
            const std::size_t end = std::min(text.find_first_of(".[", at + 1), text.size());
            if (end == at + 1)
                return pathError(at, "The name of a member is missing after this dot.");
            path.m_steps.emplace_back(std::string(text.substr(at + 1, end - at - 1)));
            at = end;
        } else if (text.substr(at).starts_with("[\"")) {
            std::string name;
            std::size_t end = at + 2;
            for (; end < text.size() && text[end] != '"'; ++end) {
                if (text[end] == '\\' && end + 1 < text.size())
                    ++end;
                name += text[end];
            }
            if (!text.substr(std::min(end, text.size())).starts_with("\"]"))
                return pathError(at, "This is to end with \"].");
            path.m_steps.emplace_back(std::move(name));
            at = end + 2;
        } else {
            std::uint64_t index = 0;
            const char *begin = text.data() + at + 1;
            const char *limit = text.data() + text.size();
            if (text[at] != '[')
                return pathError(at, "A dot or a [ is expected here.");
            const auto [rest, failure] = std::from_chars(begin, limit, index);
            if (failure != std::errc() || rest == limit || *rest != ']')
                return pathError(at, "A number and ] are expected after this bracket.");
            path.m_steps.emplace_back(index);
            at = static_cast<std::size_t>(rest - text.data()) + 1;
        }
    }
    return path;
}

} // namespace hookbench::store
