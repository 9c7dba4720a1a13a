// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsonfields.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <limits>

namespace hookbench::api::fields
{

namespace
{

/// Nullptr when absent or null.
const Json *member(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

} // namespace

Error malformed(const std::string &field, const std::string &what)
{
    return {.kind = ErrorKind::AnswerMalformed,
            .detail = field.empty() ? "the answer " + what : field + " " + what};
}

Result<QString> neededText(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value)
        return malformed(name, "is missing");
    if (value->is_number_integer())
        return QString::fromStdString(value->dump());
    if (!value->is_string())
        return malformed(name, "is not a string");
    return QString::fromStdString(value->get_ref<const std::string &>());
}

Result<std::optional<bool>> boolean(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value)
        return std::optional<bool>{};
    if (!value->is_boolean())
        return malformed(name, "is not a boolean");
    return std::optional<bool>{value->get<bool>()};
}

QString text(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value || !value->is_string())
        return {};
    return QString::fromStdString(value->get_ref<const std::string &>());
}

std::optional<double> number(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value)
        return std::nullopt;
    if (value->is_number())
        return value->get<double>();
    if (!value->is_string())
        return std::nullopt;
    const auto &digits = value->get_ref<const std::string &>();
    double parsed = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), parsed);
    if (problem != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(parsed))
        return std::nullopt;
    return parsed;
}

std::optional<std::int64_t> integer(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (value && value->is_number_integer() && !value->is_number_unsigned())
        return value->get<std::int64_t>();
    if (value && value->is_number_unsigned()) {
        const auto whole = value->get<std::uint64_t>();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (whole > static_cast<std::uint64_t>(most))
            return std::nullopt;
        return static_cast<std::int64_t>(whole);
    }
    const auto real = number(object, name);
    constexpr double exactly = 9007199254740992.0; // 2^53: beyond, a double is no count
    if (!real || std::abs(*real) > exactly)
        return std::nullopt;
    return static_cast<std::int64_t>(*real);
}

std::optional<UtcTime> time(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value || !value->is_string())
        return std::nullopt;
    return parseUtc(value->get_ref<const std::string &>());
}

} // namespace hookbench::api::fields
