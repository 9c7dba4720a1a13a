// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordreader.h"

#include "app/store/database.h"

#include <utility>

namespace hookbench::store
{

Result<WordReader> WordReader::open(Database &database)
{
    Result<Statement> news =
        database.prepare("SELECT id, kind, text FROM words WHERE id > ? ORDER BY id");
    if (!news)
        return news.error();
    return WordReader(std::move(*news));
}

WordReader::WordReader(Statement news)
    : m_news(std::move(news))
{
}

Result<void> WordReader::readNews()
{
    m_news.bind(1, m_last);
    for (;;) {
        const Result<bool> row = m_news.step();
        if (!row || !*row) {
            m_news.reset();
            return row ? Result<void>{} : Result<void>{row.error()};
        }
        m_last = m_news.integer(0);
        m_words.insert_or_assign(m_last, Word{m_news.integer(1), std::string(m_news.text(2))});
    }
}

Result<std::string> WordReader::text(const Statement &row, int column)
{
    if (!row.isInteger(column))
        return std::string(row.text(column));
    const std::int64_t id = row.integer(column);
    if (id == 0)
        return std::string();
    auto known = m_words.find(id);
    if (known == m_words.end()) {
        if (Result<void> read = readNews(); !read)
            return read.error();
        known = m_words.find(id);
        if (known == m_words.end())
            return Error{ErrorKind::DatabaseCorrupt, "a word is missing"};
    }
    return known->second.text;
}

Result<std::vector<std::int64_t>> WordReader::idsOf(WordKind kind, const Accepts &accepts)
{
    if (Result<void> read = readNews(); !read)
        return read.error();
    std::vector<std::int64_t> ids;
    for (const auto &[id, word] : m_words) {
        if (word.kind == static_cast<int>(kind) && accepts(word.text))
            ids.push_back(id);
    }
    return ids;
}

} // namespace hookbench::store
