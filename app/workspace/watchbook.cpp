// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watchbook.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace hookbench::workspace
{

namespace
{

using WatchJson = settings::JsonFile::Json;

constexpr std::size_t maxWatchedAccounts = 1'000;
constexpr std::size_t maxWatchId = 256;
const QString dayTime = QStringLiteral("HH:mm");

int boundedAt(const WatchJson &object, const char *name, int most, int otherwise)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return otherwise;
    return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), 0, most));
}

WatchRules rulesFrom(const WatchJson &object)
{
    const WatchRules usual;
    if (!object.is_object())
        return usual;
    WatchRules rules;
    rules.leastSuccess = boundedAt(object, "leastSuccess", 100, usual.leastSuccess);
    rules.silenceHours =
        boundedAt(object, "silenceHours", WatchRules::maxSilenceHours, usual.silenceHours);
    rules.failuresInARow =
        boundedAt(object, "failuresInARow", WatchRules::maxFailuresInARow, usual.failuresInARow);
    rules.certificateDays =
        boundedAt(object, "certificateDays", WatchRules::maxCertificateDays, usual.certificateDays);
    const auto secret = object.find("watchesSecret");
    if (secret != object.end() && secret->is_boolean())
        rules.watchesSecret = secret->get<bool>();
    return rules;
}

WatchJson rulesJson(const WatchRules &rules)
{
    return WatchJson{{"leastSuccess", rules.leastSuccess},
                     {"silenceHours", rules.silenceHours},
                     {"failuresInARow", rules.failuresInARow},
                     {"watchesSecret", rules.watchesSecret},
                     {"certificateDays", rules.certificateDays}};
}

AccountWatchRules accountRulesFrom(const WatchJson &account)
{
    AccountWatchRules kept;
    if (const auto all = account.find("all"); all != account.end() && all->is_object())
        kept.all = rulesFrom(*all);
    const auto webhooks = account.find("webhooks");
    if (webhooks == account.end() || !webhooks->is_object())
        return kept;
    for (const auto &[webhook, rules] : webhooks->items()) {
        if (rules.is_object() && webhook.size() <= maxWatchId &&
            kept.webhooks.size() < WatchBook::maxWebhooks)
            kept.webhooks[webhook] = rulesFrom(rules);
    }
    return kept;
}

WatchJson accountRulesJson(const AccountWatchRules &kept)
{
    WatchJson account = WatchJson::object();
    if (kept.all)
        account["all"] = rulesJson(*kept.all);
    WatchJson webhooks = WatchJson::object();
    for (const auto &[webhook, rules] : kept.webhooks)
        webhooks[webhook] = rulesJson(rules);
    account["webhooks"] = std::move(webhooks);
    return account;
}

QTime timeAt(const WatchJson &object, const char *name, QTime otherwise)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return otherwise;
    const QTime time =
        QTime::fromString(QString::fromStdString(found->get_ref<const std::string &>()), dayTime);
    return time.isValid() ? time : otherwise;
}

} // namespace

std::string portableWatch(const AccountWatchRules &rules)
{
    return accountRulesJson(rules).dump(-1, ' ', false, WatchJson::error_handler_t::replace);
}

Result<AccountWatchRules> watchFromPortable(const std::string &json)
{
    const WatchJson content = WatchJson::parse(json, nullptr, false);
    if (!content.is_object())
        return Error{ErrorKind::FileMalformed, "the watch rules are none"};
    return accountRulesFrom(content);
}

bool QuietHours::covers(QTime time) const
{
    if (!isOn || from == until)
        return false;
    return from < until ? time >= from && time < until : time >= from || time < until;
}

WatchBook::WatchBook(std::filesystem::path file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
}

Result<std::optional<settings::FileEvent>> WatchBook::load()
{
    auto loaded = m_file.load();
    read();
    Q_EMIT changed();
    return loaded;
}

void WatchBook::read()
{
    m_accounts.clear();
    m_quiet = {};
    const WatchJson &content = m_file.content();
    if (const auto quiet = content.find("quiet"); quiet != content.end() && quiet->is_object()) {
        const auto isOn = quiet->find("on");
        m_quiet.isOn = isOn != quiet->end() && isOn->is_boolean() && isOn->get<bool>();
        m_quiet.from = timeAt(*quiet, "from", m_quiet.from);
        m_quiet.until = timeAt(*quiet, "until", m_quiet.until);
    }
    const auto accounts = content.find("accounts");
    if (accounts == content.end() || !accounts->is_object())
        return;
    for (const auto &[id, account] : accounts->items()) {
        if (!account.is_object() || m_accounts.size() == maxWatchedAccounts)
            continue;
        m_accounts[id] = accountRulesFrom(account);
    }
}

WatchRules WatchBook::rules(const std::string &account, const std::string &webhook) const
{
    const auto kept = m_accounts.find(account);
    if (kept == m_accounts.end())
        return {};
    const auto own = kept->second.webhooks.find(webhook);
    return own != kept->second.webhooks.end() ? own->second
                                              : kept->second.all.value_or(WatchRules());
}

AccountWatchRules WatchBook::rulesOf(const std::string &account) const
{
    const auto kept = m_accounts.find(account);
    return kept == m_accounts.end() ? AccountWatchRules() : kept->second;
}

bool WatchBook::hasOwnRules(const std::string &account, const std::string &webhook) const
{
    const auto kept = m_accounts.find(account);
    return kept != m_accounts.end() && kept->second.webhooks.contains(webhook);
}

Result<void> WatchBook::setRules(const std::string &account, const std::string &webhook,
                                 const WatchRules &rules)
{
    AccountWatchRules &kept = m_accounts[account];
    if (webhook.empty()) {
        kept.all = rules;
    } else {
        const bool isNew = !kept.webhooks.contains(webhook);
        if (webhook.size() > maxWatchId || (isNew && kept.webhooks.size() >= maxWebhooks))
            return Error{ErrorKind::BudgetTooSmall, "too many webhooks have rules of their own"};
        kept.webhooks[webhook] = rules;
    }
    return save();
}

Result<void> WatchBook::replaceRules(const std::string &account, const AccountWatchRules &rules)
{
    if (rules.webhooks.size() > maxWebhooks)
        return Error{ErrorKind::BudgetTooSmall, "too many webhooks have rules of their own"};
    m_accounts[account] = rules;
    return save();
}

Result<void> WatchBook::dropRules(const std::string &account, const std::string &webhook)
{
    m_accounts[account].webhooks.erase(webhook);
    return save();
}

Result<void> WatchBook::setQuietHours(const QuietHours &quiet)
{
    m_quiet = quiet;
    return save();
}

Result<void> WatchBook::save()
{
    WatchJson &content = m_file.content();
    content["quiet"] = {{"on", m_quiet.isOn},
                        {"from", m_quiet.from.toString(dayTime).toStdString()},
                        {"until", m_quiet.until.toString(dayTime).toStdString()}};
    WatchJson accounts = WatchJson::object();
    for (const auto &[id, kept] : m_accounts) {
        accounts[id] = accountRulesJson(kept);
    }
    content["accounts"] = std::move(accounts);
    Q_EMIT changed();
    return m_file.save();
}

} // namespace hookbench::workspace
