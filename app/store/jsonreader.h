// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::store
{

class JsonPath;

/// A value found in a payload, as text. Value type.
struct JsonFound
{
    enum class Kind : std::uint8_t { Text, Number, Other, Container };

    Kind kind = Kind::Other;
    std::string text{}; ///< a string's content, a number's exact text, "true", "false", "null"
};

/// Looks single values up in payloads without building a tree. Keeps its buffers from one payload
/// to the next; one thread at a time.
class JsonReader
{
public:
    JsonReader();
    JsonReader(JsonReader &&other) noexcept;
    JsonReader &operator=(JsonReader &&other) noexcept;
    ~JsonReader();

    /// What stands there; nullopt where there is nothing, and where `json` is none.
    std::optional<JsonFound> find(const JsonPath &path, std::string_view json);

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace hookbench::store
