// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventschema.h"

#include "app/base/verdict.h"
#include "app/store/event.h"

#include <array>

namespace hookbench::store
{

namespace
{

// Enumerators are stored as their numbers: a new one goes to the end.
static_assert(static_cast<int>(Verdict::Verified) == 0);
static_assert(static_cast<int>(Verdict::Undecryptable) == 6);
static_assert(static_cast<int>(SecretRole::Previous) == 1);
static_assert(static_cast<int>(RowKind::Gap) == 1);
static_assert(static_cast<int>(AnswerKind::Pending) == 4);
static_assert(static_cast<int>(EventSource::Relay) == 4);

// Columns of the type ANY hold the id of an interned word, or, where a value is long or the words
// are too many, the text itself. 0 stands for the empty text. What is filtered by comes first, for
// SQLite reads a row from its beginning.
//
// `events` is what lists and filters read; the bytes lie in `payloads`, so that a scan does not
// drag them through memory. An id that a deleted row had is never given again: the trigger keeps
// the highest. `duplicate_keys` is filled in the background up to `keys_up_to`.
constexpr std::string_view version1 = R"(
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (kind, text)
) STRICT;

CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO facts VALUES ('highest_deleted_id', 0), ('keys_up_to', 0);

CREATE TABLE events (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    account ANY NOT NULL,
    verdict INTEGER NOT NULL,
    event_type ANY NOT NULL,
    path ANY NOT NULL,
    received_at INTEGER NOT NULL,
    answered INTEGER,
    event_id TEXT NOT NULL,
    delivery_id TEXT NOT NULL,
    object_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    gap_end INTEGER,
    method ANY NOT NULL,
    cause ANY NOT NULL,
    scheme ANY NOT NULL,
    secret INTEGER,
    attempt INTEGER,
    webhook ANY NOT NULL,
    size INTEGER NOT NULL,
    kept_bytes INTEGER NOT NULL,
    duplicate_of INTEGER,
    answer_kind INTEGER NOT NULL,
    source INTEGER NOT NULL,
    parent INTEGER,
    flags INTEGER NOT NULL,
    body_key INTEGER
) STRICT;
CREATE INDEX events_by_type ON events (account, event_type);
CREATE INDEX events_by_verdict ON events (account, verdict);
CREATE INDEX events_by_original ON events (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX events_by_parent ON events (parent) WHERE parent IS NOT NULL;
CREATE TRIGGER events_keep_highest_id AFTER DELETE ON events
BEGIN
    UPDATE facts SET value = OLD.id WHERE name = 'highest_deleted_id' AND value < OLD.id;
END;

CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    version_minor INTEGER NOT NULL,
    peer TEXT NOT NULL,
    over_tls INTEGER NOT NULL,
    raw_header BLOB NOT NULL,
    header_fields BLOB,
    answer_fields BLOB,
    answer_body BLOB,
    pass_on BLOB,
    decrypted BLOB,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE later_answers (
    id INTEGER PRIMARY KEY,
    answer_fields BLOB,
    answer_body BLOB,
    pass_on BLOB
) STRICT;

CREATE TABLE duplicate_keys (
    key INTEGER PRIMARY KEY,
    id INTEGER NOT NULL
) STRICT;
)";

// What was sent from here. `runs` are the bulk replays, `run_items` their events in the order in
// which they go, fixed when the run begins: what has no attempt is what is left of it. An attempt
// goes with its event. `expected` is the first digit of what a right endpoint answers.
constexpr std::string_view version2 = R"(
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    scheme TEXT NOT NULL,
    intent TEXT NOT NULL,
    rate REAL NOT NULL,
    concurrency INTEGER NOT NULL,
    keeps_objects INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    state INTEGER NOT NULL
) STRICT;

CREATE TABLE run_items (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    event INTEGER,
    event_id TEXT NOT NULL,
    run INTEGER,
    position INTEGER NOT NULL,
    target TEXT NOT NULL,
    intent TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    status INTEGER,
    error TEXT NOT NULL,
    dns REAL NOT NULL,
    connect REAL NOT NULL,
    tls REAL NOT NULL,
    first_byte REAL NOT NULL,
    total REAL NOT NULL,
    expected INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    answer_cut INTEGER NOT NULL,
    answer_fields BLOB,
    answer_body BLOB
) STRICT;
CREATE INDEX attempts_by_event ON attempts (event) WHERE event IS NOT NULL;
CREATE INDEX attempts_by_run ON attempts (run, position) WHERE run IS NOT NULL;
CREATE INDEX attempts_delivered ON attempts (event_id, target) WHERE pass = 1 AND expected = 2;
CREATE TRIGGER attempts_go_with_their_event AFTER DELETE ON events
BEGIN
    DELETE FROM attempts WHERE event = OLD.id;
END;
)";

// `object_id` is filled up to `objects_up_to` where an earlier version stored the event.
constexpr std::string_view version3 = R"(
CREATE INDEX events_by_object ON events (object_id) WHERE object_id <> '';
INSERT INTO facts VALUES ('objects_up_to', 0);
)";

// Of a drill: what made its order, and what its handler said of its own state.
constexpr std::string_view version4 = R"(
ALTER TABLE runs ADD COLUMN seed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN handler_state TEXT NOT NULL DEFAULT '';
)";

// What the platform listed as sent (recent_events): `at` is when, never later than `first_seen`;
// `listed_states` are the states that an entry had before. `since` of a stretch of which nothing is
// known is the least number there is where it has no beginning.
constexpr std::string_view version5 = R"(
CREATE TABLE listed_events (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    webhook TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    at INTEGER NOT NULL,
    created_at INTEGER,
    status TEXT NOT NULL,
    response_code INTEGER,
    response_ms REAL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    UNIQUE (account, webhook, event_id)
) STRICT;
CREATE INDEX listed_events_by_time ON listed_events (account, webhook, at);
CREATE INDEX listed_events_by_event ON listed_events (event_id);

CREATE TABLE listed_states (
    listed INTEGER NOT NULL REFERENCES listed_events (id) ON DELETE CASCADE,
    until INTEGER NOT NULL,
    status TEXT NOT NULL,
    response_code INTEGER,
    response_ms REAL
) STRICT;
CREATE INDEX listed_states_of_event ON listed_states (listed);

CREATE TABLE list_reads (
    account TEXT NOT NULL,
    webhook TEXT NOT NULL,
    at INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    listed INTEGER NOT NULL
) STRICT;
CREATE INDEX list_reads_of_webhook ON list_reads (account, webhook);

CREATE TABLE unknown_stretches (
    account TEXT NOT NULL,
    webhook TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX unknown_stretches_of_webhook ON unknown_stretches (account, webhook);
)";

// Of an attempt: the proxy that it went through, as "host:port".
constexpr std::string_view version6 = R"(
ALTER TABLE attempts ADD COLUMN proxy TEXT NOT NULL DEFAULT '';
)";

constexpr std::array migrations{version1, version2, version3, version4, version5, version6};

} // namespace

std::filesystem::path eventFile(const std::filesystem::path &directory)
{
    return directory / "events.sqlite";
}

std::filesystem::path searchFile(const std::filesystem::path &directory)
{
    return directory / "events-search.sqlite";
}

std::span<const std::string_view> eventMigrations()
{
    return migrations;
}

} // namespace hookbench::store
