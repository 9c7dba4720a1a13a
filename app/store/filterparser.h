// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/filterreading.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// Reads one filter from left to right by recursive descent (grammar: eventfilter.h); good for one
/// text, which must outlive it.
class FilterParser
{
public:
    FilterParser(std::string_view text, UtcTime now)
        : m_text(text)
        , m_now(now)
    {
    }

    Result<EventFilter> parse();
    /// What was read so far, from left to right, also where it does not parse.
    const std::vector<FilterMark> &marks() const { return m_marks; }

private:
    Result<FilterNode> readEither();
    Result<FilterNode> readBoth();
    Result<FilterNode> readSingle();
    Result<FilterNode> readNegated();
    Result<FilterNode> readGroup();
    Result<FilterNode> readTerm();
    Result<FilterNode> readWords(std::string words, std::size_t at);
    Result<FilterNode> readField(std::string_view name, std::size_t at);
    Result<std::string> readValue();
    Result<std::string> readQuoted();
    std::size_t endOfPath() const;

    void skipBlanks();
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    /// The next bare word is this one, in small letters or capitals.
    bool isAtKeyword(std::string_view small) const;
    /// From there to where the reading stands.
    void mark(FilterMark::Kind kind, std::size_t from,
              FilterTerm::Field field = FilterTerm::Field::Text);
    Result<FilterNode> deeper(Result<FilterNode> (FilterParser::*read)());

    std::string_view m_text;
    UtcTime m_now;
    std::vector<FilterMark> m_marks;
    std::size_t m_at = 0;
    std::size_t m_terms = 0;
    int m_depth = 0;
};

} // namespace hookbench::store
