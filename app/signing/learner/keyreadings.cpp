// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/keyreadings.h"

#include <algorithm>
#include <string_view>

namespace hookbench::signing::learner
{

namespace
{

/// "whsec_", "sk_live_": up to the last underscore of the first 16 characters.
std::string_view secretPrefixOf(std::string_view text)
{
    const std::size_t end = text.substr(0, 16).rfind('_');
    return end == text.npos ? std::string_view() : text.substr(0, end + 1);
}

bool isVisible(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

std::vector<KeyReading> keyReadings(std::span<const Secret> secrets)
{
    std::vector<KeyReading> readings;
    for (const BinaryEncoding encoding :
         {BinaryEncoding::Raw, BinaryEncoding::Base64, BinaryEncoding::Hex}) {
        for (const bool takesPrefixOff : {false, true}) {
            for (const Secret &secret : secrets) {
                const std::string_view prefix =
                    takesPrefixOff ? secretPrefixOf(secret.reveal()) : std::string_view();
                if ((takesPrefixOff && prefix.empty()) || !isVisible(prefix))
                    continue;
                const KeyReading reading{encoding, std::string(prefix)};
                if (std::find(readings.begin(), readings.end(), reading) == readings.end() &&
                    !macsFor(reading, Hash::Sha256, {&secret, 1}).empty())
                    readings.push_back(reading);
            }
        }
    }
    return readings;
}

std::vector<Mac> macsFor(const KeyReading &reading, Hash hash, std::span<const Secret> secrets)
{
    Scheme scheme;
    scheme.hash = hash;
    scheme.secretEncoding = reading.encoding;
    scheme.secretPrefix = reading.prefix;
    std::vector<Mac> macs;
    for (const Secret &secret : secrets) {
        if (std::optional<Mac> mac = macFor(scheme, secret))
            macs.push_back(std::move(*mac));
    }
    return macs;
}

} // namespace hookbench::signing::learner
