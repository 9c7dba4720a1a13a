// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/result.h"

#include <string>
#include <string_view>

namespace hookbench::outbox
{

/// Header lines as they are typed, one "Name: value" in each; empty lines are skipped. Error
/// InvalidArgument: `limit` is the number of the line that is none, or names what the connection
/// sets itself.
Result<Headers> parseHeaderText(std::string_view text);
std::string headerText(const Headers &headers);

} // namespace hookbench::outbox
