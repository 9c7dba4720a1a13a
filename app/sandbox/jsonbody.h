// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/apierror.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <variant>

namespace hookbench::sandbox
{

inline constexpr std::size_t maxBodyBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t maxBodyDepth = 64;

/// The JSON object that a request's body is; 413 when it is larger than maxBodyBytes, 400 when it
/// is no JSON, no object, or nested deeper than maxBodyDepth.
std::variant<nlohmann::ordered_json, ApiError> parseBody(std::string_view body);

} // namespace hookbench::sandbox
