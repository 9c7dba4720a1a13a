// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventreader.h"
#include "app/store/eventschema.h"
#include "app/store/payloadtest.h"
#include "app/store/statement.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hookbench::store
{

class Tokenizer;
class WordReader;

/// A query as SQL over the table `events`. Values are bound, never pasted. Where an index has what
/// is asked for, one ordered read for each value is merged with the others, so that the newest come
/// first without sorting. Good for one use: new interned words are not in it.
class FilterSql
{
public:
    static Result<FilterSql> compile(const EventQuery &query, WordReader &words,
                                     const Tokenizer &tokenizer);

    /// Nothing can match.
    bool isNothing() const { return m_isNothing; }
    /// It asks for words: newer events than the text index knows are found by ids(), the others by
    /// the two below.
    bool hasWords() const { return m_hasWords; }
    /// Each result has a word that the text index can lead to.
    bool isLedByWords() const { return !m_required.empty(); }
    /// The text index is asked for everything between the ids that a statement is given, whatever
    /// its limit: to be run over a few at a time.
    bool isInWindows() const { return !m_indexed.empty(); }

    // The parameters of all statements but the count's: ?1 "only ids below", ?2 "only ids above",
    // ?3 how many; bind() does the rest.

    /// Ids, newest first; words are looked for in the bytes.
    std::string ids() const;
    /// The number of the account's events, whatever else is asked for: an index alone is read.
    /// No ?3.
    std::string countOfAccount() const;
    /// The number of rows; without words only.
    std::string count() const;
    /// Ids of the rows that the text index in the schema `search` knows, newest first.
    std::string indexedIds() const;

    /// Binds everything from ?4 on.
    void bind(Statement &statement) const;

    /// What `payload_holds` is asked for, by number.
    const std::vector<PayloadTest> &tests() const { return m_tests; }

private:
    using Value = std::variant<std::int64_t, std::string>;
    using Lines = std::vector<std::string>;

    FilterSql(WordReader &words, const Tokenizer &tokenizer)
        : m_words(&words)
        , m_tokenizer(&tokenizer)
    {
    }

    std::string value(Value value);
    std::string anyOf(const std::string &column, const std::vector<std::int64_t> &ids);
    std::string textCondition(const std::string &column, const std::string &pattern);
    std::string rangeCondition(const std::string &column, const FilterTerm::Range &range);
    std::string verdictCondition(const std::string &pattern);
    std::string payloadCondition(const FilterTerm &term);
    std::string isCondition(const FilterTerm &term);
    std::string indexCondition(const std::string &words);
    Result<void> setAccount(const EventQuery &query);
    Result<void> addConjunct(const FilterNode &node);
    Result<std::string> condition(const FilterNode &node, bool isIndexed);
    Result<std::string> condition(const FilterTerm &term);
    Result<std::string> wordCondition(const std::string &column, WordKind kind,
                                      const std::string &pattern);
    Result<void> chooseBranches(const EventQuery &query);
    std::string select(const Lines &more) const;
    static std::string all(const std::string &first, const Lines &conditions, const Lines &more);

    WordReader *m_words;          ///< while it is compiled
    const Tokenizer *m_tokenizer; ///< while it is compiled
    std::vector<Value> m_values;
    std::vector<PayloadTest> m_tests;
    Lines m_conditions;  ///< all must hold; without words, the account's is the first
    Lines m_scanned;     ///< those with words, of the bytes
    Lines m_indexed;     ///< the same of the text index, but for the next two
    Lines m_required;    ///< words that must be there, in FTS5's language
    Lines m_excluded;    ///< words that must not
    std::string m_match; ///< the parameter that has both
    std::string m_index; ///< that the branches go by
    Lines m_branches;    ///< empty: one read of the whole table
    Lines m_accounts;    ///< what a branch compares the account with
    bool m_hasWords = false;
    bool m_isNothing = false;
};

} // namespace hookbench::store
