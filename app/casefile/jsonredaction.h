// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/fieldrules.h"
#include "app/casefile/markedtext.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

class Redactor;

/// Copies a JSON document and replaces the private values in it: everything else keeps its bytes,
/// numbers their exact text, keys their order and repetition. Without recursion.
class JsonRedaction
{
public:
    explicit JsonRedaction(Redactor &redactor)
        : m_redactor(redactor)
    {
    }

    /// False: no JSON, or deeper than Redactor::maxJsonDepth; nothing was noted then.
    bool run(std::string_view json, MarkedText &out);

private:
    struct Level
    {
        bool isArray;
        FieldRule rule; ///< of the values in it
        std::size_t index;
        std::string name;        ///< of the value at hand; in a list, of the list
        bool isInherited;        ///< the rule is that of what it lies in
        FieldRule own;           ///< in an object: what the name of the value at hand says
        bool isNamePlain = true; ///< as it stood
    };

    MarkedText takeName(std::string_view literal);
    MarkedText takeString(std::string_view literal);
    MarkedText takeNumber(std::string_view literal);
    MarkedText takeWord(std::string_view literal);
    bool isInherited() const;
    FieldRule currentRule() const;
    std::string fieldName() const;
    std::string place() const;

    Redactor &m_redactor;
    std::vector<Level> m_levels;
};

} // namespace hookbench::casefile
