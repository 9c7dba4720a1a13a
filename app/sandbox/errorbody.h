// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxoptions.h"

#include <string>

namespace hookbench::sandbox
{

struct ApiError;

/// The JSON body of an error in one of the published shapes (platform-api, section 4). `message` is
/// an array for 400 and a string for everything else; `retryAfter` comes with 429 in every shape.
std::string errorBody(const ApiError &error, SandboxOptions::ErrorStyle style);

} // namespace hookbench::sandbox
