// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/verifier.h"

#include <QString>

#include <string>

namespace hookbench::cli
{

/// One JSON object in one line: the contract of `verify --json`.
std::string verificationJson(const signing::Verification &verification);

/// The verdict, the rungs and what was delivered, for people; without a last line end.
QString verificationText(const signing::Verification &verification);

} // namespace hookbench::cli
