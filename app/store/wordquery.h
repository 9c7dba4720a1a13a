// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventfilter.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class Tokenizer;

/// The words of a filter, both as a question to the text index and as a matcher for texts that are
/// not in it yet. Value type.
class WordQuery
{
public:
    WordQuery(const EventFilter &filter, const Tokenizer &tokenizer);

    /// There is a word that must be there.
    bool hasPositive() const;
    /// In FTS5's language: what must be there without what must not; with no positive word, any of
    /// what must not be there.
    std::string expression() const;
    bool matches(std::string_view text, const Tokenizer &tokenizer) const;

private:
    struct Phrase
    {
        std::vector<std::string> tokens; ///< none: matches nothing
        bool isPrefix = false;           ///< the last token only has to begin so
        bool isNegated = false;
    };

    bool canMatch(std::string_view text) const;

    std::vector<Phrase> m_phrases;
};

} // namespace hookbench::store
