// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/subpath.h"

namespace hookbench::receiver
{

bool isBelow(std::string_view path, std::string_view endpointPath)
{
    if (endpointPath == "/")
        return true;
    return path.starts_with(endpointPath) &&
           (path.size() == endpointPath.size() || path[endpointPath.size()] == '/');
}

std::string_view subPath(std::string_view path, std::string_view endpointPath)
{
    if (endpointPath != "/")
        path.remove_prefix(endpointPath.size());
    return path == "/" && endpointPath == "/" ? std::string_view() : path;
}

std::string joinUrl(std::string_view base, std::string_view below, std::string_view query)
{
    base = base.substr(0, base.find('#'));
    const std::size_t mark = base.find('?');
    const std::string_view baseQuery =
        mark == std::string_view::npos ? std::string_view() : base.substr(mark + 1);
    std::string url(base.substr(0, mark));
    if (below.starts_with('/') && url.ends_with('/'))
        url.pop_back();
    url += below;
    char separator = '?';
    for (const std::string_view part : {baseQuery, query}) {
        if (part.empty())
            continue;
        url += separator;
        url += part;
        separator = '&';
    }
    return url;
}

} // namespace hookbench::receiver
