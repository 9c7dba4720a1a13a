// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message.h"

#include <string>

namespace hookbench::sandbox
{

/// A response with a JSON text as its body; without a body there is no Content-Type either.
inline http::Response jsonResponse(int status, std::string json)
{
    http::Response response;
    response.status = status;
    if (!json.empty())
        response.headers.push_back({"Content-Type", "application/json; charset=utf-8"});
    response.body = std::move(json);
    return response;
}

} // namespace hookbench::sandbox
