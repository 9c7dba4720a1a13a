// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemereading.h"

#include "app/signing/signatureencoding.h"

#include <charconv>

namespace hookbench::signing
{

namespace
{

constexpr std::size_t maxElements = 64;

/// Calls `use` with the name of every header that a signature cannot be checked without, besides
/// that of the signature itself.
template <typename Use>
void forEachNeeded(const Scheme &scheme, const Use &use)
{
    if (!scheme.timestampHeader.empty())
        use(scheme.timestampHeader);
    for (const MessagePart &part : scheme.message) {
        if (part.kind == MessagePart::Kind::DeliveryId)
            use(scheme.deliveryIdHeader);
        else if (part.kind == MessagePart::Kind::Header)
            use(part.text);
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Unix time in decimal digits and nothing else. So few of them that no sum overflows.
std::optional<std::chrono::milliseconds> readTime(std::string_view text, TimeUnit unit)
{
    const std::size_t maxDigits = unit == TimeUnit::Seconds ? 12 : 15;
    std::int64_t value = 0;
    if (text.empty() || text.size() > maxDigits || text.front() == '-')
        return std::nullopt;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if (unit == TimeUnit::Seconds)
        return std::chrono::seconds(value);
    return std::chrono::milliseconds(value);
}

void readSignature(const Scheme &scheme, std::string_view element, SchemeReading &reading)
{
    if (reading.signatureCount == SchemeReading::maxSignatures ||
        !element.starts_with(scheme.signaturePrefix))
        return;
    element.remove_prefix(scheme.signaturePrefix.size());
    Digest digest(hashSize(scheme.hash));
    if (decodeSignature(scheme.signatureEncoding, element, digest.bytes()))
        reading.signatures[reading.signatureCount++] = digest;
}

/// Elements that are no signature of this scheme are passed over: senders put those of other
/// versions beside it.
void readElements(const Scheme &scheme, std::string_view line, SchemeReading &reading)
{
    for (std::size_t count = 0; count < maxElements; ++count) {
        const std::size_t end = line.find(scheme.signatureSeparator);
        const std::string_view element = trimmed(line.substr(0, end));
        if (!scheme.timestampElement.empty() && element.starts_with(scheme.timestampElement)) {
            if (!reading.timestamp.empty())
                reading.repeated = scheme.timestampElement;
            reading.timestamp = element.substr(scheme.timestampElement.size());
        } else {
            readSignature(scheme, element, reading);
        }
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + scheme.signatureSeparator.size());
    }
}

} // namespace

SchemeReading readHeaders(const Scheme &scheme, const Headers &headers)
{
    SchemeReading reading;
    std::size_t lines = 0;
    for (const Header &header : headers) {
        if (!equalsIgnoringCase(header.name, scheme.signatureHeader))
            continue;
        ++lines;
        if (scheme.signatureSeparator.empty())
            readSignature(scheme, header.value, reading);
        else
            readElements(scheme, header.value, reading);
    }
    if (lines == 0)
        reading.missing = scheme.signatureHeader;
    else if (!scheme.timestampElement.empty() && reading.timestamp.empty())
        reading.missing = scheme.timestampElement;
    if (lines > 1 && scheme.signatureSeparator.empty())
        reading.repeated = scheme.signatureHeader;

    // Of two timestamps or ids nobody could say which one was signed.
    forEachNeeded(scheme, [&](const std::string &name) {
        std::size_t count = 0;
        for (const Header &header : headers)
            count += equalsIgnoringCase(header.name, name) ? 1 : 0;
        if (count == 0 && reading.missing.empty())
            reading.missing = name;
        if (count > 1)
            reading.repeated = name;
    });
    if (!scheme.timestampHeader.empty())
        reading.timestamp = findHeader(headers, scheme.timestampHeader).value_or("");
    if (scheme.hasTimestamp())
        reading.time = readTime(reading.timestamp, scheme.timestampUnit);
    return reading;
}

std::size_t neededHeaders(const Scheme &scheme)
{
    std::size_t count = 1;
    forEachNeeded(scheme, [&count](const std::string &) { ++count; });
    return count;
}

} // namespace hookbench::signing
