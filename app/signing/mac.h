// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/signing/scheme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

struct evp_mac_ctx_st; // OpenSSL's EVP_MAC_CTX

namespace hookbench::signing
{

/// The length of a hash in bytes: 20, 32, 64.
std::size_t hashSize(Hash hash);

/// A MAC, or what a sender claims to be one, at most 64 bytes. Value type.
class Digest
{
public:
    static constexpr std::size_t maxSize = 64;

    Digest() = default;
    explicit Digest(std::size_t size)
        : m_size(size)
    {
    }

    std::span<std::uint8_t> bytes() { return {m_bytes.data(), m_size}; }
    std::span<const std::uint8_t> bytes() const { return {m_bytes.data(), m_size}; }
    void cleanse();
    /// Takes the same time wherever the two differ.
    bool operator==(const Digest &other) const;

private:
    std::array<std::uint8_t, maxSize> m_bytes{};
    std::size_t m_size = 0;
};

/// HMAC (RFC 2104), keyed once and used for any number of messages: the two hashed key blocks stay
/// in OpenSSL's context, which cleanses them when it is freed. One thread at a time.
class Mac
{
public:
    Mac(Hash hash, std::span<const std::uint8_t> key);

    /// Begins a message.
    void reset();
    void update(std::string_view bytes);
    Digest finish();

private:
    struct Free
    {
        void operator()(evp_mac_ctx_st *context) const;
    };

    std::size_t m_size;
    std::unique_ptr<evp_mac_ctx_st, Free> m_context;
};

/// Keyed as `scheme` says, from the signing secret; nullopt when the scheme cannot decode it.
std::optional<Mac> macFor(const Scheme &scheme, const Secret &secret);

} // namespace hookbench::signing
