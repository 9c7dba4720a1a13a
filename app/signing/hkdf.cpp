// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/hkdf.h"

#include "app/signing/encoding.h"
#include "app/signing/mac.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

namespace hookbench::signing
{

namespace
{

std::string_view viewOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.bytes().data()), digest.bytes().size()};
}

} // namespace

Secret hkdfSha256(std::string_view keyMaterial, std::string_view salt, std::string_view info,
                  std::size_t length)
{
    constexpr std::size_t blockSize = 32;
    assert(length <= 255 * blockSize);
    static constexpr std::array<std::uint8_t, blockSize> noSalt{};
    Mac extract(Hash::Sha256, salt.empty() ? std::span<const std::uint8_t>(noSalt) : bytesOf(salt));
    extract.update(keyMaterial);
    Digest pseudoRandomKey = extract.finish();

    Mac expand(Hash::Sha256, pseudoRandomKey.bytes());
    std::string key;
    key.reserve(length);
    Digest block;
    for (char counter = 1; key.size() < length; ++counter) {
        expand.reset();
        expand.update(viewOf(block));
        expand.update(info);
        expand.update({&counter, 1});
        block = expand.finish();
        key.append(viewOf(block).substr(0, std::min(blockSize, length - key.size())));
    }
    pseudoRandomKey.cleanse();
    block.cleanse();
    return Secret(std::move(key));
}

} // namespace hookbench::signing
