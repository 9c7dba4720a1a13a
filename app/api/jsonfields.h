// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// Reading members of a JSON object that a server made: `object` must be an object, and a member
/// may be absent, null or of any type.
namespace hookbench::api::fields
{

using Json = nlohmann::ordered_json;

/// AnswerMalformed, saying what is wrong with which field.
Error malformed(const std::string &field, const std::string &what);

/// A string, or a whole number as text; an Error when absent, null or anything else.
Result<QString> neededText(const Json &object, const char *name);
/// Nothing when absent or null; an Error for anything but a boolean.
Result<std::optional<bool>> boolean(const Json &object, const char *name);

/// Empty when absent or no string.
QString text(const Json &object, const char *name);
/// A number, or a string that is one; nothing else counts.
std::optional<double> number(const Json &object, const char *name);
/// The same, cut to a whole number; nothing when it does not fit.
std::optional<std::int64_t> integer(const Json &object, const char *name);
/// ISO 8601.
std::optional<UtcTime> time(const Json &object, const char *name);

} // namespace hookbench::api::fields
