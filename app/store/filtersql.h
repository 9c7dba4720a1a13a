// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventreader.h"
#include "app/store/eventschema.h"
#include "app/store/statement.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hookbench::store
{

class WordReader;

/// A query, but for its words, as SQL over the table `events`. Values are bound, never pasted.
/// Where an index has what is asked for, one ordered read for each value is merged with the others,
/// so that the newest come first without sorting. Value type; good for one use: new interned words
/// are not in it.
class FilterSql
{
public:
    static Result<FilterSql> compile(const EventQuery &query, WordReader &words);

    /// Nothing can match.
    bool isNothing() const { return m_isNothing; }

    // The parameters of all statements but the count's: ?1 "only ids below", ?2 "only ids above",
    // ?3 how many; bind() does the rest.

    /// Ids, newest first.
    std::string ids() const;
    /// The number of rows.
    std::string count() const;
    /// As ids(), of the rows that the text index in the schema `search` knows; ?4 is what is
    /// matched there.
    std::string indexedIds() const;

    /// Binds everything from ?5 on.
    void bind(Statement &statement) const;

private:
    using Value = std::variant<std::int64_t, std::string>;

    std::string value(Value value);
    std::string anyOf(const std::string &column, const std::vector<std::int64_t> &ids);
    std::string textCondition(const std::string &column, const std::string &pattern);
    Result<void> setAccount(const EventQuery &query, WordReader &words);
    Result<void> addTerms(const EventQuery &query, WordReader &words);
    Result<std::string> condition(const FilterTerm &term, WordReader &words);
    Result<std::string> wordCondition(const std::string &column, WordKind kind,
                                      const std::string &pattern, WordReader &words);
    Result<void> chooseBranches(const EventQuery &query, WordReader &words);
    std::string all(const std::string &first) const;

    std::vector<Value> m_values;
    std::vector<std::string> m_conditions; ///< all must hold; the account's is the first
    std::string m_index;                   ///< that the branches go by
    std::vector<std::string> m_branches;   ///< empty: one read of the whole table
    std::vector<std::string> m_accounts;   ///< what a branch compares the account with
    bool m_isNothing = false;
};

} // namespace hookbench::store
