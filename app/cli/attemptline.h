// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/attempt.h"

#include <QString>

#include <string>

namespace hookbench::cli
{

/// The object that `replay` prints for an attempt; absent values are null.
std::string attemptJson(const store::Attempt &attempt);

/// The same for people.
QString attemptText(const store::Attempt &attempt);

} // namespace hookbench::cli
