// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/apikeys.h"

#include "app/store/database.h"

#include <chrono>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

const std::vector<std::string> allScopes{"webhook:create", "webhook:read", "webhook:update",
                                         "webhook:delete"};

std::string joined(const std::vector<std::string> &scopes)
{
    std::string text;
    for (const std::string &scope : scopes)
        text += (text.empty() ? "" : " ") + scope;
    return text;
}

std::vector<std::string> words(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(word);
    return result;
}

std::int64_t micros(UtcTime time)
{
    return time.time_since_epoch().count();
}

ApiKey keyOf(const store::Statement &row)
{
    ApiKey key;
    key.name = row.text(0);
    key.application = {std::string(row.text(1)), std::string(row.text(2))};
    key.clientKey = row.text(3);
    key.clientSecret = Secret::copyOf(row.text(4));
    key.scopes = words(row.text(5));
    if (!row.isNull(6))
        key.expiresAt = UtcTime{std::chrono::microseconds{row.integer(6)}};
    return key;
}

} // namespace

std::vector<ApiKey> ApiKeys::make(const Application &application, const Application &other,
                                  UtcTime now, RandomSource &random)
{
    const auto make = [&](const char *name, const Application &owner,
                          std::vector<std::string> scopes, std::optional<UtcTime> expiresAt = {}) {
        return ApiKey{name,
                      owner,
                      "pk_test_" + randomText(random, 32, alphanumericAlphabet),
                      Secret("sk_test_" + randomText(random, 32, alphanumericAlphabet)),
                      std::move(scopes),
                      expiresAt};
    };
    return {make("full", application, allScopes), make("read-only", application, {"webhook:read"}),
            make("no-webhook-scope", application, {}),
            make("expired", application, allScopes, now - std::chrono::days(1)),
            make("other-application", other, allScopes)};
}

Result<void> ApiKeys::insert(store::Database &database, const std::vector<ApiKey> &keys)
{
    auto insert = database.prepare(
        "INSERT INTO api_keys (name, application, client_key, client_secret, scopes, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const ApiKey &key : keys) {
        insert->bind(1, key.name);
        insert->bind(2, key.application.id);
        insert->bind(3, key.clientKey);
        insert->bind(4, key.clientSecret.reveal());
        insert->bind(5, joined(key.scopes));
        if (key.expiresAt)
            insert->bind(6, micros(*key.expiresAt));
        if (Result<void> done = insert->run(); !done)
            return done;
    }
    return {};
}

Result<ApiKeys> ApiKeys::load(store::Database &database)
{
    auto query = database.prepare("SELECT k.name, a.id, a.name, k.client_key, k.client_secret,"
                                  " k.scopes, k.expires_at FROM api_keys k"
                                  " JOIN applications a ON a.id = k.application"
                                  " ORDER BY k.position");
    if (!query)
        return query.error();
    ApiKeys keys;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return keys;
        keys.m_keys.push_back(keyOf(*query));
    }
}

const ApiKey *ApiKeys::identify(const Credentials &credentials) const
{
    // All keys are looked at, so that the time says nothing about which secret came close.
    const ApiKey *found = nullptr;
    for (const ApiKey &key : m_keys) {
        const bool secretMatches = key.clientSecret == credentials.clientSecret;
        if (secretMatches && (!credentials.clientKey || *credentials.clientKey == key.clientKey))
            found = &key;
    }
    return found;
}

} // namespace hookbench::sandbox
