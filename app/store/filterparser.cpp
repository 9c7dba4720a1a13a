// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filterparser.h"

#include "app/store/filtervalue.h"

#include <algorithm>
#include <utility>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;
using Kind = FilterNode::Kind;

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view wordEnds = " \t\r\n()";

bool isIn(std::string_view set, char c)
{
    return set.find(c) != set.npos;
}

std::string fieldNames()
{
    std::string list;
    for (const FilterField &field : filterFields()) {
        list += list.empty() ? "" : ", ";
        list += field.name;
        list += field.name == "header." ? "NAME" : field.name == "$." ? "PATH" : "";
    }
    return list;
}

/// One child stands for itself; what says the same is not nested.
FilterNode joined(Kind kind, std::vector<FilterNode> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    FilterNode node;
    node.kind = kind;
    for (FilterNode &child : children) {
        if (child.kind == kind)
            std::move(child.children.begin(), child.children.end(),
                      std::back_inserter(node.children));
        else
            node.children.push_back(std::move(child));
    }
    return node;
}

} // namespace

Result<EventFilter> FilterParser::parse()
{
    if (m_text.size() > maxFilterBytes)
        return filterError(maxFilterBytes, "A filter has at most 4096 bytes.");
    if (const std::size_t nul = m_text.find('\0'); nul != m_text.npos)
        return filterError(nul, "A filter holds no NUL.");
    EventFilter filter;
    skipBlanks();
    if (isAtEnd())
        return filter;
    Result<FilterNode> node = readEither();
    if (!node)
        return node.error();
    if (!isAtEnd())
        return filterError(m_at, "This bracket closes nothing; a condition is expected here.");
    if (node->kind == Kind::All)
        filter.root = std::move(*node);
    else
        filter.root.children.push_back(std::move(*node));
    return filter;
}

void FilterParser::mark(FilterMark::Kind kind, std::size_t from, Field field)
{
    m_marks.push_back({kind, from, m_at - from, field});
}

void FilterParser::skipBlanks()
{
    m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
}

bool FilterParser::isAtKeyword(std::string_view small) const
{
    const std::string_view word =
        m_text.substr(m_at, std::min(m_text.find_first_of(wordEnds, m_at), m_text.size()) - m_at);
    if (word == small)
        return true;
    return std::equal(word.begin(), word.end(), small.begin(), small.end(),
                      [](char a, char b) { return a == b - 'a' + 'A'; });
}

Result<FilterNode> FilterParser::readEither()
{
    std::vector<FilterNode> children;
    for (;;) {
        Result<FilterNode> child = readBoth();
        if (!child)
            return child;
        children.push_back(std::move(*child));
        if (isAtEnd() || !isAtKeyword("or"))
            return joined(Kind::Any, std::move(children));
        m_at += 2;
        mark(FilterMark::Kind::Operator, m_at - 2);
        skipBlanks();
    }
}

Result<FilterNode> FilterParser::readBoth()
{
    std::vector<FilterNode> children;
    for (;;) {
        Result<FilterNode> child = readSingle();
        if (!child)
            return child;
        children.push_back(std::move(*child));
        skipBlanks();
        if (isAtEnd() || isAt(')') || isAtKeyword("or"))
            return joined(Kind::All, std::move(children));
        if (isAtKeyword("and")) {
            m_at += 3;
            mark(FilterMark::Kind::Operator, m_at - 3);
            skipBlanks();
        }
    }
}

Result<FilterNode> FilterParser::deeper(Result<FilterNode> (FilterParser::*read)())
{
    if (m_depth == maxFilterDepth)
        return filterError(m_at, "Brackets and negations nest at most 16 deep.");
    ++m_depth;
    Result<FilterNode> node = (this->*read)();
    --m_depth;
    return node;
}

Result<FilterNode> FilterParser::readSingle()
{
    skipBlanks();
    if (isAtEnd())
        return filterError(m_at, "A condition is missing here: a word, field:value or ( … ).");
    if (isAt(')'))
        return filterError(m_at, "A condition is missing before this bracket.");
    if (isAt('('))
        return deeper(&FilterParser::readGroup);
    if (isAt('-') || isAtKeyword("not"))
        return deeper(&FilterParser::readNegated);
    if (isAtKeyword("and") || isAtKeyword("or")) {
        return filterError(m_at, "A condition is missing before this; to look for the word itself, "
                                 "put it into quotes.");
    }
    return readTerm();
}

Result<FilterNode> FilterParser::readNegated()
{
    if (isAt('-')) {
        ++m_at;
        mark(FilterMark::Kind::Operator, m_at - 1);
        if (isAtEnd() || isIn(blanks, m_text[m_at]))
            return filterError(m_at, "A word is missing here, right after the hyphen.");
    } else {
        m_at += 3;
        mark(FilterMark::Kind::Operator, m_at - 3);
    }
    Result<FilterNode> child = readSingle();
    if (!child)
        return child;
    FilterNode node;
    node.kind = Kind::Not;
    node.children.push_back(std::move(*child));
    return node;
}

Result<FilterNode> FilterParser::readGroup()
{
    const std::size_t start = m_at++;
    mark(FilterMark::Kind::Operator, start);
    Result<FilterNode> node = readEither();
    if (!node)
        return node;
    if (!isAt(')'))
        return filterError(start, "This bracket is not closed.");
    ++m_at;
    mark(FilterMark::Kind::Operator, m_at - 1);
    return node;
}

Result<FilterNode> FilterParser::readTerm()
{
    if (m_terms++ == maxFilterTerms)
        return filterError(m_at, "A filter has at most 64 conditions.");
    const std::size_t start = m_at;
    if (isAt('"')) {
        Result<std::string> words = readQuoted();
        if (!words)
            return words.error();
        return readWords(std::move(*words), start);
    }
    const std::size_t end = isAt('$') ? endOfPath() : m_text.find_first_of(" \t\r\n():\"", m_at);
    m_at = std::min(end, m_text.size());
    const std::string_view word = m_text.substr(start, m_at - start);
    if (isAt('"'))
        return filterError(m_at, "Quotes stand around a whole word or value.");
    if (!isAt(':'))
        return readWords(std::string(word), start);
    ++m_at;
    return readField(word, start);
}

/// Behind "$.a["b:c"]": the colon, or where no path goes on.
std::size_t FilterParser::endOfPath() const
{
    bool isQuoted = false;
    for (std::size_t at = m_at; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (isQuoted && c == '\\')
            ++at;
        else if (c == '"' && (isQuoted || m_text[at - 1] == '['))
            isQuoted = !isQuoted;
        else if (!isQuoted && isIn(" \t\r\n():\"", c))
            return at;
    }
    return m_text.size();
}

Result<FilterNode> FilterParser::readWords(std::string words, std::size_t at)
{
    mark(FilterMark::Kind::Word, at);
    FilterNode node;
    node.kind = Kind::Term;
    node.term.value = std::move(words);
    if (Result<void> done = checkWords(node.term.value, at); !done)
        return done.error();
    return node;
}

Result<FilterNode> FilterParser::readField(std::string_view name, std::size_t at)
{
    const auto known =
        std::find_if(filterFields().begin(), filterFields().end(), [&](const FilterField &field) {
            const bool isOpen = field.field == Field::Header || field.field == Field::Json;
            return isOpen ? name.starts_with(field.name) ||
                                (name.starts_with("$[") && field.field == Field::Json)
                          : name == field.name;
        });
    if (known == filterFields().end()) {
        return filterError(at, "There is no field of this name; there are: " + fieldNames() +
                                   ". Text with a colon in it goes into quotes.");
    }
    const std::size_t valueAt = m_at;
    mark(FilterMark::Kind::Field, at, known->field);
    Result<std::string> value = readValue();
    if (!value)
        return value.error();
    mark(FilterMark::Kind::Value, valueAt, known->field);
    if (value->empty())
        return filterError(valueAt, "A value is missing after the colon.");
    Result<FilterTerm> term =
        readFilterTerm({known->field, name, at, std::move(*value), valueAt, m_now});
    if (!term)
        return term.error();
    FilterNode node;
    node.kind = Kind::Term;
    node.term = std::move(*term);
    return node;
}

/// Up to a blank or bracket, or what stands in quotes.
Result<std::string> FilterParser::readValue()
{
    if (isAt('"'))
        return readQuoted();
    const std::size_t start = m_at;
    m_at = std::min(m_text.find_first_of(" \t\r\n()\"", m_at), m_text.size());
    if (isAt('"'))
        return filterError(m_at, "Quotes stand around a whole word or value.");
    return std::string(m_text.substr(start, m_at - start));
}

Result<std::string> FilterParser::readQuoted()
{
    const std::size_t start = m_at++;
    std::string value;
    for (; !isAtEnd(); ++m_at) {
        if (isAt('"')) {
            ++m_at;
            if (!isAtEnd() && !isIn(wordEnds, m_text[m_at]))
                return filterError(m_at, "A space is missing after the quotes.");
            return value;
        }
        if (isAt('\\') && m_at + 1 < m_text.size())
            ++m_at;
        value += m_text[m_at];
    }
    return filterError(start, "These quotes are not closed.");
}

FilterReading readEventFilter(std::string_view text, UtcTime now)
{
    FilterParser parser(text, now);
    Result<EventFilter> filter = parser.parse();
    return {std::move(filter), parser.marks()};
}

} // namespace hookbench::store
