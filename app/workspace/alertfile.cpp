// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/alertfile.h"

#include "app/settings/jsonfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hookbench::workspace
{

namespace
{

using AlertJson = settings::JsonFile::Json;

constexpr std::size_t maxRemembered = 10'000;
constexpr std::size_t maxRememberedId = 256;
constexpr std::array watchRulesOfFile{WatchRule::Success, WatchRule::Silence, WatchRule::Failures,
                                      WatchRule::Secret, WatchRule::Certificate};

std::string textOf(const AlertJson &entry, const char *key)
{
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<RememberedAlert> rememberedFrom(const AlertJson &entry)
{
    if (!entry.is_object())
        return std::nullopt;
    RememberedAlert alert;
    alert.webhookId = textOf(entry, "webhook");
    const std::string name = textOf(entry, "rule");
    const auto rule = std::find_if(watchRulesOfFile.begin(), watchRulesOfFile.end(),
                                   [&](WatchRule one) { return watchRuleName(one) == name; });
    const std::optional<UtcTime> firedAt = parseUtc(textOf(entry, "firedAt"));
    if (rule == watchRulesOfFile.end() || !firedAt || alert.webhookId.size() > maxRememberedId)
        return std::nullopt;
    alert.rule = *rule;
    alert.firedAt = *firedAt;
    const auto told = entry.find("told");
    alert.isTold = told != entry.end() && told->is_boolean() && told->get<bool>();
    return alert;
}

} // namespace

AlertFile::AlertFile(std::filesystem::path file)
    : m_file(std::move(file))
{
}

std::vector<RememberedAlert> AlertFile::of(const std::string &account) const
{
    settings::JsonFile file(m_file);
    std::vector<RememberedAlert> alerts;
    if (!file.load())
        return alerts;
    const auto accounts = file.content().find("accounts");
    if (accounts == file.content().end() || !accounts->is_object())
        return alerts;
    const auto list = accounts->find(account);
    if (list == accounts->end() || !list->is_array())
        return alerts;
    for (const AlertJson &entry : *list) {
        std::optional<RememberedAlert> alert = rememberedFrom(entry);
        if (alert && alerts.size() < maxRemembered)
            alerts.push_back(std::move(*alert));
    }
    return alerts;
}

Result<void> AlertFile::keep(const std::string &account,
                             const std::vector<RememberedAlert> &alerts)
{
    settings::JsonFile file(m_file);
    if (const auto loaded = file.load(); !loaded)
        return loaded.error();
    AlertJson list = AlertJson::array();
    for (const RememberedAlert &alert : alerts) {
        list.push_back({{"webhook", alert.webhookId},
                        {"rule", watchRuleName(alert.rule)},
                        {"firedAt", formatUtc(alert.firedAt)},
                        {"told", alert.isTold}});
    }
    AlertJson &content = file.content();
    if (!content.contains("accounts") || !content["accounts"].is_object())
        content["accounts"] = AlertJson::object();
    content["accounts"][account] = std::move(list);
    return file.save();
}

} // namespace hookbench::workspace
