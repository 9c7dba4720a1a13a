// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchtext.h"

#include "app/store/eventschema.h"

namespace hookbench::store
{

std::string searchText(const Statement &row, int first)
{
    const bool isEncrypted = (row.integer(first) & encryptedFlag) != 0;
    const bool isDecrypted = !row.isNull(first + 2);
    std::string text(row.text(first + 1));
    std::string_view payload;
    if (isDecrypted)
        payload = row.text(first + 2);
    else if (!isEncrypted)
        payload = row.text(first + 3);
    if (payload.find('\0') == payload.npos)
        text.append("\n").append(payload);
    return text;
}

} // namespace hookbench::store
