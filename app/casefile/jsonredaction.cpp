// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/jsonredaction.h"

#include "app/base/jsondepth.h"
#include "app/casefile/redactor.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hookbench::casefile
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxPlaceLevels = 16;

std::string jsonLiteral(const std::string &text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Between the quotes.
std::string jsonEscaped(std::string_view text)
{
    const std::string literal = jsonLiteral(std::string(text));
    return literal.substr(1, literal.size() - 2);
}

/// Where nothing is another text, the bytes as they stood.
MarkedText stringLike(const MarkedText &left, const std::string &text, std::string_view literal)
{
    const std::string whole = left.text() == text
                                  ? std::string(literal.substr(1, literal.size() - 2))
                                  : jsonEscaped(left.text());
    const MarkedText pieces = left.written(jsonEscaped);
    MarkedText made("\"");
    made += pieces.text() == whole ? pieces : left.stretchedOver(whole);
    made += '"';
    return made;
}

/// The end of a string whose quote stands at `at`.
std::size_t stringEnd(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

bool isPlainKey(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.' || c == '$';
    });
}

} // namespace

bool JsonRedaction::run(std::string_view json, MarkedText &out)
{
    // The depth first: a parser keeps a list of what is open.
    if (isJsonDeeperThan(json, Redactor::maxJsonDepth) || !Json::accept(json.begin(), json.end()))
        return false;
    out = {};
    m_levels.clear();
    bool isKey = false;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        std::size_t end = at + 1;
        switch (c) {
        case '"': {
            end = stringEnd(json, at);
            const std::string_view literal = json.substr(at, end - at);
            if (isKey)
                out += takeName(literal);
            else
                out += takeString(literal);
            isKey = false;
            break;
        }
        case '{':
        case '[': {
            const FieldRule rule = currentRule();
            m_levels.push_back(
                {c == '[', rule, 0, c == '[' ? fieldName() : std::string(), isInherited(), {}});
            isKey = c == '{';
            out += c;
            break;
        }
        case '}':
        case ']':
            m_levels.pop_back();
            isKey = false;
            out += c;
            break;
        case ',':
            if (m_levels.back().isArray)
                ++m_levels.back().index;
            else
                isKey = true;
            out += c;
            break;
        default:
            if (c == '-' || (c >= '0' && c <= '9')) {
                while (end < json.size() && std::string_view("0123456789+-.eE").find(json[end]) !=
                                                std::string_view::npos)
                    ++end;
                out += takeNumber(json.substr(at, end - at));
            } else if (c >= 'a' && c <= 'z') {
                while (end < json.size() && json[end] >= 'a' && json[end] <= 'z')
                    ++end;
                out += takeWord(json.substr(at, end - at));
            } else {
                out += c;
            }
        }
        at = end;
    }
    return true;
}

/// What the name of the value at hand says, or, in a private container, what that is.
FieldRule JsonRedaction::currentRule() const
{
    if (m_levels.empty())
        return {};
    const Level &level = m_levels.back();
    return level.isArray || isInherited() ? level.rule : level.own;
}

bool JsonRedaction::isInherited() const
{
    if (m_levels.empty())
        return false;
    const Level &level = m_levels.back();
    if (level.isArray)
        return level.isInherited;
    return level.rule.way == FieldRule::Way::Private &&
           level.own.way != FieldRule::Way::Private;
}

/// Empty where another one's rule decides, or the name itself does not leave.
std::string JsonRedaction::fieldName() const
{
    if (m_levels.empty() || !m_levels.back().isNamePlain || isInherited())
        return {};
    return m_levels.back().name;
}

MarkedText JsonRedaction::takeName(std::string_view literal)
{
    const std::string name = Json::parse(literal.begin(), literal.end()).get<std::string>();
    Level &level = m_levels.back();
    level.name.clear();
    level.own = m_redactor.m_rules.ofField(name); // of the name as it came, whatever leaves of it
    // A key may be an address or the name of a person.
    const FieldRule rule{isPlainKey(name) ? FieldRule::Way::Identifier : FieldRule::Way::Unknown,
                         PrivateKind::Text};
    const MarkedText left = m_redactor.redactedText(name, rule, {"a name in " + place()});
    level.name = left.text();
    level.isNamePlain = left.marks().empty();
    return stringLike(left, name, literal);
}

MarkedText JsonRedaction::takeString(std::string_view literal)
{
    const std::string text = Json::parse(literal.begin(), literal.end()).get<std::string>();
    return stringLike(
        m_redactor.redactedText(text, currentRule(), {"body " + place(), fieldName()}), text,
        literal);
}

MarkedText JsonRedaction::takeNumber(std::string_view literal)
{
    FieldRule rule = currentRule();
    // Numbers are no text that says something by itself; in the field of a name or an account they
    // are what stands there.
    if (rule.way != FieldRule::Way::Private)
        rule.way = FieldRule::Way::Allowed;
    const MarkedText left =
        m_redactor.redactedText(literal, rule, {"body " + place(), fieldName()});
    if (left.text() == literal)
        return left;
    MarkedText made("\"");
    made += left.written(jsonEscaped);
    made += '"';
    return made;
}

/// true, false and null say something of a person only where a person says so.
MarkedText JsonRedaction::takeWord(std::string_view literal)
{
    const FieldRule rule = currentRule();
    // Only what somebody took away is private as a text.
    if (literal == "null" || rule.way != FieldRule::Way::Private || rule.kind != PrivateKind::Text)
        return MarkedText(std::string(literal));
    return takeNumber(literal);
}

std::string JsonRedaction::place() const
{
    std::string path = "$";
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        if (i == maxPlaceLevels)
            return path + "…";
        const Level &level = m_levels[i];
        if (level.isArray)
            path += "[" + std::to_string(level.index) + "]";
        else if (!level.name.empty())
            path += "." + level.name.substr(0, 64);
    }
    return path;
}

} // namespace hookbench::casefile
