// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/errorbody.h"

#include "app/http/message.h"
#include "app/sandbox/apierror.h"

#include <nlohmann/json.hpp>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;
using Style = SandboxOptions::ErrorStyle;

const char *typeOf(int status)
{
    switch (status) {
    case 401:
        return "authentication_error";
    case 403:
        return "permission_error";
    case 409:
        return "idempotency_error";
    case 429:
        return "rate_limit_error";
    default:
        return status >= 500 ? "api_error" : "invalid_request_error";
    }
}

} // namespace

std::string errorBody(const ApiError &error, Style style)
{
    const Json message = error.status == 400 ? Json(error.messages) : Json(error.messages.front());
    Json body;
    switch (style) {
    case Style::Flat:
    case Style::NoDetails:
    case Style::NoError:
        body["statusCode"] = error.status;
        body["message"] = message;
        if (style != Style::NoError)
            body["error"] = http::reasonPhrase(error.status);
        if (style != Style::NoDetails)
            body["details"] = error.details;
        break;
    case Style::Typed:
        body["error"] = {{"type", typeOf(error.status)}, {"message", message}};
        break;
    case Style::StatusFalse:
        body["status"] = false;
        body["message"] = message;
        break;
    }
    if (error.retryAfter)
        body["retryAfter"] = *error.retryAfter;
    return body.dump();
}

} // namespace hookbench::sandbox
