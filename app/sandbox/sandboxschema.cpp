// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxschema.h"

#include <array>

namespace hookbench::sandbox
{

namespace
{

// `deliveries` are the attempts that ended; the columns of `webhooks` count all there ever were.
constexpr std::string_view version1 = R"(
CREATE TABLE applications (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
CREATE TABLE api_keys ( -- made by the sandbox for itself; no real account's key is ever kept here
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL REFERENCES applications (id),
    client_key TEXT NOT NULL UNIQUE,
    client_secret TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    expires_at INTEGER
) STRICT;
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES applications (id),
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    encrypted INTEGER NOT NULL,
    signing_secret TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    total_events INTEGER NOT NULL DEFAULT 0,
    successful_deliveries INTEGER NOT NULL DEFAULT 0,
    failed_deliveries INTEGER NOT NULL DEFAULT 0,
    average_response_ms REAL,
    last_delivery INTEGER
) STRICT;
CREATE INDEX webhooks_in_order ON webhooks (application, created_at, id);
CREATE TABLE deliveries (
    number INTEGER PRIMARY KEY,
    webhook TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    status TEXT NOT NULL,
    response_code INTEGER,
    response_ms REAL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX deliveries_in_order ON deliveries (webhook, created_at, status);
CREATE TABLE idempotent_creates (
    api_key TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (api_key, idempotency_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotent_creates_by_age ON idempotent_creates (created_at);
)";

constexpr std::array migrations{version1};

} // namespace

std::span<const std::string_view> sandboxMigrations()
{
    return migrations;
}

} // namespace hookbench::sandbox
