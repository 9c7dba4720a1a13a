// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/connection.h"
#include "app/base/result.h"
#include "app/cli/arguments.h"
#include "app/settings/account.h"

#include <QString>

#include <filesystem>
#include <optional>

namespace hookbench::cli
{

/// Where a command goes and with which key. Plain value.
struct Target
{
    api::Connection connection;
    QString name; ///< what --live has to name: the account, or the host of --api-url
    settings::Environment environment = settings::Environment::Live;
    QString accountId; ///< under which its secrets are kept; empty: of --api-url
    std::optional<std::filesystem::path> directory; ///< whose audit list records changes

    bool isLive() const { return environment == settings::Environment::Live; }
};

/// The target that --api-url, --client-key-env and --client-secret-env describe. Errors:
/// InvalidArgument.
Result<Target> targetFromUrl(const Arguments &arguments);

/// Whether a change may go there: a LIVE target has to be named by --live, and --live never names
/// another one. Errors: AccountReadOnly, InvalidArgument.
Result<void> checkLive(const Target &target, const Arguments &arguments);

} // namespace hookbench::cli
