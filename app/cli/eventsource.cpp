// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventsource.h"

#include "app/base/random.h"
#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/workspace/workspace.h"

#include <filesystem>
#include <optional>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

/// Absent: the embedded sandbox.
Result<std::optional<settings::Account>> namedAccount(const Arguments &arguments,
                                                      const settings::DataDirectory &directory)
{
    const QString name = arguments.value("account"_L1);
    if (!arguments.has("account"_L1) ||
        name.compare(settings::reservedAccountName, Qt::CaseInsensitive) == 0)
        return std::optional<settings::Account>();
    SystemRandom random;
    settings::AccountStore accounts(directory.accountsFile(), random);
    if (const auto loaded = accounts.load(); !loaded)
        return loaded.error();
    std::optional<settings::Account> account = accounts.findByName(name);
    if (!account)
        return usageError(u"There is no account %1 in this data directory."_s.arg(name));
    return account;
}

} // namespace

Result<std::string> eventAccount(const Arguments &arguments,
                                 const settings::DataDirectory &directory)
{
    const auto account = namedAccount(arguments, directory);
    if (!account)
        return account.error();
    return (*account ? (*account)->id : workspace::Workspace::sandboxId).toStdString();
}

Result<settings::Environment> eventEnvironment(const Arguments &arguments,
                                               const settings::DataDirectory &directory)
{
    const auto account = namedAccount(arguments, directory);
    if (!account)
        return account.error();
    return *account ? (*account)->environment : settings::Environment::Sandbox;
}

Result<std::unique_ptr<store::EventReader>>
openEventReader(const settings::DataDirectory &directory)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory.path()), failure))
        return std::unique_ptr<store::EventReader>();
    return store::SqliteEventReader::open(directory.path());
}

} // namespace hookbench::cli
