// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hookbench
{

/// Where the bytes were caught: it decides what the fix of a changed body is.
enum class Origin : std::uint8_t { Receiver, HandlerLog };

/// How sure a cause is.
enum class Certainty : std::uint8_t {
    Proven,    ///< the MAC matched
    Indication ///< it looks like it, and nothing proves it
};

/// "proven", "indication".
constexpr std::string_view certaintyName(Certainty certainty)
{
    return certainty == Certainty::Proven ? "proven" : "indication";
}

/// Why something was not tried while a cause was looked for.
enum class SkipReason : std::uint8_t {
    BodyTooLarge, ///< above the limit of the search
    JsonTooDeep,  ///< nested deeper than is written anew
    TimeOver,
    Stopped
};

/// The machine codes of why a delivery did not verify. The words are the same in JSON, database,
/// filter field and window.
inline constexpr std::array<std::string_view, 50> allCauses{"body-newline-removed",
                                                            "body-newline-added",
                                                            "body-crlf",
                                                            "body-bom",
                                                            "body-whitespace",
                                                            "body-json-reserialized",
                                                            "body-escaping",
                                                            "body-charset",
                                                            "body-compressed",
                                                            "body-truncated",
                                                            "body-plaintext-signed",
                                                            "secret-other-webhook",
                                                            "secret-previous",
                                                            "secret-api-key",
                                                            "secret-whitespace",
                                                            "secret-quotes",
                                                            "secret-prefix",
                                                            "secret-encoding",
                                                            "message-timestamp-missing",
                                                            "message-join",
                                                            "message-unit",
                                                            "message-url",
                                                            "header-other",
                                                            "signature-case",
                                                            "signature-encoding",
                                                            "signature-prefix",
                                                            "time-stale",
                                                            "time-future",
                                                            "time-replayed",
                                                            "scheme-other",
                                                            "unknown",
                                                            "decrypt-key-length",
                                                            "decrypt-key-encoding",
                                                            "decrypt-key-previous",
                                                            "decrypt-key-other",
                                                            "decrypt-key-id",
                                                            "decrypt-kdf",
                                                            "decrypt-iv-place",
                                                            "decrypt-iv-length",
                                                            "decrypt-tag-place",
                                                            "decrypt-tag-length",
                                                            "decrypt-mode",
                                                            "decrypt-aad",
                                                            "decrypt-encoding",
                                                            "decrypt-padding",
                                                            "decrypt-tag",
                                                            "decrypt-algorithm",
                                                            "decrypt-sign-order",
                                                            "decrypt-signed-part",
                                                            "decrypt-unknown"};

} // namespace hookbench
