// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/secret.h"
#include "app/base/verdict.h"
#include "app/signing/schemeset.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing
{

/// One secret to try, in the order of the vector.
struct SigningKey
{
    Secret secret;
    SecretRole role = SecretRole::Current;
};

/// A received delivery, as views of what the caller keeps.
struct Delivery
{
    std::string_view method;
    std::string_view url; ///< as the sender sees it, for schemes that sign it
    const Headers &headers;
    std::string_view body; ///< after chunk decoding, before content decoding
    UtcTime receivedAt;    ///< timestamps are held against this, never against now
};

/// The rungs, in the order in which they are tried. Later rungs are tried even when time failed.
enum class Rung : std::uint8_t { Header, Format, Time, Match, Decrypt };

/// "header", "format", "time", "match", "decrypt".
std::string_view rungName(Rung rung);

/// One rung with what was measured. `ok` is absent where there was nothing to check.
struct Step
{
    std::optional<bool> ok{};
    std::string value{}; ///< a fact, not a sentence: "X-Webhook-Signature", "sha256= hex", "0.4 s"
};

/// What was found out about one delivery. Value type.
struct Verification
{
    Verdict verdict = Verdict::Unchecked;
    std::string scheme{}; ///< empty: none reads it
    std::optional<SecretRole> secret{};
    std::optional<std::size_t> key{};              ///< index of the key that fitted
    std::array<Step, 5> steps{};                   ///< by Rung
    std::optional<std::int64_t> ageMilliseconds{}; ///< receipt minus timestamp; negative: ahead

    std::string eventType{};
    std::string eventId{};
    std::string deliveryId{};
    std::optional<std::int64_t> attempt{};
    bool isEncrypted = false;
    std::optional<std::string> decrypted{}; ///< only after the MAC fitted

    const Step &step(Rung rung) const { return steps[static_cast<std::size_t>(rung)]; }
};

/// Holds deliveries against schemes and secrets: HMAC (RFC 2104) over the raw bytes, compared in
/// constant time. The keyed MACs are made once and used again, so one thread at a time. Copies the
/// secrets; they are cleansed with it.
class Verifier
{
public:
    /// `only`: no other scheme is tried, its header in a wrong format is Failed and another
    /// scheme's header alone UnknownScheme; absent: detection by headers. `schemes` must outlive
    /// it.
    Verifier(const SchemeSet &schemes, std::optional<std::string> only,
             std::vector<SigningKey> keys);
    Verifier(Verifier &&) noexcept;
    Verifier &operator=(Verifier &&) noexcept;
    ~Verifier();

    Verification verify(const Delivery &delivery);
    /// The exact bytes that a right sender would have signed; nullopt when no scheme reads it.
    std::optional<std::string> signedMessage(const Delivery &delivery) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::signing
