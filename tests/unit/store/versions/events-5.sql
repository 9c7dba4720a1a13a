-- SPDX-FileCopyrightText: 2026 The Hookbench authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An event store of version 5 with two deliveries of one event, a gap, and what was sent: an attempt
-- of its own, and a drill with an attempt that was answered and one that was not.

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
    state INTEGER NOT NULL,
    seed INTEGER NOT NULL DEFAULT 0,
    handler_state TEXT NOT NULL DEFAULT ''
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

CREATE INDEX events_by_object ON events (object_id) WHERE object_id <> '';
INSERT INTO facts VALUES ('objects_up_to', 0);

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

INSERT INTO facts VALUES ('hash_key_0', 81985529216486895), ('hash_key_1', 1147797409030816545);
INSERT INTO words VALUES (1, 1, 'sandbox'), (2, 6, 'payment.created'), (3, 3, '/'), (4, 2, 'POST'),
    (5, 5, 'platform');
INSERT INTO events VALUES
    (1, 1, 0, 2, 3, 1774008000000000, 200, 'evt_1', 'dlv_1', 'pay_1', 0, NULL, 4, 0, 5, 0, 1, 0, 14,
     50, NULL, 0, 0, NULL, 0, NULL),
    (2, 1, 0, 2, 3, 1774008005000000, 200, 'evt_1', 'dlv_1', 'pay_1', 0, NULL, 4, 0, 5, 0, 2, 0, 14,
     50, 1, 0, 0, NULL, 0, NULL),
    (3, 1, -1, 0, 0, 1774008010000000, NULL, '', '', '', 1, 1774008020000000, 0, 0, 0, NULL, NULL,
     0, 0, 0, NULL, 0, 0, NULL, 0, NULL);
INSERT INTO payloads
SELECT id, '/', 1, '127.0.0.1:4711', 0,
    CAST('POST / HTTP/1.1' || char(13, 10) || 'Host: localhost' || char(13, 10, 13, 10) AS BLOB),
    NULL, NULL, NULL, NULL, NULL, CAST('{"id":"evt_1"}' AS BLOB)
FROM events WHERE kind = 0;
INSERT INTO runs VALUES
    (3, 'sandbox', 'shuffle', 'http://127.0.0.1:8000/hook', 'platform', 'resigned', 2.5, 4, 1,
     1774008030000000, 1, 42, '{"url":"http://127.0.0.1:8000/state"}');
INSERT INTO run_items VALUES (3, 0, 1), (3, 1, 2);
INSERT INTO attempts VALUES
    (1, 1, 'evt_1', NULL, 0, 'https://shop.example/hook', 'exact', 1774008025000000, 302, '', 0.5,
     1.25, 8.0, 16.0, 17.5, 4, 0, 1, NULL, CAST('elsewhere' AS BLOB)),
    (2, 1, 'evt_1', 3, 0, 'http://127.0.0.1:8000/hook', 'resigned', 1774008031000000, 200, '', -1.0,
     -1.0, -1.0, 2.0, 3.0, 2, 1, 0, NULL, NULL),
    (3, 2, 'evt_1', 3, 1, 'http://127.0.0.1:8000/hook', 'resigned', 1774008032000000, NULL,
     'connection-refused', -1.0, -1.0, -1.0, -1.0, -1.0, 2, 0, 0, NULL, NULL);
PRAGMA user_version = 5;
