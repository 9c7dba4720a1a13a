// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupaccount.h"

#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/workspace/workspace.h"

#include <nlohmann/json.hpp>

namespace hookbench
{

using settings::Account;
using workspace::Workspace;

namespace
{

using BackupJson = nlohmann::ordered_json;

constexpr const char *settingsKey = "settings";

Account sandboxOfBackups()
{
    Account account;
    account.id = Workspace::sandboxId;
    account.name = settings::reservedAccountName;
    account.environment = settings::Environment::Sandbox;
    return account;
}

} // namespace

casefile::BackupFacts backupOf(const QString &accountId, const settings::AccountStore &accounts,
                               const std::filesystem::path &directory, UtcTime now,
                               const QString &programVersion)
{
    casefile::BackupFacts facts;
    facts.program = "Hookbench " + programVersion.toStdString();
    facts.createdAt = now;
    facts.accountId = accountId.toStdString();
    BackupJson account = BackupJson::parse(
        settings::portableAccount(accounts.find(accountId).value_or(sandboxOfBackups())));
    account[settingsKey] = BackupJson::parse(AccountSettings::of(directory, accountId).toJson());
    facts.account = account.dump(2, ' ', false, BackupJson::error_handler_t::replace) + '\n';
    return facts;
}

std::optional<Account> accountOfBackup(const casefile::BackupFacts &facts,
                                       const settings::AccountStore &accounts)
{
    if (facts.accountId == Workspace::sandboxId.toStdString())
        return sandboxOfBackups();
    return accounts.find(QString::fromStdString(facts.accountId));
}

std::optional<Account> accountNamed(const QString &name, const settings::AccountStore &accounts)
{
    if (name.compare(settings::reservedAccountName, Qt::CaseInsensitive) == 0)
        return sandboxOfBackups();
    return accounts.findByName(name);
}

std::optional<Account> describedAccount(const casefile::BackupFacts &facts)
{
    return settings::accountFromPortable(facts.account);
}

Result<AccountSettings> settingsOfBackup(const casefile::BackupFacts &facts)
{
    const BackupJson account = BackupJson::parse(facts.account, nullptr, false);
    const auto settings = account.find(settingsKey);
    return settings == account.end() ? AccountSettings()
                                     : AccountSettings::fromJson(settings->dump());
}

} // namespace hookbench
