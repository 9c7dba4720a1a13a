// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/signing/mac.h"
#include "app/signing/scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::learner
{

/// A header value, or a piece of one, that could be a signature, and how a scheme would find it.
/// Value type.
struct SignatureSpot
{
    std::string header{};
    std::string separator{}; ///< empty: the value is one signature
    std::string prefix{};
    BinaryEncoding encoding = BinaryEncoding::Hex;
    Hash hash = Hash::Sha256;
    Digest digest{};
};

/// A header value, or an element of one, that could be the time. Value type.
struct TimeSpot
{
    std::string header{};
    std::string separator{}; ///< of the elements; empty: the value is the time
    std::string element{};   ///< "t="; empty: the value is the time
    TimeUnit unit = TimeUnit::Seconds;
    std::string text{}; ///< as it was sent
};

/// Another header that could be part of the message. Value type.
struct HeaderSpot
{
    std::string header{};
    std::string value{};
    bool isId = false; ///< its name says that it identifies the delivery
};

/// What of the headers of one delivery could take part in its signature, from likely to unlikely,
/// each list bounded. Value type.
struct Sighting
{
    std::vector<SignatureSpot> signatures{};
    std::vector<TimeSpot> times{};
    std::vector<HeaderSpot> others{};
};

Sighting sightingOf(const Headers &headers);

} // namespace hookbench::signing::learner
