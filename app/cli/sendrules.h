// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/arguments.h"
#include "app/send/intent.h"
#include "app/settings/account.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::cli
{

// What every command that sends deliveries asks first.

/// The options given, --account, --live and --yes, and those that every command has.
std::vector<Option> withSendingOptions(std::vector<Option> options);

/// For whom is sent.
struct SendingAccount
{
    std::string id; ///< under which its events are kept
    QString name;
    settings::Environment environment = settings::Environment::Sandbox;

    bool isLive() const { return environment == settings::Environment::Live; }
};

/// The account that --account names, else the sandbox. Errors: InvalidArgument (no such account, or
/// --live names another one), AccountReadOnly (LIVE, and not named by --live), those of the file.
Result<SendingAccount> sendingAccount(const Arguments &arguments);

/// In LIVE a signed event moves goods: only captured events go out there, as they came. Error:
/// AccountReadOnly with a whole sentence; `what` is what is refused, "A drill".
Result<void> refuseInLive(const SendingAccount &account, const QString &what);

/// A host outside this machine needs --yes. Errors: InvalidArgument.
Result<void> checkHost(const Arguments &arguments, const std::string &host);

/// The absolute URL of --to. Errors: InvalidArgument; also for a host outside this machine without
/// --yes.
Result<std::string> targetFromOption(const Arguments &arguments);

/// What --intent names, else Resigned. Errors: InvalidArgument, which lists the known ones.
Result<send::Intent> intentFromOption(const Arguments &arguments);

} // namespace hookbench::cli
