// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/arguments.h"
#include "app/signing/schemeset.h"

#include <string>

namespace hookbench::cli
{

/// How the deliveries of an account are signed.
struct AccountScheme
{
    const signing::Scheme *scheme = nullptr; ///< of the set; null: even the preset is missing
    bool isConfirmed = false;                ///< by real deliveries of the account
};

/// The scheme that --scheme names, else the one that real deliveries of --account confirmed, else
/// the preset. `schemes` must outlive the result. Errors: InvalidArgument (an unknown scheme or
/// account, or no preset), those of the account file.
Result<AccountScheme> accountScheme(const Arguments &arguments, const signing::SchemeSet &schemes);

/// What a command says that signs as the platform is only assumed to; empty otherwise. Not for the
/// embedded sandbox, which signs with the preset for certain.
QString unconfirmedNote(const Arguments &arguments, const AccountScheme &chosen);

} // namespace hookbench::cli
