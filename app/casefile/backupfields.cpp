// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupfields.h"

#include "app/base/base64.h"

#include <chrono>
#include <utility>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t longestBackupText = 64 * 1024;

} // namespace

std::int64_t microsOf(UtcTime time)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

BackupJson packedHeaders(const Headers &headers)
{
    BackupJson list = BackupJson::array();
    for (const Header &header : headers)
        list.push_back(BackupJson::array({toBase64(header.name), toBase64(header.value)}));
    return list;
}

const BackupJson &part(const BackupJson &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end())
        throw LineRefusal(std::string(name) + " is missing");
    return *found;
}

std::string textPart(const BackupJson &object, const char *name)
{
    const BackupJson &value = part(object, name);
    if (!value.is_string() || value.get_ref<const std::string &>().size() > longestBackupText)
        throw LineRefusal(std::string(name) + " is no text, or a text of more than 64 KiB");
    return value.get<std::string>();
}

std::string bytesPart(const BackupJson &object, const char *name)
{
    const BackupJson &value = part(object, name);
    std::optional<std::string> decoded =
        value.is_string() ? decodeBase64(value.get_ref<const std::string &>()) : std::nullopt;
    if (!decoded)
        throw LineRefusal(std::string(name) + " is no base64");
    return std::move(*decoded);
}

bool flagPart(const BackupJson &object, const char *name)
{
    const BackupJson &value = part(object, name);
    if (!value.is_boolean())
        throw LineRefusal(std::string(name) + " is neither true nor false");
    return value.get<bool>();
}

std::optional<std::int64_t> numberPart(const BackupJson &object, const char *name,
                                       std::int64_t least, std::int64_t most)
{
    const BackupJson &value = part(object, name);
    if (value.is_null())
        return {};
    if (!value.is_number_integer() ||
        (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(most)) ||
        value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
        throw LineRefusal(std::string(name) + " is no whole number that makes sense there");
    return value.get<std::int64_t>();
}

UtcTime timePart(const BackupJson &object, const char *name)
{
    const auto micros = numberPart(object, name, 0, lastMicros);
    if (!micros)
        throw LineRefusal(std::string(name) + " is no time");
    return UtcTime(
        std::chrono::duration_cast<UtcTime::duration>(std::chrono::microseconds(*micros)));
}

Headers headersPart(const BackupJson &object, const char *name)
{
    const BackupJson &list = part(object, name);
    if (!list.is_array() || list.size() > 1000)
        throw LineRefusal(std::string(name) + " is no list of headers");
    Headers headers;
    for (const BackupJson &pair : list) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            throw LineRefusal(std::string(name) + " holds something that is no header");
        const auto key = decodeBase64(pair[0].get_ref<const std::string &>());
        const auto value = decodeBase64(pair[1].get_ref<const std::string &>());
        if (!key || !value)
            throw LineRefusal(std::string(name) + " holds no base64");
        headers.push_back({*key, *value});
    }
    return headers;
}

} // namespace hookbench::casefile
