// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// A refusal of the API, as facts; errorbody gives it its shape. Never holds a secret.
struct ApiError
{
    int status = 500;
    /// One sentence; for 400 one for each violated rule.
    std::vector<std::string> messages{};
    std::string details{};
    std::optional<std::int64_t> retryAfter{}; ///< seconds; 429 only
    std::string allow{};                      ///< methods; 405 only

    static ApiError validation(std::vector<std::string> violations);
    static ApiError unauthorized(std::string message);
    static ApiError missingScope(const std::string &scope, const std::string &granted);
    static ApiError webhookNotFound();
    static ApiError pathNotFound();
    static ApiError methodNotAllowed(const std::string &allowed);
    static ApiError conflict(std::string message);
    static ApiError tooManyPending(std::size_t limit);
    static ApiError bodyTooLarge(std::size_t limit);
    static ApiError rateLimited(int limit, const char *window, std::int64_t retryAfter);
    /// Our own database failed.
    static ApiError internal(const Error &failure);
};

} // namespace hookbench::sandbox
