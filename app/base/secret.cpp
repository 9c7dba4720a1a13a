// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace hookbench
{

void cleanse(std::string &text) noexcept
{
    // The capacity, not only the size: an earlier, longer text may lie behind the end.
    text.resize(text.capacity());
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

std::string maskSecret(std::string_view text)
{
    if (text.size() < 12)
        return std::string(text.empty() ? 0 : 8, '*');
    return std::string(text.substr(0, 4)) + "****" + std::string(text.substr(text.size() - 4));
}

Secret::Secret(std::string &&text)
    : m_text(text)
{
    hookbench::cleanse(text);
}

Secret Secret::copyOf(std::string_view text)
{
    Secret secret;
    secret.m_text = text;
    return secret;
}

Secret::Secret(const Secret &other) = default;

Secret::Secret(Secret &&other) noexcept
{
    m_text.swap(other.m_text);
    // A short text lies inside the object and swap leaves its bytes behind.
    other.cleanse();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        cleanse();
        m_text = other.m_text;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        cleanse();
        m_text.swap(other.m_text);
        other.cleanse();
    }
    return *this;
}

Secret::~Secret()
{
    cleanse();
}

std::string Secret::masked() const
{
    return maskSecret(m_text);
}

bool Secret::operator==(const Secret &other) const
{
    return m_text.size() == other.m_text.size()
           && CRYPTO_memcmp(m_text.data(), other.m_text.data(), m_text.size()) == 0;
}

void Secret::cleanse() noexcept
{
    hookbench::cleanse(m_text);
}

} // namespace hookbench
