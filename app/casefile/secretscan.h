// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

/// Looks for a secret in files, as it is and in the forms in which it may have slipped in: hex,
/// base64 at any place of a longer text, percent-encoded. Holds all forms, and wipes them.
class SecretScan
{
public:
    struct Hit
    {
        std::filesystem::path file;
        std::int64_t offset; ///< of the first byte, in the file
        std::string form;    ///< "raw", "hex", "base64", "percent"
    };

    /// Shorter secrets would be found by chance.
    static constexpr std::size_t minBytes = 8;
    static constexpr std::size_t maxHitsPerFile = 100;

    explicit SecretScan(const Secret &secret);
    /// Looks for a short text that is no secret, where it stands for itself: no letter, digit, '-'
    /// or '_' before or after it. As it is alone.
    static SecretScan ofToken(const std::string &token);

    struct Span
    {
        std::size_t begin;
        std::size_t size;
    };
    /// Where it stands in a text, in no order; they may overlap.
    std::vector<Span> find(std::string_view text) const;

    /// Adds what is found; a file is read in pieces, whatever its size. Errors: as fileError.
    Result<void> scan(const std::filesystem::path &file, std::vector<Hit> &hits) const;

private:
    struct Form
    {
        std::string name;
        Secret text;
    };

    SecretScan() = default;

    void add(const char *name, std::string text);
    bool standsAlone(std::string_view piece, std::size_t place, std::size_t size) const;

    std::vector<Form> m_forms;
    bool m_isToken = false;
};

} // namespace hookbench::casefile
