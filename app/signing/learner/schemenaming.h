// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/signing/schemeset.h"

#include <span>

namespace hookbench::signing::learner
{

/// Gives a scheme that was found name and title, out of its signature header ("X-Acme-Signature" is
/// "acme"), so that it replaces none that is known.
void nameScheme(Scheme &scheme, const SchemeSet &known);

/// Where delivery id, event type and attempt stand, as far as the names of the headers tell it and
/// all of these deliveries have them.
void findFactHeaders(Scheme &scheme, std::span<const Headers *const> deliveries);

} // namespace hookbench::signing::learner
