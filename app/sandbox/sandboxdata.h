// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/eventcatalogue.h"
#include "app/signing/schemeset.h"

#include <string>

namespace hookbench::sandbox
{

/// The data files that a sandbox works with. Value type.
struct SandboxData
{
    std::string samples; ///< resources/sandbox/samples.json: what a new database begins with
    std::string openApi; ///< resources/sandbox/openapi.json: the base of /openapi.json
    EventCatalogue events;
    signing::SchemeSet schemes; ///< its deliveries are signed by "platform"
};

} // namespace hookbench::sandbox
