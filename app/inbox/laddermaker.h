// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"
#include "app/signing/verifier.h"

namespace hookbench::signing
{
class SchemeSet;
}

namespace hookbench::inbox
{

/// Checks a stored event once more, with these secrets and against its own time of receipt; any
/// thread. `endpoint`: where it came in, as it is now; its scheme and public URL count.
Ladder makeLadder(const store::EventRecord &event, const receiver::Endpoint &endpoint,
                  const signing::SchemeSet &schemes);

} // namespace hookbench::inbox
