// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxdata.h"
#include "app/store/lifecycles.h"

#include <string>

namespace hookbench
{

// What is compiled in from resources/. A file that is not there means a broken build and ends the
// program.

/// "schemes/platform.json"
std::string shippedFile(const std::string &name);

/// Every event type that has a sample.
sandbox::EventCatalogue shippedEvents();

sandbox::SandboxData shippedSandboxData();

/// How the platform's business objects go through their states.
store::Lifecycles shippedLifecycles();

} // namespace hookbench
