// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventschema.h"
#include "app/store/statement.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hookbench::store
{

class Database;

/// Texts that come again and again, written as small numbers. The writer's side: knows every word
/// that it wrote or met; other processes may add words too. Same thread as its Database.
class WordTable
{
public:
    /// Longer texts, and what comes when so many of a kind are known, stand in the row themselves.
    static constexpr std::size_t maxBytes = 256;
    static constexpr std::size_t maxWordsOfKind = 4096;

    static Result<WordTable> open(Database &database);

    /// Binds the word's id, or the text itself, which must then stay as Statement::bindInPlace
    /// asks. Inside of a write transaction.
    Result<void> bind(Statement &statement, int index, WordKind kind, std::string_view text);

    /// What was added since the last of these two calls is there to stay, or was rolled back.
    void keepAdded() { m_added.clear(); }
    void forgetAdded();

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Words = std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>>;

    WordTable(Database &database, Statement find, Statement add);

    Words &wordsOf(WordKind kind) { return m_words.at(static_cast<std::size_t>(kind)); }
    Result<std::int64_t> add(WordKind kind, std::string_view text);

    Database *m_database;
    Statement m_find;
    Statement m_add;
    std::array<Words, 8> m_words; ///< by WordKind
    std::vector<std::pair<WordKind, std::string>> m_added;
};

} // namespace hookbench::store
