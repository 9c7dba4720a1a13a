// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/datafile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace hookbench::signing
{

namespace
{

constexpr std::size_t maxMembers = 100;
constexpr std::size_t maxDepth = 2;

/// Hands characters to the parser and counts the lines that it has taken.
struct LineCounter
{
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    const char *at;
    std::size_t *line;

    reference operator*() const { return *at; }
    LineCounter &operator++()
    {
        if (*at++ == '\n')
            ++*line;
        return *this;
    }
    bool operator==(const LineCounter &other) const { return at == other.at; }
    bool operator!=(const LineCounter &other) const { return at != other.at; }
};

/// For a sentence: names come from a file that somebody else may have written, and go to terminals.
std::string quoted(const std::string &path)
{
    constexpr std::size_t maxQuoted = 80;
    std::size_t end = std::min(path.size(), maxQuoted);
    while (end < path.size() && (path[end] & 0xc0) == 0x80)
        --end; // not within a character
    std::string text = "\"";
    for (const char c : std::string_view(path).substr(0, end)) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            text += "\xef\xbf\xbd"; // U+FFFD
        else
            text += c;
    }
    return text + (end < path.size() ? "…\"" : "\"");
}

/// What a parse error of nlohmann/json says about the spot, without what it says about itself.
std::string parserWords(std::string_view what)
{
    const std::size_t dash = what.find(" - ");
    if (dash != std::string_view::npos)
        what.remove_prefix(dash + 3);
    return std::string(what.substr(0, 200));
}

} // namespace

Error lineError(std::size_t line, const std::string &sentence)
{
    return {ErrorKind::FileMalformed, "Line " + std::to_string(line) + ": " + sentence};
}

/// Listens to the parser, which goes on as long as these functions return true.
class DataFileBuilder
{
public:
    DataFileBuilder(DataFile &file, const std::size_t &line)
        : m_file(file)
        , m_line(line)
    {
    }

    bool null() { return refuseValue(); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(std::int64_t value) { return add(value); }
    bool number_unsigned(std::uint64_t value)
    {
        return value > INT64_MAX ? refuseValue() : add(static_cast<std::int64_t>(value));
    }
    bool number_float(double, const std::string &) { return refuseValue(); }
    bool string(std::string &value) { return add(std::move(value)); }
    bool binary(nlohmann::json::binary_t &) { return refuseValue(); }
    bool start_array(std::size_t) { return refuseValue(); }
    bool end_array() { return true; }

    bool start_object(std::size_t)
    {
        if (m_path.size() == maxDepth)
            return refuseValue();
        m_path.emplace_back();
        return true;
    }

    bool end_object()
    {
        m_path.pop_back();
        return true;
    }

    bool key(std::string &name)
    {
        m_path.back() = std::move(name);
        m_keyLine = m_line;
        return true;
    }

    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &error)
    {
        return refuse(m_line, "this is no JSON: " + parserWords(error.what()) + '.');
    }

private:
    std::string path() const
    {
        std::string text;
        for (const std::string &name : m_path)
            text += (text.empty() ? "" : ".") + name;
        return text;
    }

    template <typename Value>
    bool add(Value value)
    {
        if (m_path.empty())
            return refuseValue();
        if (m_file.m_members.size() == maxMembers)
            return refuse(m_keyLine, "too many members.");
        if (!m_file.m_members.try_emplace(path(), DataFile::Member{std::move(value), m_keyLine})
                 .second)
            return refuse(m_keyLine, quoted(path()) + " is there twice.");
        return true;
    }

    bool refuseValue()
    {
        if (m_path.empty())
            return refuse(m_line, "an object is expected, { \"title\": … }.");
        return refuse(m_keyLine, quoted(path()) +
                                     " has to be a text, a whole number, true or false" +
                                     (m_path.size() < maxDepth ? ", or an object." : "."));
    }

    bool refuse(std::size_t line, const std::string &sentence)
    {
        if (!m_file.m_error)
            m_file.m_error = lineError(line, sentence);
        return false;
    }

    DataFile &m_file;
    const std::size_t &m_line;
    std::size_t m_keyLine = 1;
    std::vector<std::string> m_path; ///< the names from the root to the present member
};

Result<DataFile> DataFile::parse(std::string_view json)
{
    DataFile file;
    std::size_t line = 1;
    DataFileBuilder builder(file, line);
    nlohmann::json::sax_parse(LineCounter{json.data(), &line},
                              LineCounter{json.data() + json.size(), &line}, &builder);
    if (file.m_error)
        return *file.m_error;
    return file;
}

std::size_t DataFile::lineOf(const std::string &path) const
{
    const auto it = m_members.find(path);
    return it == m_members.end() ? 1 : it->second.line;
}

void DataFile::require(const std::string &path)
{
    if (!has(path) && !m_error)
        m_error = lineError(1, quoted(path) + " is missing.");
}

template <typename Value>
const Value *DataFile::take(const std::string &path, std::string_view expectation)
{
    m_known.push_back(path);
    const auto it = m_members.find(path);
    if (it == m_members.end())
        return nullptr;
    it->second.wasAskedFor = true;
    const auto *value = std::get_if<Value>(&it->second.value);
    if (!value)
        refuse(path, std::string(expectation));
    return value;
}

void DataFile::text(const std::string &path, std::size_t maxLength, std::string &target)
{
    const auto *value = take<std::string>(path, "has to be a text.");
    if (!value)
        return;
    if (value->size() > maxLength)
        refuse(path, "may have at most " + std::to_string(maxLength) + " bytes.");
    else
        target = *value;
}

void DataFile::flag(const std::string &path, bool &target)
{
    if (const auto *value = take<bool>(path, "has to be true or false."))
        target = *value;
}

void DataFile::number(const std::string &path, std::int64_t minimum, std::int64_t maximum,
                      std::int64_t &target)
{
    const std::string expectation = "has to be a whole number from " + std::to_string(minimum) +
                                    " to " + std::to_string(maximum) + '.';
    const auto *value = take<std::int64_t>(path, expectation);
    if (!value)
        return;
    if (*value < minimum || *value > maximum)
        refuse(path, expectation);
    else
        target = *value;
}

std::optional<std::string> DataFile::wordAt(const std::string &path)
{
    const auto *value = take<std::string>(path, "has to be a text.");
    return value ? std::optional(*value) : std::nullopt;
}

void DataFile::checkWord(const std::string &path, const std::optional<std::string> &word,
                         const std::vector<std::string_view> &words)
{
    if (!word || std::find(words.begin(), words.end(), *word) != words.end())
        return;
    std::string list;
    for (const std::string_view known : words) {
        list += list.empty() ? " \"" : ", \"";
        list += known;
        list += '"';
    }
    refuse(path, "has to be one of:" + list + '.');
}

void DataFile::refuse(const std::string &path, const std::string &expectation)
{
    if (!m_error)
        m_error = lineError(lineOf(path), quoted(path) + ' ' + expectation);
}

Result<void> DataFile::finish()
{
    if (m_error)
        return *m_error;
    const Member *first = nullptr;
    const std::string *name = nullptr;
    for (const auto &[path, member] : m_members) {
        if (!member.wasAskedFor && (!first || member.line < first->line)) {
            first = &member;
            name = &path;
        }
    }
    if (!first)
        return {};
    std::string known;
    for (const std::string &path : m_known)
        known += (known.empty() ? "" : ", ") + path;
    return lineError(first->line, quoted(*name) + " is not known here; known are: " + known + '.');
}

} // namespace hookbench::signing
