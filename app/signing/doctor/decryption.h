// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/doctor/budget.h"

namespace hookbench::signing::doctor
{

/// The cause of a payload that does not decrypt although its signature holds: keys, places and
/// lengths of IV and tag, modes, additional data, encodings and padding, one wrong and two of them.
/// Proven where a tag of GCM fitted; CBC and CTR have none, so readable JSON is an indication. A
/// payload that was signed before it was encrypted, or of which only the ciphertext was signed, fails
/// at its signature, and is found there (decrypt-sign-order, decrypt-signed-part). For this machine alone: senders get one answer, whatever was found.
Finding decryptionFinding(const SchemeSet &schemes, const Evidence &evidence, Budget &budget,
                          std::vector<Skipped> &skipped);

} // namespace hookbench::signing::doctor
