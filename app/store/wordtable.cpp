// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordtable.h"

#include "app/store/database.h"

#include <utility>

namespace hookbench::store
{

Result<WordTable> WordTable::open(Database &database)
{
    Result<Statement> find = database.prepare("SELECT id FROM words WHERE kind = ? AND text = ?");
    if (!find)
        return find.error();
    Result<Statement> add = database.prepare("INSERT INTO words (kind, text) VALUES (?, ?)");
    if (!add)
        return add.error();
    Result<Statement> all = database.prepare("SELECT kind, id, text FROM words");
    if (!all)
        return all.error();
    WordTable table(database, std::move(*find), std::move(*add));
    for (;;) {
        const Result<bool> row = all->step();
        if (!row)
            return row.error();
        if (!*row)
            return table;
        const std::int64_t kind = all->integer(0);
        if (kind > 0 && kind < static_cast<std::int64_t>(table.m_words.size()))
            table.m_words[static_cast<std::size_t>(kind)].emplace(all->text(2), all->integer(1));
    }
}

WordTable::WordTable(Database &database, Statement find, Statement add)
    : m_database(&database)
    , m_find(std::move(find))
    , m_add(std::move(add))
{
}

Result<void> WordTable::bind(Statement &statement, int index, WordKind kind, std::string_view text)
{
    if (text.empty()) {
        statement.bind(index, std::int64_t{0});
        return {};
    }
    const Words &words = wordsOf(kind);
    if (const auto known = words.find(text); known != words.end()) {
        statement.bind(index, known->second);
        return {};
    }
    if (text.size() > maxBytes || words.size() >= maxWordsOfKind) {
        statement.bindInPlace(index, text);
        return {};
    }
    const Result<std::int64_t> id = add(kind, text);
    if (!id)
        return id.error();
    statement.bind(index, *id);
    return {};
}

Result<std::int64_t> WordTable::add(WordKind kind, std::string_view text)
{
    const auto remember = [&](std::int64_t id) {
        wordsOf(kind).emplace(text, id);
        m_added.emplace_back(kind, text);
        return id;
    };
    m_find.bind(1, std::int64_t{static_cast<int>(kind)});
    m_find.bindInPlace(2, text);
    const Result<bool> found = m_find.step();
    const std::int64_t foundId = found && *found ? m_find.integer(0) : 0;
    m_find.reset();
    if (!found)
        return found.error();
    if (foundId != 0)
        return remember(foundId); // another process was faster
    m_add.bind(1, std::int64_t{static_cast<int>(kind)});
    m_add.bindInPlace(2, text);
    if (Result<void> added = m_add.run(); !added)
        return added.error();
    return remember(m_database->lastInsertId());
}

void WordTable::forgetAdded()
{
    for (const auto &[kind, text] : m_added)
        wordsOf(kind).erase(text);
    m_added.clear();
}

} // namespace hookbench::store
