// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hookbench
{

/// Where unpredictable bytes come from: injected, so that tests repeat. Called from any thread.
class RandomSource
{
public:
    RandomSource() = default;
    RandomSource(const RandomSource &) = delete;
    RandomSource &operator=(const RandomSource &) = delete;
    virtual ~RandomSource() = default;

    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The system's cryptographic random source, through OpenSSL. Aborts the program when the system
/// has none: a guessable secret would be worse.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// `length` characters drawn evenly from `alphabet` (2 to 256 characters).
std::string randomText(RandomSource &random, std::size_t length, std::string_view alphabet);

/// A signing secret as the platform makes them: `whsec_` and 32 letters and digits (190 bits).
std::string randomSigningSecret(RandomSource &random);

/// RFC 4122 version 4, lower case with hyphens.
std::string randomUuid(RandomSource &random);

inline constexpr std::string_view alphanumericAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

} // namespace hookbench
