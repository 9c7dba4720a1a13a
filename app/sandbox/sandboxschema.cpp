// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxschema.h"

#include <array>

namespace hookbench::sandbox
{

namespace
{

// `deliveries` are those that ended; the columns of `webhooks` count all there ever were.
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

// Deliveries under way. Those of version 1 had ended, and their attempts were not kept. Statuses
// are pending, retrying, delivered, failed (exhausted), cancelled (its webhook was paused) and
// not-sent; `counted` are those whose first attempt has begun. next_attempt is by the schedule's
// clock.
constexpr std::string_view version2 = R"(
ALTER TABLE deliveries ADD COLUMN id TEXT;
ALTER TABLE deliveries ADD COLUMN body TEXT;
ALTER TABLE deliveries ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE deliveries ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE deliveries ADD COLUMN next_attempt INTEGER;
DROP INDEX deliveries_in_order;
CREATE INDEX deliveries_in_order ON deliveries (webhook, created_at, status, counted);
CREATE UNIQUE INDEX deliveries_by_id ON deliveries (id) WHERE id IS NOT NULL;
CREATE INDEX deliveries_to_come ON deliveries (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE TABLE attempts (
    number INTEGER PRIMARY KEY,
    delivery INTEGER NOT NULL REFERENCES deliveries (number) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    response_code INTEGER,
    response_ms REAL,
    error TEXT
) STRICT;
CREATE INDEX attempts_in_order ON attempts (delivery, number);
ALTER TABLE webhooks ADD COLUMN answers INTEGER NOT NULL DEFAULT 0; -- that the average is made of
UPDATE webhooks SET answers = successful_deliveries + failed_deliveries
    WHERE average_response_ms IS NOT NULL;
ALTER TABLE webhooks ADD COLUMN previous_secret TEXT; -- only while a rotation overlaps
ALTER TABLE webhooks ADD COLUMN rotated_at INTEGER;
CREATE TABLE schedule (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    distance INTEGER NOT NULL, -- of the schedule's clock from the machine's, while it runs
    stopped_at INTEGER
) STRICT;
)";

constexpr std::array migrations{version1, version2};

} // namespace

std::span<const std::string_view> sandboxMigrations()
{
    return migrations;
}

} // namespace hookbench::sandbox
