// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookrules.h"

#include "app/base/random.h"
#include "app/sandbox/httpurl.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::ptrdiff_t minNameLength = 3;
constexpr std::ptrdiff_t maxNameLength = 100;
constexpr std::size_t minSecretLength = 32;

/// Code points of valid UTF-8 (the JSON parser accepts no other).
std::ptrdiff_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

/// The rest of the sentence about the field, or null when the value is right.
const char *nameRule(const std::string &name)
{
    const std::ptrdiff_t length = codePoints(name);
    if (length < minNameLength)
        return "must have at least 3 characters";
    return length > maxNameLength ? "must have at most 100 characters" : nullptr;
}

const char *urlRule(const std::string &url)
{
    switch (checkHttpUrl(url)) {
    case UrlVerdict::Valid:
        return nullptr;
    case UrlVerdict::NotAbsolute:
        return "must be a valid absolute URL";
    case UrlVerdict::OtherScheme:
        return "must begin with http:// or https://";
    }
    return nullptr;
}

const char *secretRule(const std::string &secret)
{
    const bool rightCharacters = std::all_of(secret.begin(), secret.end(), [](char c) {
        return c == '_' || c == '-' || alphanumericAlphabet.find(c) != alphanumericAlphabet.npos;
    });
    return rightCharacters && secret.size() >= minSecretLength
               ? nullptr
               : "must have at least 32 characters, all of them letters, digits, _ or -";
}

/// Reads the fields of one body and collects what is wrong with them.
class Reader
{
public:
    explicit Reader(const Json &body)
        : m_body(body)
    {
    }

    std::optional<std::string> text(const char *field, const char *(*rule)(const std::string &))
    {
        const auto found = m_body.find(field);
        if (found == m_body.end())
            return std::nullopt;
        if (!found->is_string()) {
            violate(field, "must be a string");
            return std::nullopt;
        }
        auto value = found->get<std::string>();
        if (const char *violation = rule(value))
            violate(field, violation);
        return value;
    }

    std::optional<bool> boolean(const char *field)
    {
        const auto found = m_body.find(field);
        if (found == m_body.end())
            return std::nullopt;
        if (found->is_boolean())
            return found->get<bool>();
        violate(field, "must be a boolean");
        return std::nullopt;
    }

    void require(const char *field)
    {
        if (!m_body.contains(field))
            violate(field, "is required");
    }

    std::vector<std::string> takeViolations() { return std::move(m_violations); }

private:
    void violate(const char *field, const char *sentence)
    {
        m_violations.push_back(std::string(field) + ' ' + sentence);
    }

    const Json &m_body;
    std::vector<std::string> m_violations;
};

CheckedFields check(const Json &body, bool create)
{
    Reader reader(body);
    CheckedFields checked;
    if (create)
        reader.require("name");
    checked.fields.name = reader.text("name", nameRule);
    if (create)
        reader.require("url");
    checked.fields.url = reader.text("url", urlRule);
    checked.fields.isActive = reader.boolean("isActive");
    checked.fields.encrypted = reader.boolean("encrypted");
    checked.fields.signingSecret = reader.text("signing_secret", secretRule);
    checked.violations = reader.takeViolations();
    return checked;
}

} // namespace

CheckedFields checkCreate(const Json &body)
{
    return check(body, true);
}

CheckedFields checkUpdate(const Json &body)
{
    return check(body, false);
}

} // namespace hookbench::sandbox
