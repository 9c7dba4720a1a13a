// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/explanation.h"
#include "app/signing/verifier.h"

#include <QString>

#include <optional>
#include <string>

namespace hookbench::cli
{

/// One JSON object in one line: the contract of `verify --json`. The keys of an explanation are
/// there when one was asked for.
std::string verificationJson(const signing::Verification &verification,
                             const std::optional<Explanation> &explanation);

/// The verdict, the rungs and what was delivered, for people; without a last line end.
QString verificationText(const signing::Verification &verification,
                         const std::optional<Explanation> &explanation);

} // namespace hookbench::cli
