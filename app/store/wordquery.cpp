// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordquery.h"

#include "app/store/tokenizer.h"

#include <algorithm>

namespace hookbench::store
{

namespace
{

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `text` holds the lower-case `token`, whatever its case there.
bool holds(std::string_view text, std::string_view token)
{
    const auto it = std::search(text.begin(), text.end(), token.begin(), token.end(),
                                [](char a, char b) { return lower(a) == b; });
    return it != text.end();
}

bool beginsWith(std::string_view token, std::string_view start)
{
    return token.substr(0, start.size()) == start;
}

/// Follows one phrase through the tokens of a text.
class Follower
{
public:
    Follower(const std::vector<std::string> &tokens, bool isPrefix)
        : m_tokens(tokens)
        , m_isPrefix(isPrefix)
        , m_matched(tokens.size() + 1)
    {
        m_matched[0] = true; // an empty beginning matches everywhere
    }

    void take(std::string_view token)
    {
        for (std::size_t i = m_tokens.size(); i > 0; --i) {
            const bool isLast = i == m_tokens.size();
            const bool fits = isLast && m_isPrefix ? beginsWith(token, m_tokens[i - 1])
                                                   : token == m_tokens[i - 1];
            m_matched[i] = m_matched[i - 1] && fits;
        }
        if (!m_tokens.empty() && m_matched.back())
            m_isFound = true;
    }

    bool isFound() const { return m_isFound; }

private:
    const std::vector<std::string> &m_tokens;
    bool m_isPrefix;
    std::vector<bool> m_matched; ///< [n]: the last n tokens are the first n of the phrase
    bool m_isFound = false;
};

} // namespace

WordQuery::WordQuery(const EventFilter &filter, const Tokenizer &tokenizer)
{
    for (const FilterTerm &term : filter.terms) {
        if (term.field != FilterTerm::Field::Text)
            continue;
        Phrase phrase;
        phrase.isNegated = term.isNegated;
        phrase.isPrefix = term.value.ends_with('*');
        tokenizer.split(term.value, [&](std::string_view token) {
            phrase.tokens.emplace_back(token);
            return true;
        });
        m_phrases.push_back(std::move(phrase));
    }
}

bool WordQuery::hasPositive() const
{
    return std::any_of(m_phrases.begin(), m_phrases.end(),
                       [](const Phrase &phrase) { return !phrase.isNegated; });
}

std::string WordQuery::expression() const
{
    const auto joined = [&](bool isNegated, std::string_view between) {
        std::string text;
        for (const Phrase &phrase : m_phrases) {
            if (phrase.isNegated != isNegated)
                continue;
            text += text.empty() ? "" : between;
            text += '"'; // no token holds a quote
            for (const std::string &token : phrase.tokens)
                text += token + " ";
            text += phrase.isPrefix && !phrase.tokens.empty() ? "\" *" : "\"";
        }
        return text;
    };
    const std::string required = joined(false, " AND ");
    const std::string excluded = joined(true, " OR ");
    if (required.empty() || excluded.empty())
        return required + excluded;
    return "(" + required + ") NOT (" + excluded + ")";
}

bool WordQuery::matches(std::string_view text, const Tokenizer &tokenizer) const
{
    if (!canMatch(text))
        return false;
    std::vector<Follower> followers;
    followers.reserve(m_phrases.size());
    for (const Phrase &phrase : m_phrases)
        followers.emplace_back(phrase.tokens, phrase.isPrefix);
    tokenizer.split(text, [&](std::string_view token) {
        for (Follower &follower : followers)
            follower.take(token);
        return true;
    });
    for (std::size_t i = 0; i < m_phrases.size(); ++i) {
        if (followers[i].isFound() == m_phrases[i].isNegated)
            return false;
    }
    return true;
}

/// Splitting takes ten times as long as looking for bytes, and most texts do not hold the word.
/// Where text and word are ASCII, folding case is all that the tokenizer does.
bool WordQuery::canMatch(std::string_view text) const
{
    const bool isPlain = isAscii(text);
    return std::all_of(m_phrases.begin(), m_phrases.end(), [&](const Phrase &phrase) {
        return phrase.isNegated || !isPlain ||
               std::all_of(phrase.tokens.begin(), phrase.tokens.end(),
                           [&](const std::string &token) { return holds(text, token); });
    });
}

} // namespace hookbench::store
