// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/signing/mac.h"
#include "app/signing/scheme.h"

#include <span>
#include <string>
#include <vector>

namespace hookbench::signing::learner
{

/// One way to make a key of a secret, as a scheme can say it. Value type.
struct KeyReading
{
    BinaryEncoding encoding = BinaryEncoding::Raw;
    std::string prefix{};

    bool operator==(const KeyReading &) const = default;
};

/// Every way in which at least one of the secrets can be read, from likely to unlikely.
std::vector<KeyReading> keyReadings(std::span<const Secret> secrets);

/// The MACs of those secrets that can be read in this way.
std::vector<Mac> macsFor(const KeyReading &reading, Hash hash, std::span<const Secret> secrets);

} // namespace hookbench::signing::learner
