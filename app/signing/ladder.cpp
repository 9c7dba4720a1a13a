// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/ladder.h"

#include "app/signing/signatureencoding.h"

#include <cstdio>

namespace hookbench::signing
{

namespace
{

/// "sha256= hex"
std::string formatName(const Scheme &scheme)
{
    std::string text = scheme.signaturePrefix;
    text += text.empty() ? "" : " ";
    text += encodingName(scheme.signatureEncoding);
    return text;
}

/// "0.4 s, tolerance 300 s"; negative when the timestamp lies ahead.
std::string ageText(std::chrono::milliseconds age, std::chrono::seconds tolerance)
{
    char text[80];
    std::snprintf(text, sizeof text, "%.1f s, tolerance %lld s",
                  static_cast<double>(age.count()) / 1000.0,
                  static_cast<long long>(tolerance.count()));
    return text;
}

} // namespace

std::string_view rungName(Rung rung)
{
    switch (rung) {
    case Rung::Header:
        return "header";
    case Rung::Format:
        return "format";
    case Rung::Time:
        return "time";
    case Rung::Match:
        return "match";
    case Rung::Decrypt:
        return "decrypt";
    }
    return {};
}

Step headerStep(const Scheme &scheme, const SchemeReading &reading)
{
    if (!reading.missing.empty())
        return {false, std::string(reading.missing) + " missing"};
    return {true, scheme.signatureHeader};
}

Step formatStep(const Scheme &scheme, const SchemeReading &reading)
{
    if (!reading.repeated.empty())
        return {false, std::string(reading.repeated) + " repeated"};
    if (reading.signatureCount == 0) {
        const std::size_t length =
            encodedLength(scheme.signatureEncoding, hashSize(scheme.hash));
        return {false, "not " + formatName(scheme) + ", " + std::to_string(length) + " characters"};
    }
    if (scheme.hasTimestamp() && !reading.time && reading.missing.empty()) {
        return {false, scheme.timestampUnit == TimeUnit::Seconds
                           ? "timestamp not in Unix seconds"
                           : "timestamp not in Unix milliseconds"};
    }
    std::string value = formatName(scheme);
    if (reading.signatureCount > 1)
        value += ", " + std::to_string(reading.signatureCount) + " signatures";
    return {true, value};
}

std::chrono::milliseconds ageOf(std::chrono::milliseconds timestamp, UtcTime receivedAt)
{
    return std::chrono::floor<std::chrono::milliseconds>(receivedAt.time_since_epoch()) - timestamp;
}

Step timeStep(const Scheme &scheme, std::chrono::milliseconds age)
{
    using namespace std::chrono;
    // A timestamp in whole seconds leaves only whole seconds of the receipt to compare.
    const milliseconds counted =
        scheme.timestampUnit == TimeUnit::Seconds ? milliseconds(floor<seconds>(age)) : age;
    return {abs(counted) <= scheme.tolerance, ageText(age, scheme.tolerance)};
}

} // namespace hookbench::signing
