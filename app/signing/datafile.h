// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hookbench::signing
{

/// A small JSON file that people write: one object whose members are texts, whole numbers,
/// booleans, or objects of these. Read strictly, by path ("signature.header"): an absent member
/// leaves its target alone; the first thing wrong is kept as the error, one sentence with the line
/// and what is expected there; members that nobody asked for are wrong too. Lives on the stack of a
/// parser.
class DataFile
{
public:
    /// Errors: FileMalformed.
    static Result<DataFile> parse(std::string_view json);

    bool has(const std::string &path) const { return m_members.contains(path); }
    /// 1 for what is not there.
    std::size_t lineOf(const std::string &path) const;

    void require(const std::string &path);
    void text(const std::string &path, std::size_t maxLength, std::string &target);
    void flag(const std::string &path, bool &target);
    void number(const std::string &path, std::int64_t minimum, std::int64_t maximum,
                std::int64_t &target);

    template <typename Value>
    void choice(const std::string &path,
                std::initializer_list<std::pair<std::string_view, Value>> allowed, Value &target)
    {
        std::vector<std::string_view> words;
        const std::optional<std::string> word = wordAt(path);
        for (const auto &[name, value] : allowed) {
            if (word == name)
                target = value;
            words.push_back(name);
        }
        checkWord(path, word, words);
    }

    /// "Line 3: "PATH" EXPECTATION", unless something was wrong before.
    void refuse(const std::string &path, const std::string &expectation);
    /// What was wrong first, a member that nobody asked for included.
    Result<void> finish();

private:
    friend class DataFileBuilder;

    struct Member
    {
        std::variant<std::string, std::int64_t, bool> value;
        std::size_t line = 1;
        bool wasAskedFor = false;
    };

    template <typename Value>
    const Value *take(const std::string &path, std::string_view expectation);
    std::optional<std::string> wordAt(const std::string &path);
    void checkWord(const std::string &path, const std::optional<std::string> &word,
                   const std::vector<std::string_view> &words);

    std::map<std::string, Member> m_members;
    std::vector<std::string> m_known; ///< the paths that were asked for, in that order
    std::optional<Error> m_error;
};

/// FileMalformed: "Line LINE: SENTENCE".
Error lineError(std::size_t line, const std::string &sentence);

} // namespace hookbench::signing
