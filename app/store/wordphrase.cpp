// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordphrase.h"

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

} // namespace

WordPhrase::WordPhrase(std::string_view words, const Tokenizer &tokenizer)
    : m_isPrefix(words.ends_with('*'))
{
    tokenizer.split(words, [&](std::string_view token) {
        m_tokens.emplace_back(token);
        return true;
    });
}

std::string WordPhrase::expression() const
{
    std::string text = "\""; // no token holds a quote
    for (const std::string &token : m_tokens)
        text += token + " ";
    return text + (m_isPrefix && !m_tokens.empty() ? "\" *" : "\"");
}

bool WordPhrase::matches(std::string_view text, const Tokenizer &tokenizer) const
{
    if (m_tokens.empty() || !canMatch(text))
        return false;
    // [n]: the last n tokens are the first n of the phrase; an empty beginning matches everywhere.
    std::vector<bool> matched(m_tokens.size() + 1);
    matched[0] = true;
    tokenizer.split(text, [&](std::string_view token) {
        for (std::size_t i = m_tokens.size(); i > 0; --i) {
            const bool isOpen = m_isPrefix && i == m_tokens.size();
            matched[i] = matched[i - 1] &&
                         (isOpen ? beginsWith(token, m_tokens[i - 1]) : token == m_tokens[i - 1]);
        }
        return !matched.back();
    });
    return matched.back();
}

/// Splitting takes ten times as long as looking for bytes, and most texts do not hold the word.
/// Where text and word are ASCII, folding case is all that the tokenizer does.
bool WordPhrase::canMatch(std::string_view text) const
{
    return !isAscii(text) ||
           std::all_of(m_tokens.begin(), m_tokens.end(),
                       [&](const std::string &token) { return holds(text, token); });
}

} // namespace hookbench::store
