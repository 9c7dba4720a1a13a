# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`case`, `events --case`, `retention`, `backup` and `restore` of `hookbench-cli`, over events that really came in.

usage: case_contract.py PROGRAM"""

import base64
import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import urllib.parse
import zipfile

from endpoint import Endpoint
from harness import PROGRAM, cli, curl
from listening import Listener

RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources")
SECRET = "whsec_quiet-secret-of-32-letters"
PLANTED = ["erika@example.com", "4111111111111111", "+4917012345678", "DE89370400440532013000",
           "0x52908400098527886E0F7030069857D2E4169EE7", "Mustermann", "Heidestra"]
BODIES = [
    json.dumps({"id": "evt_1", "type": "payment.failed", "data": {
        "id": "pay_1", "amount": 10.5, "customer": {"name": "Erika Mustermann", "phone": PLANTED[2],
                                           "address": {"line1": "Heidestrasse 17"}},
        "email": PLANTED[0], "card": PLANTED[1], "iban": PLANTED[3], "to": PLANTED[4],
        "note": "it says " + SECRET}}).encode(),
    b'{"id":"evt_2","type":"payment.created","data":{"id":"pay_1","amount":10.50,'
    b'"email":"erika@example.com"}}',
    b'{"id":"evt_3","type":"invoice.paid","data":{"id":"inv_1","amount":9007199254740993}}',
]


def forms(secret):
    raw = secret.encode()
    yield raw
    yield raw.hex().encode()
    yield urllib.parse.quote(secret, safe="").encode()
    for before in (b"", b"x", b"xy"):
        yield base64.b64encode(before + raw)[4:-4]


class CaseContract(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.mkdtemp()
        self.data = os.path.join(self.place, "data")
        os.mkdir(self.data, 0o700)
        self.out = os.path.join(self.place, "case.zip")
        self.secret = os.path.join(self.place, "secret")
        with open(self.secret, "w") as file:
            file.write(SECRET + "\n")
        with Listener(self.data) as box:
            for body in BODIES:
                curl(f"{box.ready['url']}/hook?email={PLANTED[0]}", "--header",
                     "Content-Type: application/json", "--header",
                     "X-Webhook-Signature: v1=what-it-was-signed-with",
                     "--header", f"Authorization: Bearer {SECRET}", "--header",
                     f"X-Who: {PLANTED[5]}", body=body)
                box.event()

    def tearDown(self):
        shutil.rmtree(self.place)

    def run_cli(self, *arguments, code=0):
        done = cli(*arguments, "--data-dir", self.data)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout

    def rows(self, *arguments):
        return [json.loads(line) for line in self.run_cli(*arguments).splitlines()]

    def make(self, *arguments):
        return self.rows("case", "--filter", "object:pay_1", "--out", self.out, "--json",
                         "--secret-file", self.secret, *arguments)[0]

    def test_what_is_in_it_and_what_is_not(self):
        told = self.make("--allow", "note")
        self.assertEqual((told["events"], told["pinned"], told["file"]), (2, 2, self.out))
        self.assertEqual(os.stat(self.out).st_mode & 0o077, 0)
        with zipfile.ZipFile(self.out) as archive:
            self.assertIsNone(archive.testzip())
            content = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(content["manifest.json"])
        self.assertEqual(manifest["case"], told["case"])
        for file in manifest["files"]:
            self.assertEqual(file["sha256"], hashlib.sha256(content[file["name"]]).hexdigest())
            self.assertEqual(file["size"], len(content[file["name"]]))
        events = [json.loads(line) for line in content["events.jsonl"].splitlines()]
        bodies = [base64.b64decode(event["bodyBase64"]) for event in events]
        everything = b"\n".join([*content.values(), *bodies])
        for planted in PLANTED + ["what-it-was-signed-with"]:
            self.assertNotIn(planted.encode(), everything, planted)
        for form in forms(SECRET):
            self.assertNotIn(form, everything, form)
        # Comparisons still work, and numbers kept their text.
        newer, older = (json.loads(body) for body in bodies)
        self.assertEqual(newer["data"]["email"], older["data"]["email"])
        self.assertIn(b'"amount":10.50', bodies[0])
        self.assertEqual([event["verdict"] for event in events], ["unchecked"] * 2)
        # No plain hash of an original either.
        for planted in PLANTED + [body.decode() for body in BODIES]:
            for algorithm in ("md5", "sha1", "sha256"):
                digest = hashlib.new(algorithm, planted.encode())
                self.assertNotIn(digest.hexdigest()[:12].encode(), everything)
        # The originals are pinned, and the key stays here.
        self.assertEqual(self.rows("events", "--count", "--filter", "is:pinned"), [{"count": 2}])
        self.assertEqual(os.listdir(os.path.join(self.data, "cases")), [told["case"] + ".json"])

    def test_exports_leave_redacted_where_that_is_wanted(self):
        for form in [["--format", name] for name in ("har", "curl", "csv", "raw", "json")] + \
                [["--json"], ["--json", "--full"], []]:
            asked = ["events", *form, "--filter", "object:pay_1"]
            plain = self.run_cli(*asked).encode()
            left = self.run_cli(*asked, "--redact", "--secret-file", self.secret).encode()
            said = b" ".join([left, *(base64.b64decode(found) for found in
                                      re.findall(rb'[Bb]ase64":"([^"]*)"', left))])
            for planted in PLANTED + ["what-it-was-signed-with"]:
                self.assertNotIn(planted.encode(), said, (form, planted))
            for secret in forms(SECRET):
                self.assertNotIn(secret, said, (form, secret))
            self.assertNotEqual(plain, left)
            self.assertIn(b"payment.failed" if form[-1:] != ["curl"] else b"curl ", left)
        self.assertIn(PLANTED[0], self.run_cli("events", "--format", "raw"))  # it is there

    def test_a_redacted_har_is_whole_and_comparable(self):
        har = json.loads(self.run_cli("events", "--format", "har", "--redact", "--filter",
                                      "object:pay_1"))
        requests = [entry["request"] for entry in har["log"]["entries"]]
        newer, older = (json.loads(request["postData"]["text"])["data"] for request in requests)
        self.assertEqual(newer["email"], older["email"])
        self.assertEqual(newer["amount"], 10.5)
        for request in requests:
            headers = {header["name"]: header["value"] for header in request["headers"]}
            self.assertEqual(headers["Authorization"], "(redacted)")
            self.assertEqual(int(headers["Content-Length"]),
                             len(base64.b64decode(request["postData"]["_bodyBase64"])))
        # Two exports cannot be laid over each other: the key is thrown away.
        again = self.rows("events", "--json", "--full", "--redact", "--limit", "1", "--filter",
                          "event:evt_2")[0]
        self.assertNotIn(newer["email"], base64.b64decode(again["bodyBase64"]).decode())

    def test_raw_requests_are_read_one_after_the_other(self):
        rest = subprocess.run([PROGRAM, "events", "--format", "raw", "--redact", "--data-dir",
                               self.data], capture_output=True, check=True).stdout
        count = 0
        while rest:
            head, _, rest = rest.lstrip(b"\r\n").partition(b"\r\n\r\n")
            length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
            self.assertTrue(json.loads(rest[:length]))
            rest = rest[length:]
            count += 1
        self.assertEqual(count, 3)

    def test_what_may_leave_is_named(self):
        body = lambda *more: base64.b64decode(self.rows(
            "events", "--json", "--full", "--redact", "--secret-file", self.secret, "--filter",
            "event:evt_1", *more)[0]["bodyBase64"]).decode()
        self.assertNotIn("it says ", body())
        self.assertIn("it says redacted-", body("--allow", "note"))
        for wrong in (["--allow", "note"], ["--secret-file", self.secret],
                      ["--redact", "--count"]):
            self.run_cli("events", *wrong, code=2)
        self.make()
        self.run_cli("events", "--case", self.out, "--redact", code=2)

    def test_it_opens_as_a_source(self):
        self.make()
        rows = self.rows("events", "--case", self.out, "--json")
        self.assertEqual([row["eventId"] for row in rows], ["evt_2", "evt_1"])
        self.assertEqual(self.rows("events", "--case", self.out, "--count", "--filter",
                                   "type:payment.failed $.data.amount:10.5"), [{"count": 1}])
        self.assertEqual(self.rows("events", "--count"), [{"count": 3}])
        self.run_cli("events", "--case", self.out, "--account", "x", code=2)

    def test_what_is_refused(self):
        self.run_cli("case", "--filter", "object:nothing", "--out", self.out, code=1)
        self.run_cli("case", "--filter", "type:a or or", "--out", self.out, code=2)
        self.run_cli("case", "--out", self.out, code=2)
        self.run_cli("case", "--filter", "", "--out", os.path.join(self.place, "no", "x"), code=3)
        self.assertFalse(os.path.exists(self.out))
        self.make()
        with open(self.out, "rb") as file:
            zipped = bytearray(file.read())
        with zipfile.ZipFile(self.out) as archive:
            events = next(info for info in archive.infolist() if info.filename == "events.jsonl")
        # One bit of what is in the file: behind its header of 30 bytes and its name.
        zipped[events.header_offset + 30 + len(events.filename) + events.compress_size // 2] ^= 1
        with open(self.out, "wb") as file:
            file.write(zipped)
        done = cli("events", "--case", self.out, "--json", "--data-dir", self.data)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        climbing = io.BytesIO()
        with zipfile.ZipFile(climbing, "w") as archive:
            archive.writestr("../../x", "x")
        with open(self.out, "wb") as file:
            file.write(climbing.getvalue())
        done = cli("events", "--case", self.out, "--json", "--data-dir", self.data)
        self.assertEqual(done.returncode, 2)
        self.assertIn("in no case file", json.loads(done.stderr)["error"]["message"])

    def test_retention_shows_and_applies(self):
        self.make()  # pins two of three
        told = self.rows("retention", "--json")[0]
        self.assertEqual((told["events"], told["applied"], told["pinned"]), (0, False, 2))
        self.assertEqual(told["rule"], {"maxCount": 1000000, "maxAgeHours": None,
                                        "maxBytes": 4 << 30})
        curl_data = [json.dumps({"id": f"evt_x{i}", "type": "a"}).encode() for i in range(4)]
        with Listener(self.data) as box:
            for body in curl_data:
                curl(f"{box.ready['url']}/", body=body)
                box.event()
        self.assertEqual(self.rows("retention", "--max-count", "2", "--json")[0]["events"], 3)
        self.assertEqual(self.rows("events", "--count"), [{"count": 7}])
        told = self.rows("retention", "--max-count", "2", "--apply", "--json")[0]
        self.assertEqual((told["events"], told["applied"]), (3, True))
        self.assertEqual(self.rows("events", "--count"), [{"count": 4}])
        self.run_cli("retention", "--max-count", "0", code=2)

    def test_everything_of_an_object_goes(self):
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_9","type":"payment.created","data":'
                 b'{"id":"pay_to_be_forgotten"}}')
            box.event()
        self.assertEqual(self.rows("retention", "--object", "pay_to_be_forgotten", "--json"),
                         [{"events": 1, "applied": False}])
        told = self.rows("retention", "--object", "pay_to_be_forgotten", "--apply", "--json")
        self.assertEqual(told, [{"events": 1, "applied": True, "hits": 0}])
        for name in os.listdir(self.data):
            path = os.path.join(self.data, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    self.assertNotIn(b"pay_to_be_forgotten", file.read(), name)
        self.assertEqual(self.rows("events", "--count"), [{"count": 3}])

    def test_a_short_id_is_looked_for_where_it_stands_for_itself(self):
        with Listener(self.data) as box:
            for body in (b'{"id":"evt_a","type":"payment.created","data":{"id":"p7"}}',
                         b'{"id":"evt_b","type":"payment.created","data":{"id":"xp7-p70_p7z"}}'):
                curl(f"{box.ready['url']}/", body=body)
                box.event()
        told = self.rows("retention", "--object", "p7", "--apply", "--json")
        self.assertEqual(told, [{"events": 1, "applied": True, "hits": 0}])
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_c","type":"a","data":{"of":"p7"}}')
            box.event()
        done = cli("retention", "--object", "p7", "--apply", "--json", "--data-dir", self.data)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertGreaterEqual(json.loads(done.stdout)["hits"], 1)
        self.run_cli("retention", "--object", "p*", "--apply", code=2)
        self.run_cli("retention", "--object", "", "--apply", code=2)

    # --- backup and restore

    def backup(self):
        return self.rows("backup", "--out", self.out, "--json")[0]

    def entries(self):
        with zipfile.ZipFile(self.out) as zipped:
            return {name: zipped.read(name) for name in zipped.namelist()}

    def rewrite(self, entries, names=("events.jsonl", "account.json"), **more):
        """The same file with other contents; the manifest tells the truth about them."""
        manifest = json.loads(entries["manifest.json"])
        for name in set(names) - {"manifest.json"}:
            manifest["files"][name] = {
                "size": len(entries[name]),
                "sha256": hashlib.sha256(entries[name]).hexdigest()}
        manifest.update(more)
        entries = dict(entries, **{"manifest.json": json.dumps(manifest).encode()})
        with zipfile.ZipFile(self.out, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, content in entries.items():
                zipped.writestr(name, content)

    def full(self):
        """Every event but for what a store gives it."""
        rows = self.rows("events", "--json", "--full")
        return [{k: v for k, v in row.items() if k not in ("id", "duplicateOf")} for row in rows]

    def refused(self, *words, code=2, data=None):
        data = data or self.data
        done = cli("restore", self.out, "--json", "--data-dir", data, *words)
        self.assertEqual((done.returncode, done.stdout), (code, ""), done.stderr)
        self.assertEqual(self.rows("events", "--count"), [{"count": 3}])
        return json.loads(done.stderr)["error"]["message"]

    def test_a_backup_comes_back_as_it_was(self):
        before = self.full()
        told = self.backup()
        self.assertEqual((told["events"], told["file"]), (3, self.out))
        self.assertEqual(told["bytes"], os.path.getsize(self.out))
        self.assertEqual(os.stat(self.out).st_mode & 0o777, 0o600)
        entries = self.entries()
        self.assertEqual(list(entries), ["events.jsonl", "account.json", "manifest.json"])
        manifest = json.loads(entries["manifest.json"])
        self.assertEqual(manifest["format"], "hookbench-backup")
        for name in ("events.jsonl", "account.json"):
            self.assertEqual(manifest["files"][name]["sha256"],
                             hashlib.sha256(entries[name]).hexdigest())
        # What a sender signs in with is a secret, wherever it stands.
        for line in entries["events.jsonl"].splitlines():
            event = json.loads(line)
            header = base64.b64decode(event["header"])
            self.assertNotIn(SECRET.encode(), header)
            self.assertIn(b"Authorization: (redacted)", header)
        checked = self.rows("restore", self.out, "--check", "--json")
        self.assertEqual((checked[0]["events"], checked[0]["applied"]), (3, False))
        # Where they are already, nothing changes.
        again = self.rows("restore", self.out, "--json")[0]
        self.assertEqual((again["events"], again["known"]), (0, 3 + again["gaps"] + told["gaps"]))
        self.assertEqual(self.full(), before)
        # And in another place they are what they were; newer ones stay.
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_new","type":"a"}')
            box.event()
        for known in (0, 3):
            restored = self.rows("restore", self.out, "--json")[0]
            self.assertEqual(restored["events"], 3 - known)
        self.assertEqual(self.rows("events", "--count"), [{"count": 4}])
        there = [row for row in self.full() if row["eventId"] != "evt_new"]
        for row in before:
            row["headers"] = [[n, "(redacted)" if n == "Authorization" else v]
                              for n, v in row["headers"]]
        key = lambda row: row["eventId"]
        self.assertEqual(sorted(there, key=key), sorted(before, key=key))

    def test_a_backup_takes_along_what_was_sent_from_here(self):
        def attempts(data):
            with sqlite3.connect(os.path.join(data, "events.sqlite")) as database:
                return database.execute(
                    "SELECT events.event_id, attempts.event_id, target, intent, started_at, status,"
                    " total, expected, pass, answer_body FROM attempts JOIN events"
                    " ON events.id = attempts.event ORDER BY attempts.id").fetchall()

        with Endpoint() as endpoint:
            for _ in range(2):
                done = cli("replay", "--data-dir", self.data, "--json", "--filter", "event:evt_2",
                           "--to", endpoint.url, "--secret-file", self.secret, "--again",
                           "--scheme", "platform")
                self.assertEqual(done.returncode, 0, done.stderr)
        before = attempts(self.data)
        self.assertEqual([row[0] for row in before], ["evt_2", "evt_2"])
        self.assertEqual(self.backup()["attempts"], 2)
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        for expected in (2, 0):
            self.assertEqual(self.rows("restore", self.out, "--json")[0]["attempts"], expected)
        self.assertEqual(attempts(self.data), before)
        entries = self.entries()
        for wrong in (b'"status":2000', b'"status":"200"', b'"status":null,"x":[}'):
            self.rewrite(dict(entries, **{
                "events.jsonl": entries["events.jsonl"].replace(b'"status":200', wrong)}))
            self.assertIn("line 2", self.refused())

    LISTED = """
        INSERT INTO listed_events VALUES
            (7, 'sandbox', 'wh_1', 'evt_1', 'payment.failed', 1000, NULL, 'delivered', 200, 12.5,
             2000, 5000),
            (9, 'sandbox', 'wh_1', 'evt_9', 'a.b', 3000, 3000, 'failed', 500, NULL, 4000, 5000),
            (11, 'other', 'wh_2', 'evt_x', 'a.b', 3000, 3000, 'failed', 500, NULL, 4000, 5000);
        INSERT INTO listed_states VALUES (9, 4000, 'retrying', 503, 1.5), (9, 4500, 'x', NULL, NULL);
        INSERT INTO list_reads VALUES ('sandbox', 'wh_1', 2000, 10, 1), ('sandbox', 'wh_1', 5000, 50, 2),
            ('other', 'wh_2', 5000, 50, 2);
        INSERT INTO unknown_stretches VALUES ('sandbox', 'wh_1', -9223372036854775808, 900),
            ('sandbox', 'wh_1', 1500, 1700);"""

    def database(self, sql, change=False):
        with sqlite3.connect(os.path.join(self.data, "events.sqlite")) as database:
            if change:
                return database.executescript(sql)
            return database.execute(sql).fetchall()

    def records(self):
        """Bulk runs with their events and attempts, and what the platform listed, whatever ids."""
        return [self.database(sql) for sql in (
            "SELECT account, kind, target, scheme, intent, rate, concurrency, keeps_objects,"
            " started_at, state, seed, handler_state FROM runs ORDER BY id",
            "SELECT started_at, position, events.event_id FROM run_items JOIN runs ON runs.id = run"
            " LEFT JOIN events ON events.id = event ORDER BY 1, 2",
            "SELECT runs.started_at, position, attempts.event_id, attempts.started_at, pass"
            " FROM attempts LEFT JOIN runs ON runs.id = run ORDER BY attempts.started_at",
            "SELECT webhook, event_id, event_type, at, created_at, status, response_code,"
            " response_ms, first_seen, last_seen FROM listed_events WHERE account = 'sandbox'"
            " ORDER BY at",
            "SELECT event_id, until, s.status, s.response_code, s.response_ms FROM listed_states s"
            " JOIN listed_events e ON e.id = listed ORDER BY s.rowid",
            "SELECT webhook, at, asked, listed FROM list_reads WHERE account = 'sandbox' ORDER BY at",
            "SELECT webhook, since, until FROM unknown_stretches WHERE account = 'sandbox'"
            " ORDER BY since")]

    def fill_records(self):
        with Endpoint() as endpoint:
            for query in ("object:pay_1", "event:evt_2"):
                done = cli("replay", "--data-dir", self.data, "--json", "--filter", query, "--to",
                           endpoint.url, "--secret-file", self.secret, "--again", "--scheme",
                           "platform")
                self.assertEqual(done.returncode, 0, done.stderr)
        self.database(self.LISTED + "UPDATE runs SET handler_state = '{\"sold\":3}', seed = -5"
                      " WHERE id = 2", change=True)

    def test_a_backup_takes_along_runs_and_lists(self):
        self.fill_records()
        before = self.records()
        self.assertEqual([len(part) for part in before], [2, 3, 3, 2, 2, 2, 2])
        told = self.backup()
        self.assertEqual((told["attempts"], told["runs"], told["lists"]), (3, 2, 1))
        entries = self.entries()
        self.assertEqual(list(entries),
                         ["events.jsonl", "records.jsonl", "account.json", "manifest.json"])
        self.assertEqual(json.loads(entries["manifest.json"])["version"], 2)
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        for some in (True, False):
            restored = self.rows("restore", self.out, "--json")[0]
            self.assertEqual([restored[name] for name in ("events", "attempts", "runs", "lists")],
                             [3, 3, 2, 1] if some else [0, 0, 0, 0])
            self.assertEqual(self.records(), before)
        # What was taken away comes back to the run and the webhook that stayed.
        self.run_cli("retention", "--object", "pay_1", "--apply")
        self.assertEqual(len(self.records()[2]), 0)
        restored = self.rows("restore", self.out, "--json")[0]
        self.assertEqual([restored[name] for name in ("events", "attempts", "runs", "lists")],
                         [2, 3, 0, 1])
        self.assertEqual(self.records()[2:4], before[2:4])

    def test_a_restored_run_has_ended(self):
        self.fill_records()
        self.database("UPDATE runs SET state = 0 WHERE id = 1; UPDATE runs SET state = 2"
                      " WHERE id = 2; UPDATE run_items SET event = 99 WHERE run = 1 AND position = 0",
                      change=True)
        self.backup()
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        self.rows("restore", self.out, "--json")
        # To go on would send again what was sent after the backup.
        self.assertEqual(self.database("SELECT state FROM runs"), [(3,), (3,)])
        # An event that is gone leaves its place, so that the counts are right.
        self.assertEqual([row[1:] for row in self.records()[1]][:2], [(0, None), (1, "evt_2")])
        with Endpoint() as endpoint:
            self.run_cli("replay", "--continue", "last", "--secret-file", self.secret, code=2)
            self.assertEqual(endpoint.requests, [])

    def test_lists_of_two_places_are_laid_beside_each_other(self):
        self.database(self.LISTED, change=True)
        self.backup()
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_new","type":"a"}')
            box.event()
        # Here the lists were read later, and evt_9 was seen in another state.
        self.database("""
            INSERT INTO listed_events VALUES
                (1, 'sandbox', 'wh_1', 'evt_9', 'a.b', 3000, 3000, 'delivered', 200, 9, 8000, 9000),
                (2, 'sandbox', 'wh_1', 'evt_10', 'a.b', 7000, 7000, 'delivered', 200, 9, 8000, 9000);
            INSERT INTO list_reads VALUES ('sandbox', 'wh_1', 8000, 2, 2), ('sandbox', 'wh_1', 9000, 2, 2);
            INSERT INTO unknown_stretches VALUES ('sandbox', 'wh_1', -9223372036854775808, 3000),
                ('sandbox', 'wh_1', 4000, 6000);""", change=True)
        self.assertEqual(self.rows("restore", self.out, "--json")[0]["lists"], 1)
        _, _, _, events, states, reads, unknown = self.records()
        self.assertEqual([(event[1], event[5]) for event in events],
                         [("evt_1", "delivered"), ("evt_9", "delivered"), ("evt_10", "delivered")])
        self.assertEqual(states, [])  # what is kept here of an entry stays
        self.assertEqual([read[1] for read in reads], [2000, 5000, 8000, 9000])
        # Known is what either side knows: there until 5000, but for what it did not know itself.
        self.assertEqual([stretch[1:] for stretch in unknown],
                         [(-9223372036854775808, 900), (1500, 1700), (5000, 6000)])

    def test_what_two_backups_brought_together_can_be_backed_up_again(self):
        def reads(first):
            rows = ", ".join(f"('sandbox', 'wh_1', {first + i}, 10, 1)" for i in range(1001))
            return f"INSERT INTO list_reads VALUES {rows};"

        self.database(self.LISTED + "DELETE FROM list_reads; UPDATE listed_events SET"
                      " response_ms = 1e12 WHERE event_id = 'evt_1';" + reads(10_000), change=True)
        self.backup()
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_new","type":"a"}')
            box.event()
        self.database(reads(50_000), change=True)
        self.assertEqual(self.rows("restore", self.out, "--json")[0]["lists"], 1)
        # The newest thousand, and the first one, since when the record is kept.
        self.assertEqual([row[1] for row in self.records()[5]],
                         [10_000, *range(50_001, 51_001)])
        # What the platform said of a time, and no reader believes, is the one thing left out.
        self.assertIsNone(self.records()[3][0][7])
        os.remove(self.out)
        self.backup()
        self.assertEqual(self.rows("restore", self.out, "--check", "--json")[0]["events"], 4)

    def test_records_that_lie_are_refused(self):
        self.fill_records()
        self.backup()
        entries = self.entries()
        records = entries["records.jsonl"]
        run = next(line for line in records.splitlines() if line.startswith(b'{"run":'))
        for wrong, sentence in [
                (records.replace(b'"state":"done"', b'"state":"gone"', 1), "line 1: state"),
                (records.replace(b'"concurrency":', b'"concurrency":-', 1), "line 1: concurrency"),
                (records + run + b"\n", "this run was there before"),
                (records + b'{"runEvents":{"run":77,"events":[1]}}\n', "a run that is not there"),
                (records.replace(b'"kind":"', b'"kind":"' + b"k" * 257, 1), "line 1: kind"),
                (records.replace(b'"target":"', b'"target":"' + b"AAAA" * 22_000, 1),
                 "line 1: target"),
                (records.replace(b'"eventId":"evt_1"', b'"eventId":""'), "has no id"),
                (records.replace(b'"until":1700', b'"until":1400'), "in no order"),
                (b'{"run":' + b"[" * 100, "records.jsonl")]:
            self.assertNotEqual(wrong, records, sentence)
            self.rewrite(dict(entries, **{"records.jsonl": wrong}), names=entries)
            self.assertIn(sentence, self.refused())
        # A kind of line that a later version may add is passed over.
        self.rewrite(dict(entries, **{"records.jsonl": records + b'{"later":{}}\n'}), names=entries)
        self.assertEqual(self.rows("restore", self.out, "--check", "--json")[0]["events"], 3)
        # What the manifest names and the zip has not, or the other way round.
        del entries["records.jsonl"]
        self.rewrite(entries)
        self.assertIn("records.jsonl", self.refused())

    def test_an_earlier_backup_comes_back(self):
        self.backup()
        entries = self.entries()
        manifest = json.loads(entries["manifest.json"])
        self.assertEqual(manifest["version"], 1)
        for name in ("attempts", "runs", "lists"):  # the first ones knew none of these
            del manifest[name]
        self.rewrite(dict(entries, **{"manifest.json": json.dumps(manifest).encode()}))
        self.data = os.path.join(self.place, "other")
        os.mkdir(self.data, 0o700)
        self.assertEqual(self.rows("restore", self.out, "--json")[0]["events"], 3)

    def test_a_backup_brings_settings_back_where_there_are_none(self):
        def endpoint(path, account="sandbox", url=None):
            answer = {"kind": "pass-on", "passOnUrl": url} if url else {}
            return {"path": path, "account": account, "secret": "typed", "webhookId": "",
                    "hasTypedSecret": True, "isForLive": False,
                    "passOnConfirmedHost": "far.example" if url else "", "answer": answer}

        def write(data, name, content):
            os.makedirs(os.path.dirname(os.path.join(data, name)), mode=0o700, exist_ok=True)
            with open(os.path.join(data, name), "w", encoding="utf-8") as file:
                file.write(content if isinstance(content, str) else json.dumps(content))

        def read(data, name):
            with open(os.path.join(data, name), encoding="utf-8") as file:
                return json.load(file)

        with open(os.path.join(RESOURCES, "schemes", "platform-body.json"),
                  encoding="utf-8") as file:
            scheme = file.read()
        write(self.data, "receiver.json", {"version": 1, "endpoints": [
            endpoint("/mine"), endpoint("/taken"), endpoint("/theirs", "other"),
            endpoint("/far", url="http://far.example/")]})
        write(self.data, "watch.json", {"version": 1, "accounts": {
            "sandbox": {"all": {"leastSuccess": 77}, "webhooks": {}}}})
        write(self.data, "schemes/ours.json", scheme)
        self.backup()
        kept = json.loads(self.entries()["account.json"])["settings"]["receiver"]["endpoints"]
        self.assertEqual({(e["hasTypedSecret"], e["passOnConfirmedHost"]) for e in kept},
                         {(False, "")})
        other = os.path.join(self.place, "other")
        os.mkdir(other, 0o700)
        write(other, "receiver.json", {"version": 1, "endpoints": [endpoint("/taken", "other")]})
        self.data, told = other, []
        for _ in range(2):
            told.append(self.rows("restore", self.out, "--json")[0])
        self.assertEqual([(t["endpoints"], t["schemes"], t["rules"], t["left"]) for t in told],
                         [(1, 1, True, 2), (0, 0, False, 3)])
        there = read(other, "receiver.json")["endpoints"]
        self.assertEqual([(e["path"], e["account"], e["hasTypedSecret"]) for e in there],
                         [("/taken", "other", True), ("/mine", "sandbox", False)])
        self.assertEqual(read(other, "watch.json")["accounts"]["sandbox"]["all"]["leastSuccess"], 77)
        with open(os.path.join(other, "schemes", "ours.json"), encoding="utf-8") as file:
            self.assertEqual(file.read(), scheme)
        # Settings that lie: nothing is put back, events neither.
        entries = self.entries()
        account = json.loads(entries["account.json"])
        account["settings"]["files"][0]["name"] = "../../ours"
        self.rewrite(dict(entries, **{"account.json": json.dumps(account).encode()}))
        done = cli("restore", self.out, "--json", "--data-dir", other)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn("scheme or cipher", done.stderr)
        # One that ships is nobody's to replace.
        account["settings"]["files"][0]["name"] = "platform"
        self.rewrite(dict(entries, **{"account.json": json.dumps(account).encode()}))
        self.assertEqual(self.rows("restore", self.out, "--json")[0]["schemes"], 0)
        self.assertFalse(os.path.exists(os.path.join(other, "schemes", "platform.json")))

    def test_a_backup_is_taken_while_events_come(self):
        with Listener(self.data) as box:
            told = self.backup()
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_new","type":"a"}')
            box.event()
            self.assertEqual(told["events"], 3)
            # The receiver writes: nothing is put beside it.
            done = cli("restore", self.out, "--json", "--data-dir", self.data)
            self.assertEqual(done.returncode, 3, done.stderr)

    def test_a_backup_that_is_not_whole_is_refused(self):
        self.backup()
        with open(self.out, "rb") as file:
            good = file.read()
        entries = self.entries()
        lines = entries["events.jsonl"].splitlines()
        cases = {
            "cut": lambda: open(self.out, "wb").write(good[:len(good) // 2]),
            "no zip": lambda: open(self.out, "wb").write(b"hello"),
            "one byte": lambda: open(self.out, "wb").write(
                good[:200] + bytes([good[200] ^ 1]) + good[201:]),
        }
        for name, make in cases.items():
            with self.subTest(name):
                make()
                self.refused()
        for name, change, more, expected in (
                ("another version", {}, {"version": 3}, "another version"),
                ("another format", {}, {"format": "hookbench-case"}, "not that of a backup"),
                ("a wrong count", {}, {"events": 2}, "numbers"),
                ("no JSON in a line", {"events.jsonl": b"{}\n"}, {}, "line 1"),
                ("half a line", {"events.jsonl": entries["events.jsonl"][:-9]}, {}, "line"),
                ("a line twice", {"events.jsonl": b"\n".join([lines[0], lines[0]]) + b"\n"}, {},
                 "line 2"),
                ("a deep account", {"account.json": b'{"settings":' + b"[" * 400_000 + b"]" * 400_000 + b"}"},
                 {}, "deeper"),
                ("an account that is none", {"account.json": b"[]"}, {}, "account.json"),
                ("a large account", {"account.json": b" " * (17 << 20)}, {}, "16 MiB"),
                ("a bomb", {"events.jsonl": b"0" * (200 << 20)}, {}, "longer than")):
            with self.subTest(name):
                self.rewrite(dict(entries, **change), **more)
                self.assertIn(expected, self.refused())
        with self.subTest("a manifest that lies"):
            with zipfile.ZipFile(self.out, "w") as zipped:
                for name, content in entries.items():
                    zipped.writestr(name, content.replace(b'"pinned":false', b'"pinned":true ')
                                    if name == "events.jsonl" else content)
            self.assertIn("SHA-256", self.refused())
        for bad in ("../events.jsonl", "/etc/events.jsonl", "events.jsonl/"):
            with self.subTest(bad):
                with zipfile.ZipFile(self.out, "w") as zipped:
                    zipped.writestr(bad, entries["events.jsonl"])
                self.assertIn("no backup", self.refused())
        with self.subTest("something behind it"):
            with zipfile.ZipFile(self.out, "w") as zipped:
                for name, content in entries.items():
                    zipped.writestr(name, content)
                zipped.writestr("more", b"x")
            self.assertIn("behind its manifest", self.refused())
        self.assertIn(self.out, self.refused("--account", "nobody", code=2))

    def test_a_disk_that_fills_up_takes_nothing_by_half(self):
        big = os.urandom(300_000)
        with Listener(self.data) as box:
            for _ in range(6):
                curl(f"{box.ready['url']}/", body=big)
                box.event()
        self.backup()
        other = os.path.join(self.place, "other")
        os.mkdir(other, 0o700)
        # 512 KiB a file: the log does not hold the six.
        done = subprocess.run(
            ["bash", "-c", 'ulimit -f 512; trap "" XFSZ; exec "$@"', "-", PROGRAM, "restore",
             self.out, "--json", "--data-dir", other], capture_output=True, text=True)
        self.assertEqual(done.returncode, 3, done.stderr + done.stdout)
        left = cli("events", "--count", "--data-dir", other, "--json")
        self.assertEqual(left.stdout, '{"count":0}\n', left.stderr)
        # The backup itself: a whole file, or none.
        small = os.path.join(self.place, "small.zip")
        done = subprocess.run(
            ["bash", "-c", 'ulimit -f 512; trap "" XFSZ; exec "$@"', "-", PROGRAM, "backup",
             "--out", small, "--json", "--data-dir", self.data], capture_output=True, text=True)
        self.assertEqual(done.returncode, 3, done.stderr + done.stdout)
        self.assertEqual([n for n in os.listdir(self.place) if n.startswith("small")], [])


if __name__ == "__main__":
    unittest.main()
