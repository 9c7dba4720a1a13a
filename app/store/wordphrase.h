// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class Tokenizer;

/// Words that must follow each other, both as a question to the text index and as a matcher for
/// texts that are not in it yet. Value type.
class WordPhrase
{
public:
    /// `words` as they stand in a filter: "*" at the end leaves the last one open.
    WordPhrase(std::string_view words, const Tokenizer &tokenizer);

    /// It holds no word, and matches nothing.
    bool isEmpty() const { return m_tokens.empty(); }
    /// In FTS5's language.
    std::string expression() const;
    bool matches(std::string_view text, const Tokenizer &tokenizer) const;

private:
    bool canMatch(std::string_view text) const;

    std::vector<std::string> m_tokens;
    bool m_isPrefix = false; ///< the last token only has to begin so
};

} // namespace hookbench::store
