// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/decimal.h"
#include "app/store/eventfilter.h"
#include "app/store/jsonpath.h"
#include "app/store/wordphrase.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hookbench::store
{

class JsonReader;
class Tokenizer;

/// What a test may read of an event; views into a row.
struct PayloadParts
{
    std::int64_t flags = 0; ///< as in the table `events`
    std::int64_t receivedAt = 0;
    std::string_view rawHeader{};
    std::string_view headerFields{};
    std::optional<std::string_view> decrypted{};
    std::string_view body{};
};

/// A condition on an event's bytes: words, a header, a place in the payload, or how late it came.
/// Value type.
class PayloadTest
{
public:
    /// `term` is of the field Text, Header or Json, or `late` for any other.
    PayloadTest(const FilterTerm &term, const Tokenizer &tokenizer);

    bool holds(const PayloadParts &parts, const Tokenizer &tokenizer, JsonReader &json) const;

    /// The columns that it reads: flags, received_at, raw_header, header_fields, decrypted, body of
    /// the row `p` of the table `payloads`.
    std::string_view columns() const;

private:
    struct Header
    {
        std::string name;
        std::string pattern;
    };
    struct Json
    {
        JsonPath path;
        std::string pattern;
        bool isRange;
        std::optional<Decimal> low;
        std::optional<Decimal> high;
        bool withoutLow;
        bool withoutHigh;
    };
    struct Late
    {
    };
    using Test = std::variant<WordPhrase, Header, Json, Late>;

    static Test testOf(const FilterTerm &term, const Tokenizer &tokenizer);
    static bool hasHeader(const Header &header, const PayloadParts &parts);
    static bool hasValue(const Json &test, std::string_view payload, JsonReader &json);
    static bool isLate(const PayloadParts &parts, std::string_view payload, JsonReader &json);

    Test m_test;
};

} // namespace hookbench::store
