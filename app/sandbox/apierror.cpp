// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/apierror.h"

#include <utility>

namespace hookbench::sandbox
{

ApiError ApiError::validation(std::vector<std::string> violations)
{
    const std::size_t count = violations.size();
    return {400, std::move(violations),
            count == 1 ? "1 rule is violated" : std::to_string(count) + " rules are violated"};
}

ApiError ApiError::unauthorized(std::string message)
{
    return {401, {std::move(message)}, "Every request but /health/public needs a valid key"};
}

ApiError ApiError::missingScope(const std::string &scope, const std::string &granted)
{
    return {403,
            {"This key lacks the scope " + scope},
            granted.empty() ? "The key has no scopes" : "The key has " + granted};
}

ApiError ApiError::webhookNotFound()
{
    return {404, {"Webhook not found"}, "This application has no webhook with that id"};
}

ApiError ApiError::pathNotFound()
{
    return {404, {"Nothing is served at this path"}, "See /openapi.json"};
}

ApiError ApiError::methodNotAllowed(const std::string &allowed)
{
    return {405, {"This method is not allowed here"}, "Allowed: " + allowed, {}, allowed};
}

ApiError ApiError::conflict(std::string message)
{
    return {409, {std::move(message)}, "A key belongs to one body for 24 hours"};
}

ApiError ApiError::tooManyPending(std::size_t limit)
{
    return {503,
            {"Too many deliveries are pending"},
            "At most " + std::to_string(limit) + "; advance the clock or pause a webhook"};
}

ApiError ApiError::bodyTooLarge(std::size_t limit)
{
    return {413, {"The body is too large"}, "At most " + std::to_string(limit) + " bytes"};
}

ApiError ApiError::rateLimited(int limit, const char *window, std::int64_t retryAfter)
{
    return {429,
            {"Too many requests"},
            std::to_string(limit) + " requests per " + window + " are allowed",
            retryAfter};
}

ApiError ApiError::internal(const Error &failure)
{
    return {500, {"The sandbox could not use its database"}, errorKindName(failure.kind)};
}

} // namespace hookbench::sandbox
