// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handlers/template.h"

#include <algorithm>
#include <optional>

namespace hookbench::handlers
{

namespace
{

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr int maxDepth = 8; ///< of files in files

Error fault(const std::string &detail)
{
    return {ErrorKind::Internal, detail};
}

/// Nothing in a comment may end it: no line end of any kind (U+2028 and U+2029 are some in
/// JavaScript), no "?>" (PHP), no "\u000a" (Java).
std::string forComment(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xe2\x80\xa9")) {
            result += ' ';
            i += 2;
        } else if (rest.starts_with("?>")) {
            result += "? ";
        } else if (static_cast<unsigned char>(text[i]) < 0x20 || text[i] == 0x7f) {
            result += ' ';
        } else {
            result += text[i] == '\\' ? '/' : text[i];
        }
    }
    return result;
}

/// Puts the files that {{>…}} names into the text.
Result<std::string> withIncludes(const std::string &text, const ReadTemplate &read, int depth)
{
    if (depth > maxDepth)
        return fault("the templates include each other");
    std::string result;
    std::string_view rest = text;
    constexpr std::string_view include = "{{>";
    while (true) {
        const std::size_t begin = rest.find(include);
        result += rest.substr(0, begin);
        if (begin == std::string_view::npos)
            return result;
        const std::size_t end = rest.find(closing, begin);
        if (end == std::string_view::npos)
            return fault("a tag does not end");
        const std::size_t name = begin + include.size();
        Result<std::string> inner =
            withIncludes(read(std::string(rest.substr(name, end - name))), read, depth + 1);
        if (!inner)
            return inner;
        result += *inner;
        rest.remove_prefix(end + closing.size());
        if (inner->ends_with('\n') && rest.starts_with('\n'))
            rest.remove_prefix(1);
    }
}

/// Walks over one template. Lives on the stack of renderTemplate.
class Renderer
{
public:
    explicit Renderer(std::string_view text)
        : m_text(text)
    {
    }

    /// Up to the end of the section `name`, or of the text where it is empty.
    void render(const std::string &name, bool isShown)
    {
        while (!m_error) {
            const std::size_t begin = m_text.find(opening, m_position);
            if (begin == std::string_view::npos) {
                add(m_text.substr(m_position), isShown);
                m_position = m_text.size();
                if (!name.empty())
                    m_error = fault("the section " + name + " does not end");
                return;
            }
            add(m_text.substr(m_position, begin - m_position), isShown);
            const std::size_t end = m_text.find(closing, begin);
            if (end == std::string_view::npos || end == begin + opening.size()) {
                m_error = fault("a tag does not end");
                return;
            }
            const char kind = m_text[begin + opening.size()];
            m_position = end + closing.size();
            const bool isPlain =
                kind != '#' && kind != '^' && kind != '/' && kind != '"' && kind != '\'';
            const std::size_t nameBegin = begin + opening.size() + (isPlain ? 0 : 1);
            const std::string tag(m_text.substr(nameBegin, end - nameBegin));
            if (kind == '#' || kind == '^' || kind == '/')
                skipLineEnd(begin);
            if (kind == '/') {
                if (tag != name)
                    m_error = fault("the section " + name + " ends as " + tag);
                return;
            }
            if (kind == '#' || kind == '^')
                renderSection(tag, kind == '^', isShown);
            else if (isShown)
                addText(tag, kind);
        }
    }

    void push(const TemplateValues &values) { m_values.push_back(&values); }
    std::string takeResult() { return std::move(m_result); }
    const std::optional<Error> &error() const { return m_error; }

private:
    void add(std::string_view text, bool isShown)
    {
        if (isShown)
            m_result += text;
    }

    void addText(const std::string &name, char kind)
    {
        const std::string *text = findText(name);
        if (!text)
            m_error = fault("nobody gave " + name);
        else if (kind == '"')
            m_result += inDoubleQuotes(*text);
        else if (kind == '\'')
            m_result += inSingleQuotes(*text);
        else
            m_result += forComment(*text);
    }

    void renderSection(const std::string &name, bool isInverted, bool isShown)
    {
        const std::size_t begin = m_position;
        const std::vector<TemplateValues> *list = findList(name);
        if (isShown && !isInverted && list && !list->empty()) {
            for (const TemplateValues &entry : *list) {
                m_position = begin;
                m_values.push_back(&entry);
                render(name, true);
                m_values.pop_back();
            }
            return;
        }
        const std::string *text = findText(name);
        const bool isThere = (text && !text->empty()) || (list && !list->empty());
        render(name, isShown && isThere != isInverted);
    }

    /// The line end behind a tag that is alone on its line.
    void skipLineEnd(std::size_t begin)
    {
        if ((begin == 0 || m_text[begin - 1] == '\n') && m_position < m_text.size() &&
            m_text[m_position] == '\n')
            ++m_position;
    }

    const std::string *findText(const std::string &name) const
    {
        for (auto it = m_values.rbegin(); it != m_values.rend(); ++it) {
            if (const auto found = (*it)->texts.find(name); found != (*it)->texts.end())
                return &found->second;
        }
        return nullptr;
    }

    const std::vector<TemplateValues> *findList(const std::string &name) const
    {
        for (auto it = m_values.rbegin(); it != m_values.rend(); ++it) {
            if (const auto found = (*it)->lists.find(name); found != (*it)->lists.end())
                return &found->second;
        }
        return nullptr;
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    std::vector<const TemplateValues *> m_values; ///< the innermost last
    std::string m_result;
    std::optional<Error> m_error;
};

} // namespace

Result<std::string> renderTemplate(const std::string &file, const TemplateValues &values,
                                   const ReadTemplate &read)
{
    const Result<std::string> text = withIncludes(read(file), read, 0);
    if (!text)
        return text.error();
    Renderer renderer(*text);
    renderer.push(values);
    renderer.render({}, true);
    if (renderer.error())
        return fault(file + ": " + renderer.error()->detail);
    return renderer.takeResult();
}

std::string inDoubleQuotes(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result += {'\\', c};
        else if (c == '\n')
            result += "\\n"; // Java takes \u000a for a line end in the source
        else if (c == '\r')
            result += "\\r";
        else if (byte < 0x20 || byte == 0x7f)
            result += {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
        else
            result += c;
    }
    return result + '"';
}

std::string inSingleQuotes(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '\'';
}

} // namespace hookbench::handlers
