// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accountsettings.h"
#include "app/base/clock.h"
#include "app/casefile/backupreader.h"
#include "app/settings/account.h"

#include <QString>

#include <filesystem>
#include <optional>

namespace hookbench::settings
{
class AccountStore;
}

namespace hookbench
{

// Whose data a backup holds: the same for window and command line. The sandbox is an account like
// any other here.

/// What a backup of this account says about itself, its settings in `directory` with it; its
/// numbers come later. Main thread.
casefile::BackupFacts backupOf(const QString &accountId, const settings::AccountStore &accounts,
                               const std::filesystem::path &directory, UtcTime now,
                               const QString &programVersion);

/// The account that it was made of, where it is here as well.
std::optional<settings::Account> accountOfBackup(const casefile::BackupFacts &facts,
                                                 const settings::AccountStore &accounts);
std::optional<settings::Account> accountNamed(const QString &name,
                                              const settings::AccountStore &accounts);
/// The account as the backup describes it, to be made anew; nullopt where it does not.
std::optional<settings::Account> describedAccount(const casefile::BackupFacts &facts);
/// Its settings; none in one of an earlier version. Errors: those of AccountSettings::fromJson().
Result<AccountSettings> settingsOfBackup(const casefile::BackupFacts &facts);

} // namespace hookbench
