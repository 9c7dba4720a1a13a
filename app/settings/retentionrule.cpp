// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/retentionrule.h"

#include "app/base/privatefile.h"
#include "app/settings/jsonfile.h"

#include <nlohmann/json.hpp>

namespace hookbench::settings
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::int64_t defaultMaxCount = 1'000'000;
constexpr std::int64_t defaultMaxBytes = std::int64_t{4} << 30;
constexpr std::chrono::hours defaultLiveAge{24 * 30};

/// A whole number from 1 on; anything else is as if it were not there.
std::optional<std::int64_t> bound(const Json &kept, const char *name)
{
    const auto found = kept.find(name);
    if (found == kept.end() || !found->is_number_integer() || found->get<std::int64_t>() < 1)
        return {};
    return found->get<std::int64_t>();
}

} // namespace

RetentionRule defaultRetentionRule(bool isLive)
{
    RetentionRule rule;
    if (isLive) {
        rule.maxAge = defaultLiveAge;
    } else {
        rule.maxCount = defaultMaxCount;
        rule.maxBytes = defaultMaxBytes;
    }
    return rule;
}

Result<RetentionRule> retentionRuleOf(const std::filesystem::path &file,
                                      const std::string &accountId, bool isLive)
{
    constexpr std::int64_t maxHours = 24 * 366 * 100;
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        return defaultRetentionRule(isLive);
    const Result<std::string> text = readFile(file, JsonFile::maxBytes);
    if (!text)
        return text.error();
    const Json content = Json::parse(*text, nullptr, false);
    const auto accounts = content.is_object() ? content.find("accounts") : content.end();
    if (!content.is_object() || accounts == content.end() || !accounts->is_object())
        return defaultRetentionRule(isLive);
    const auto account = accounts->find(accountId);
    if (account == accounts->end() || !account->is_object() || !account->contains("retention") ||
        !account->at("retention").is_object())
        return defaultRetentionRule(isLive);
    const Json &kept = account->at("retention");
    RetentionRule rule;
    rule.maxCount = bound(kept, "maxCount");
    rule.maxBytes = bound(kept, "maxBytes");
    if (const auto hours = bound(kept, "maxAgeHours"); hours && *hours <= maxHours)
        rule.maxAge = std::chrono::hours(*hours);
    return rule;
}

} // namespace hookbench::settings
