// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idempotencytable.h"

#include "app/store/database.h"

#include <openssl/sha.h>

#include <array>
#include <chrono>

namespace hookbench::sandbox
{

namespace
{

constexpr std::chrono::hours lifetime{24};

/// SHA-256 in hex: "the same body" means the same bytes.
std::string hashOf(std::string_view body)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(body.data()), body.size(), digest.data());
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += hex[byte >> 4];
        text += hex[byte & 0x0f];
    }
    return text;
}

std::int64_t oldest(UtcTime now)
{
    return (now - lifetime).time_since_epoch().count();
}

} // namespace

IdempotencyTable::IdempotencyTable(store::Database &database)
    : m_statements(database)
{
}

Result<std::optional<EarlierCreate>> IdempotencyTable::find(const std::string &apiKey,
                                                            std::string_view idempotencyKey,
                                                            std::string_view body, UtcTime now)
{
    const auto query =
        m_statements.lend("SELECT body_hash, answer FROM idempotent_creates"
                          " WHERE api_key = ? AND idempotency_key = ? AND created_at > ?");
    if (!query)
        return query.error();
    (*query)->bind(1, apiKey);
    (*query)->bind(2, idempotencyKey);
    (*query)->bind(3, oldest(now));
    const Result<bool> row = (*query)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<EarlierCreate>();
    return std::optional(
        EarlierCreate{(*query)->text(0) == hashOf(body), std::string((*query)->text(1))});
}

Result<void> IdempotencyTable::insert(const std::string &apiKey, std::string_view idempotencyKey,
                                      std::string_view body, std::string_view answer, UtcTime now)
{
    const auto purge = m_statements.lend("DELETE FROM idempotent_creates WHERE created_at <= ?");
    if (!purge)
        return purge.error();
    (*purge)->bind(1, oldest(now));
    if (Result<void> done = (*purge)->run(); !done)
        return done;

    const auto insert =
        m_statements.lend("INSERT INTO idempotent_creates"
                          " (api_key, idempotency_key, body_hash, answer, created_at)"
                          " VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, apiKey);
    (*insert)->bind(2, idempotencyKey);
    (*insert)->bind(3, hashOf(body));
    (*insert)->bind(4, answer);
    (*insert)->bind(5, std::int64_t{now.time_since_epoch().count()});
    return (*insert)->run();
}

} // namespace hookbench::sandbox
