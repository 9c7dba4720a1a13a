-- SPDX-FileCopyrightText: 2026 The Hookbench authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An event store of version 1 with two deliveries of one event, and a gap.

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
PRAGMA user_version = 1;
