// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventschema.h"
#include "app/store/statement.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hookbench::store
{

class Database;

/// Interned words back to text. Reads what is new when it meets an id that it does not know. Same
/// thread as its Database.
class WordReader
{
public:
    static Result<WordReader> open(Database &database);

    /// The text of a column of the type ANY in the present row.
    Result<std::string> text(const Statement &row, int column);

    /// Ids of the words of a kind that `accepts` says yes to, as they are known now.
    using Accepts = std::function<bool(std::string_view text)>;
    Result<std::vector<std::int64_t>> idsOf(WordKind kind, const Accepts &accepts);

private:
    struct Word
    {
        std::int64_t kind;
        std::string text;
    };

    explicit WordReader(Statement news);
    Result<void> readNews();

    Statement m_news;
    std::int64_t m_last = 0;
    std::unordered_map<std::int64_t, Word> m_words;
};

} // namespace hookbench::store
