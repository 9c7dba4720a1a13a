// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchtext.h"

#include "app/store/eventschema.h"

namespace hookbench::store
{

std::string_view readablePayload(std::int64_t flags, std::optional<std::string_view> decrypted,
                                 std::string_view body)
{
    if (decrypted)
        return *decrypted;
    return (flags & encryptedFlag) == 0 ? body : std::string_view();
}

std::string searchText(std::string_view rawHeader, std::string_view payload)
{
    std::string text(rawHeader);
    if (payload.find('\0') == payload.npos)
        text.append("\n").append(payload);
    return text;
}

std::string searchText(const Statement &row, int first)
{
    const std::optional<std::string_view> decrypted =
        row.isNull(first + 2) ? std::nullopt : std::optional(row.text(first + 2));
    return searchText(row.text(first + 1),
                      readablePayload(row.integer(first), decrypted, row.text(first + 3)));
}

} // namespace hookbench::store
