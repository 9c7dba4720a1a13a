// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

namespace hookbench::casefile
{

using BackupJson = nlohmann::ordered_json;

/// Says what is wrong with a line; leaves no function of backupline.h.
class LineRefusal : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

inline constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();

/// The end of the year 9999: no later time is read.
inline constexpr std::int64_t lastMicros = 253'402'300'799'999'999;

std::int64_t microsOf(UtcTime time);
/// Names and values as base64: they may be any bytes.
BackupJson packedHeaders(const Headers &headers);

// A member of a line by its name: LineRefusal where it is missing or not what it has to be.

const BackupJson &part(const BackupJson &object, const char *name);
/// At most 64 KiB.
std::string textPart(const BackupJson &object, const char *name);
/// Written as base64.
std::string bytesPart(const BackupJson &object, const char *name);
bool flagPart(const BackupJson &object, const char *name);
/// Absent where it is null.
std::optional<std::int64_t> numberPart(const BackupJson &object, const char *name,
                                       std::int64_t least, std::int64_t most);
UtcTime timePart(const BackupJson &object, const char *name);
Headers headersPart(const BackupJson &object, const char *name);

} // namespace hookbench::casefile
