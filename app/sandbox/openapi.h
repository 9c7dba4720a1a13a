// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/sandbox/sandboxoptions.h"

#include <string>
#include <string_view>

namespace hookbench::sandbox
{

/// /openapi.json: the base document (resources/sandbox/openapi.json) changed to what the sandbox
/// serves with these options. The base has the changes itself, as merge patches (RFC 7396) under
/// "x-variants". Error: FileMalformed.
Result<std::string> openApiDocument(std::string_view base, const SandboxOptions &options);

} // namespace hookbench::sandbox
