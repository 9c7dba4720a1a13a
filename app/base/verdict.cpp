// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/verdict.h"

#include <array>

namespace hookbench
{

namespace
{

struct Word
{
    Verdict verdict;
    std::string_view name;
};

constexpr std::array words{Word{Verdict::Verified, "verified"},
                           Word{Verdict::VerifiedOldSecret, "verified-old-secret"},
                           Word{Verdict::Failed, "failed"},
                           Word{Verdict::Unsigned, "unsigned"},
                           Word{Verdict::UnknownScheme, "unknown-scheme"},
                           Word{Verdict::Unchecked, "unchecked"},
                           Word{Verdict::Undecryptable, "undecryptable"}};

constexpr std::array<Verdict, words.size()> verdicts = [] {
    std::array<Verdict, words.size()> all{};
    for (std::size_t i = 0; i < words.size(); ++i)
        all[i] = words[i].verdict;
    return all;
}();

} // namespace

std::string_view verdictName(Verdict verdict)
{
    for (const Word &word : words) {
        if (word.verdict == verdict)
            return word.name;
    }
    return {};
}

std::optional<Verdict> verdictFromName(std::string_view name)
{
    for (const Word &word : words) {
        if (word.name == name)
            return word.verdict;
    }
    return std::nullopt;
}

std::span<const Verdict> allVerdicts()
{
    return verdicts;
}

std::string_view secretRoleName(SecretRole role)
{
    return role == SecretRole::Current ? "current" : "previous";
}

} // namespace hookbench
