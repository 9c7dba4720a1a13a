// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/settings/account.h"
#include "app/settings/datadirectory.h"
#include "app/store/eventreader.h"

#include <memory>
#include <string>

namespace hookbench::cli
{

/// The id under which the events of --account are kept.
Result<std::string> eventAccount(const Arguments &arguments,
                                 const settings::DataDirectory &directory);

/// What its owner chose; the keychain is not asked. Errors: as eventAccount().
Result<settings::Environment> eventEnvironment(const Arguments &arguments,
                                               const settings::DataDirectory &directory);

/// Reads what is kept there; null when nothing ever was. Errors: those of the database.
Result<std::unique_ptr<store::EventReader>>
openEventReader(const settings::DataDirectory &directory);

} // namespace hookbench::cli
