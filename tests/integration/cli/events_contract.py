# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries, exports, import, diff and story of `hookbench-cli`, over events that really came in.

usage: events_contract.py PROGRAM
The HAR is held against har-validator, which npm fetches into a temporary folder."""

import base64
import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse

from harness import PATIENCE, PROGRAM, cli, curl
from listening import Listener

HIDDEN = "hidden-in-a-header"
BODIES = [
    b'{"id":"evt_1","type":"payment.created","data":{"id":"pay_1","amount":10.50,"n":1}}',
    b'{"data":{"n":1,"amount":10.5,"id":"pay_1"},"type":"payment.completed","id":"evt_2"}',
    b'{"id":"evt_3","type":"invoice.paid","data":{"id":"inv_1","amount":9007199254740993}}',
    b"\x00\xff not text",
]


class EventsContract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = tempfile.mkdtemp()
        with Listener(cls.data) as box:
            url = box.ready["url"]
            for i, body in enumerate(BODIES + BODIES[:1]):
                curl(f"{url}/hook?n={i}", "--header", "Content-Type: application/json",
                     "--header", f"Authorization: Bearer {HIDDEN}",
                     "--header", f"Proxy-Authorization: Basic {HIDDEN}",
                     "--header", f"Cookie: s={HIDDEN}", "--header", f"X-Api-Key: {HIDDEN}",
                     "--header", f"X-Number: {i}", body=body)
                box.event()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.data)

    def run_cli(self, *arguments, code=0, data=None):
        done = subprocess.run([PROGRAM, *arguments, "--data-dir",
                               data or self.data], capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout

    def rows(self, *arguments, **more):
        return [json.loads(line) for line in self.run_cli(*arguments, **more).splitlines()]

    def found(self, query):
        return [row["id"] for row in self.rows("events", "--json", "--filter", query)]

    def test_queries(self):
        for query, expected in [
                ("", [5, 4, 3, 2, 1]), ("type:payment.* or type:invoice.paid", [5, 3, 2, 1]),
                ("type:payment.* -is:duplicate", [2, 1]), ("$.data.amount:>10", [5, 3, 2, 1]),
                ("$.data.amount:10.50", [5, 1]), ("$.data.amount:>9007199254740992", [3]),
                ("header.x-number:3", [4]), ("object:pay_1 not type:payment.created", [2]),
                ("(size:<20 or object:inv_1) age:<1h", [4, 3]), ("age:>1h", [])]:
            self.assertEqual(self.found(query), expected, query)
            self.assertEqual(self.rows("events", "--count", "--filter", query),
                             [{"count": len(expected)}])

    def test_a_wrong_query_says_where_and_what(self):
        done = cli("events", "--data-dir", self.data, "--json", "--filter", "type:a or or")
        self.assertEqual(done.returncode, 2)
        message = json.loads(done.stderr)["error"]["message"]
        self.assertIn("at byte 11", message)
        self.assertEqual(done.stdout, "")

    def test_nothing_that_signs_in_leaves(self):
        for form in ["json", "har", "curl", "csv", "raw"]:
            output = self.run_cli("events", "--format", form,
                                  *(["--full"] if form == "json" else []))
            self.assertNotIn(HIDDEN.encode(), output, form)
            self.assertNotIn(base64.b64encode(HIDDEN.encode()), output, form)
            self.assertTrue(output, form)

    def test_csv_has_a_row_for_each_event(self):
        rows = list(csv.DictReader(io.StringIO(self.run_cli("events", "--format", "csv").decode())))
        self.assertEqual([row["id"] for row in rows], ["5", "4", "3", "2", "1"])
        self.assertEqual(rows[0]["duplicate_of"], "1")

    def test_har_keeps_the_bytes_and_is_valid(self):
        text = self.run_cli("events", "--format", "har")
        har = json.loads(text)
        bodies = [base64.b64decode(entry["request"]["postData"]["_bodyBase64"])
                  for entry in har["log"]["entries"]]
        self.assertEqual(bodies, (BODIES + BODIES[:1])[::-1])
        npm = shutil.which("npm")
        if not npm:
            self.skipTest("npm is not there")
        with tempfile.TemporaryDirectory() as place:
            fetched = subprocess.run(
                [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts",
                 "har-validator@5.1.5"], cwd=place, capture_output=True, timeout=120)
            if fetched.returncode != 0:
                self.skipTest("npm cannot fetch har-validator")
            script = ("require('har-validator').har(JSON.parse(require('fs').readFileSync(0)))"
                      ".then(() => process.exit(0), e => { console.error(JSON.stringify(e.errors));"
                      " process.exit(1); })")
            run = lambda content: subprocess.run(["node", "-e", script], cwd=place, input=content,
                                                 capture_output=True, timeout=PATIENCE)
            done = run(text)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            del har["log"]["entries"][0]["request"]["method"]  # the validator does look
            self.assertEqual(run(json.dumps(har).encode()).returncode, 1)

    def imported(self, content, code=0):
        """What an import of `content` into an empty folder leaves there, oldest first."""
        with tempfile.TemporaryDirectory() as place:
            os.chmod(place, 0o700)
            file = os.path.join(place, "in")
            with open(file, "wb") as out:
                out.write(content)
            data = os.path.join(place, "data")
            done = subprocess.run([PROGRAM, "import", file, "--json",
                                   "--data-dir", data], capture_output=True, timeout=PATIENCE)
            self.assertEqual(done.returncode, code, done.stderr.decode())
            rows = self.rows("events", "--format", "json", "--full", data=data)[::-1]
            return rows, json.loads(done.stdout or done.stderr)

    def test_import_takes_what_events_printed(self):
        full = self.run_cli("events", "--json", "--full")
        rows, told = self.imported(full)
        self.assertEqual(told, {"imported": 5})
        own = [json.loads(line) for line in full.splitlines()][::-1]
        self.assertEqual([row["source"] for row in rows], ["import"] * 5)
        for row in rows + own:
            del row["source"]
        self.assertEqual(rows, own)

    def test_import_takes_a_har(self):
        rows, told = self.imported(self.run_cli("events", "--format", "har"))
        self.assertEqual(told, {"imported": 5})
        self.assertEqual([base64.b64decode(row["bodyBase64"]) for row in rows],
                         BODIES + BODIES[:1])
        self.assertEqual([row["target"] for row in rows], [f"/hook?n={i}" for i in range(5)])
        self.assertEqual([row["answered"] for row in rows], [200] * 5)

    def test_a_bad_file_is_refused_whole(self):
        good = self.run_cli("events", "--json", "--full")
        lines = [json.loads(line) for line in good.splitlines()]
        har = json.loads(self.run_cli("events", "--format", "har"))

        def with_last_line(**changes):
            return b"\n".join(json.dumps(line).encode()
                              for line in lines[:-1] + [{**lines[-1], **changes}])

        def with_entry(**changes):
            entries = [*har["log"]["entries"]]
            entries[1] = {**entries[1], "request": {**entries[1]["request"], **changes}}
            return json.dumps({"log": {**har["log"], "entries": entries}}).encode()

        for content, part in [
                (with_last_line(size=7), "Line 5: size is not"),
                (with_last_line(bodyBase64="!"), "Line 5: bodyBase64 is no base64"),
                (with_last_line(method=1), "Line 5: method is no text"),
                (with_last_line(method="A B"), "Line 5: method is no method"),
                (with_last_line(headers=[["a"]]), "Line 5: a header is no pair"),
                (with_last_line(headers=[["a", "b\r\nc: d"]]), "goes over a line's end"),
                (with_last_line(answered=5), "Line 5: the status"),
                (with_last_line(verdict="fine"), "Line 5: verdict is none"),
                (good + b"{", "Line 6: this is no JSON"),
                (with_entry(bodySize=1), "Entry 2: request.bodySize is not"),
                (with_entry(headers={}), "Entry 2: request.headers is no list"),
                (with_entry(url=None), "Entry 2: request.url is no text"),
                (b'{"log":{"version":"1.1","entries":[]}}', "only HAR 1.2"),
                (b'{"log":{"version":"1.2","entries":7}}', "entries is no list"),
                (b"[" * 100_000, "Line 1")]:
            rows, told = self.imported(content, code=2)
            self.assertEqual(rows, [], part)
            self.assertIn(part, told["error"]["message"])

    def test_diff(self):
        same, = self.rows("diff", "1", "1", "--json")
        self.assertTrue(same["same"])
        one, two = self.rows("diff", "1", "2", "4", "--json", code=1)
        self.assertEqual(one["firstDifference"], 2)
        self.assertTrue(one["hexBefore"].startswith("69 64 22"))
        names = [(change["name"], change["before"], change["after"]) for change in one["payload"]]
        self.assertEqual(names, [("$.data.amount", "10.50", "10.5"),
                                 ("$.id", '"evt_1"', '"evt_2"'),
                                 ("$.type", '"payment.created"', '"payment.completed"')])
        self.assertIn({"name": "x-number", "before": "0", "after": "1"}, one["headers"])
        self.assertIsNone(two["payload"])
        self.run_cli("diff", "1", "99", code=1)
        self.run_cli("diff", "1", code=2)
        self.run_cli("diff", "1", "x", code=2)
        # 5 is what 1 was; their headers differ, as those of attempts do.
        self.assertFalse(one["attempts"])
        self.run_cli("diff", "1", "5", code=1)
        for shown in "1", "5":
            retry, = self.rows("diff", "--attempts", shown, "--json")
            self.assertEqual((retry["before"], retry["after"], retry["firstDifference"],
                              retry["attempts"]), (1, 5, None, True))
        self.assertIn(b"as those of two attempts", self.run_cli("diff", "--attempts", "5"))
        self.assertEqual(self.rows("diff", "--attempts", "3", "--json"), [])
        self.run_cli("diff", "--attempts", "1", "5", code=2)
        self.run_cli("diff", "--attempts", "99", code=1)

    def test_attempts_that_differ(self):
        with tempfile.TemporaryDirectory() as place:
            os.chmod(place, 0o700)
            with Listener(place) as box:
                for attempt, amount in enumerate(["1.0", "1.0", "1.00", "1.0"], start=1):
                    curl(box.ready["url"] + "/hook", "--header", "X-Webhook-Delivery: del_1",
                         "--header", f"X-Webhook-Attempt: {attempt}",
                         body=b'{"id":"evt_1","type":"a","amount":%s}' % amount.encode())
                    box.event()
            rows = self.rows("diff", "--attempts", "3", "--json", data=place, code=1)
            self.assertEqual([(row["before"], row["after"], row["firstDifference"])
                              for row in rows], [(1, 2, None), (1, 3, 37), (1, 4, None)])
            text = self.run_cli("diff", "--attempts", "3", data=place, code=1).decode()
            self.assertIn("differ from byte 37", text)

    def test_story(self):
        *events, last = self.rows("story", "pay_1", "--json")
        self.assertEqual([(event["id"], event["kind"]) for event in events],
                         [(1, "first"), (2, "first"), (5, "duplicate")])
        self.assertEqual(last["findings"], [])
        *_, last = self.rows("story", "inv_1", "--json", code=1)
        self.assertEqual([(f["code"], f["eventType"]) for f in last["findings"]],
                         [("missing", "invoice.created")])
        self.run_cli("story", "pay_none", code=1)

    def test_a_story_tells_what_came_again_with_other_bytes(self):
        with tempfile.TemporaryDirectory() as place:
            os.chmod(place, 0o700)
            with Listener(place) as box:
                for amount in "10.50", "10.50", "99.50":
                    curl(box.ready["url"] + "/hook", body=b'{"id":"evt_1","type":"payment.created",'
                         b'"data":{"id":"pay_7","amount":"%s"}}' % amount.encode())
                    box.event()
            *events, last = self.rows("story", "pay_7", "--json", data=place, code=1)
            self.assertEqual([event["kind"] for event in events],
                             ["first", "duplicate", "duplicate"])
            self.assertEqual([(f["code"], f["id"]) for f in last["findings"]], [("changed", 3)])
            self.assertIn(b"payment.created came again with other bytes (#3).",
                          self.run_cli("story", "pay_7", data=place, code=1))

    def test_on_a_disk_that_takes_nothing_it_is_searched_and_exported(self):
        def on_read_only(*arguments):
            script = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 99\nshift\nexec "$@"'
            return subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script, "-",
                                   self.data, PROGRAM, *arguments, "--json", "--data-dir", self.data],
                                  capture_output=True, text=True, timeout=PATIENCE)

        if on_read_only("events", "--count").returncode == 99:
            self.skipTest("This machine lets nobody mount a folder read-only.")
        for words in (["events"], ["events", "--filter", "type:payment.*"],
                      ["events", "--filter", "invoice"], ["events", "--full"], ["story", "pay_1"]):
            done = on_read_only(*words)
            self.assertEqual((done.returncode, done.stderr), (0, ""), words)
            self.assertEqual(done.stdout, self.run_cli(*words, "--json").decode(), words)
        with tempfile.TemporaryDirectory() as place:
            told = on_read_only("backup", "--out", os.path.join(place, "all.zip"))
            self.assertEqual((told.returncode, json.loads(told.stdout)["events"]), (0, 5), told.stderr)
        lines = os.path.join(self.data, "lines")
        with open(lines, "wb") as file:
            file.write(self.run_cli("events", "--json", "--full"))
        done = on_read_only("import", lines)
        self.assertEqual((done.returncode, done.stdout), (3, ""), done.stderr)
        self.assertIn("may not be read or written", json.loads(done.stderr)["error"]["message"])
        self.assertEqual(self.rows("events", "--count"), [{"count": 5}])

    def test_secrets_are_found_in_every_form(self):
        secret = b"whsec_+/?~ 0123456789"
        with tempfile.TemporaryDirectory() as place:
            file, looked = os.path.join(place, "secret"), os.path.join(place, "looked")
            with open(file, "wb") as out:
                out.write(secret + b"\n")
            os.mkdir(looked)
            ask = ["audit-secrets", "--json", "--secret-file", file, "--in", looked]
            self.assertEqual(self.rows(*ask)[-1]["hits"], 0)
            far = b"x" * (1024 * 1024 - 5)  # over the edge of two pieces
            forms = {"raw": far + secret, "hex": secret.hex().encode(),
                     "HEX": secret.hex().upper().encode(),
                     "percent": urllib.parse.quote(secret, safe="").encode(),
                     "base64": base64.b64encode(secret),
                     "base64 1": base64.b64encode(b"a" + secret + b"b"),
                     "base64 2": base64.urlsafe_b64encode(b"ab" + secret + b"cd")}
            for name, content in forms.items():
                with open(os.path.join(looked, name), "wb") as out:
                    out.write(content)
            *hits, last = self.rows(*ask, code=1)
            self.assertEqual(last["hits"], len(forms))
            self.assertEqual({os.path.basename(hit["file"]): hit["form"] for hit in hits},
                             {name: name.split()[0].lower() for name in forms})
            self.assertEqual([hit["offset"] for hit in hits if hit["form"] == "raw"], [len(far)])
            self.assertNotIn(secret, self.run_cli(*ask, code=1))


if __name__ == "__main__":
    unittest.main()
