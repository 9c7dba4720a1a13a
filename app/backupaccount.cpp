// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupaccount.h"

#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/workspace/workspace.h"

namespace hookbench
{

using settings::Account;
using workspace::Workspace;

namespace
{

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
                               UtcTime now, const QString &programVersion)
{
    casefile::BackupFacts facts;
    facts.program = "Hookbench " + programVersion.toStdString();
    facts.createdAt = now;
    facts.accountId = accountId.toStdString();
    facts.account = settings::portableAccount(accounts.find(accountId).value_or(sandboxOfBackups()));
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

} // namespace hookbench
