// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventfilter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;

constexpr std::array<std::pair<std::string_view, Field>, 8> fields{{{"verdict", Field::Verdict},
                                                                    {"type", Field::Type},
                                                                    {"path", Field::Path},
                                                                    {"event", Field::Event},
                                                                    {"delivery", Field::Delivery},
                                                                    {"answered", Field::Answered},
                                                                    {"after", Field::After},
                                                                    {"before", Field::Before}}};

constexpr std::string_view blanks = " \t\r\n";

Error errorAt(std::size_t at, std::string sentence)
{
    Error error{ErrorKind::InvalidArgument, std::move(sentence)};
    error.limit = static_cast<std::int64_t>(at);
    return error;
}

template <typename Names>
std::string listed(const Names &names)
{
    std::string list;
    for (const std::string_view name : names) {
        list += list.empty() ? "" : ", ";
        list += name;
    }
    return list;
}

/// A date stands for its first moment; a time without zone is UTC.
std::optional<UtcTime> readTime(std::string text)
{
    if (const std::optional<UtcTime> time = parseUtc(text))
        return time;
    if (text.ends_with('Z'))
        text.pop_back();
    for (const char *rest : {"Z", ":00Z", "T00:00:00Z"}) {
        if (const std::optional<UtcTime> time = parseUtc(text + rest))
            return time;
    }
    return {};
}

/// Reads one text, from left to right; `m_at` is where it stands.
class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_text(text)
    {
    }

    Result<EventFilter> parse()
    {
        if (m_text.size() > maxFilterBytes)
            return errorAt(maxFilterBytes, "A filter has at most 4096 bytes.");
        EventFilter filter;
        for (;;) {
            m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
            if (m_at == m_text.size())
                return filter;
            if (filter.terms.size() == maxFilterTerms)
                return errorAt(m_at, "A filter has at most 32 conditions.");
            Result<FilterTerm> term = readTerm();
            if (!term)
                return term.error();
            filter.terms.push_back(std::move(*term));
        }
    }

private:
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    Result<FilterTerm> readTerm()
    {
        FilterTerm term;
        if (isAt('-')) {
            term.isNegated = true;
            ++m_at;
        }
        const std::size_t start = m_at;
        const bool isQuoted = isAt('"');
        Result<std::string> word = readValue(isQuoted ? std::string_view() : ":");
        if (!word)
            return word.error();
        if (isQuoted || !isAt(':')) {
            if (word->empty())
                return errorAt(start, "A word is missing here.");
            term.value = std::move(*word);
            return checked(std::move(term), start);
        }
        const auto known = std::find_if(fields.begin(), fields.end(),
                                        [&](const auto &field) { return field.first == *word; });
        if (known == fields.end()) {
            std::array<std::string_view, fields.size()> names;
            std::transform(fields.begin(), fields.end(), names.begin(),
                           [](const auto &field) { return field.first; });
            return errorAt(start, "There is no field of this name; there are: " + listed(names) +
                                      ". Text with a colon in it goes into quotes.");
        }
        term.field = known->second;
        const std::size_t valueAt = ++m_at;
        Result<std::string> value = readValue({});
        if (!value)
            return value.error();
        if (value->empty())
            return errorAt(valueAt, "A value is missing after the colon.");
        term.value = std::move(*value);
        return checked(std::move(term), valueAt);
    }

    /// Up to a blank or one of `ends`, or what stands in quotes.
    Result<std::string> readValue(std::string_view ends)
    {
        if (isAt('"'))
            return readQuoted();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && blanks.find(m_text[m_at]) == blanks.npos &&
               ends.find(m_text[m_at]) == ends.npos) {
            if (m_text[m_at] == '"')
                return errorAt(m_at, "Quotes stand around a whole word or value.");
            ++m_at;
        }
        return std::string(m_text.substr(start, m_at - start));
    }

    Result<std::string> readQuoted()
    {
        const std::size_t start = m_at++;
        std::string value;
        for (; m_at < m_text.size(); ++m_at) {
            if (isAt('"')) {
                ++m_at;
                if (m_at < m_text.size() && blanks.find(m_text[m_at]) == blanks.npos)
                    return errorAt(m_at, "A space is missing after the quotes.");
                return value;
            }
            if (isAt('\\') && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        return errorAt(start, "These quotes are not closed.");
    }

    static Result<FilterTerm> checked(FilterTerm term, std::size_t at)
    {
        const std::string &value = term.value;
        if (value.find('\0') != value.npos)
            return errorAt(at, "A filter holds no NUL.");
        switch (term.field) {
        case Field::Text: {
            const bool hasLetter = std::any_of(value.begin(), value.end(), [](char c) {
                return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       static_cast<unsigned char>(c) >= 0x80;
            });
            if (!hasLetter)
                return errorAt(at, "A word needs a letter or a digit.");
            const std::size_t star = value.find('*');
            if (star != value.npos && star + 1 != value.size())
                return errorAt(at + star, "In words, * stands at the end only.");
            break;
        }
        case Field::Verdict:
            if (!verdictFromName(value)) {
                std::vector<std::string_view> names;
                for (const Verdict verdict : allVerdicts())
                    names.push_back(verdictName(verdict));
                return errorAt(at, "A verdict is one of: " + listed(names) + ".");
            }
            break;
        case Field::Answered:
            if (value.size() > 3 || value.find_first_not_of("0123456789*") != value.npos)
                return errorAt(at, "answered takes a status like 200 or 5*.");
            break;
        case Field::After:
        case Field::Before:
            term.time = readTime(value);
            if (!term.time)
                return errorAt(at, "A time looks like 2026-03-20 or 2026-03-20T12:00:00Z.");
            break;
        case Field::Type:
        case Field::Path:
        case Field::Event:
        case Field::Delivery:
            break;
        }
        return term;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

bool EventFilter::hasText() const
{
    return std::any_of(terms.begin(), terms.end(),
                       [](const FilterTerm &term) { return term.field == Field::Text; });
}

Result<EventFilter> parseEventFilter(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace hookbench::store
