# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli replay`: what was captured is sent again, to the letter."""

import hashlib
import hmac
import json
import os
import signal
import sqlite3
import subprocess
import time
import unittest

from endpoint import Endpoint
from harness import PATIENCE, PROGRAM, ContractTest, cli
from listening import SECRET, Listener, post, signature_headers

KEYS = ["eventId", "status", "expected", "pass", "ms"]
DONE = ["done", "sent", "passed", "failed", "unanswered"]


def signature(headers, body):
    message = headers["X-Webhook-Timestamp"].encode() + b"." + body
    return "sha256=" + hmac.new(SECRET.encode(), message, hashlib.sha256).hexdigest()


def body_of(i):
    return json.dumps({"id": f"evt_{i}", "type": "payment.completed", "n": i}).encode()


class ReplayTest(ContractTest):
    def setUp(self):
        super().setUp()
        self.secret = self.file("secret", SECRET.encode() + b"\n")

    def capture(self, count, at=None):
        with Listener(self.data, "--secret-file", self.secret) as listener:
            for i in range(count):
                listener.send(post(body_of(i), "/", signature_headers(
                    body_of(i), at=at, delivery=f"dl_{i}")))
                listener.event()

    def replay(self, url, *options, query="", secret=True):
        command = ["replay", "--data-dir", self.data, "--json", "--filter", query, "--to", url]
        if secret:
            command += ["--secret-file", self.secret]
        return cli(*command, *options)

    def lines(self, done, code=0):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stderr, "")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        for line in lines[:-1]:
            self.assertEqual(list(line), KEYS)
        self.assertEqual(list(lines[-1]), DONE)
        self.assertEqual(lines[-1]["sent"], len(lines) - 1)
        return lines[:-1], lines[-1]


class Replay(ReplayTest):
    def test_everything_again_oldest_first_signed_now(self):
        self.capture(5, at=time.time() - 4000)
        with Endpoint() as endpoint:
            attempts, end = self.lines(self.replay(endpoint.url + "/hook?a=b"))
            self.assertEqual([a["eventId"] for a in attempts], [f"evt_{i}" for i in range(5)])
            self.assertEqual(end, {"done": True, "sent": 5, "passed": 5, "failed": 0,
                                   "unanswered": 0})
            for attempt in attempts:
                self.assertEqual((attempt["status"], attempt["expected"], attempt["pass"]),
                                 (200, "2xx", True))
                self.assertGreater(attempt["ms"], 0)
            for i, (method, path, headers, body) in enumerate(endpoint.requests):
                self.assertEqual((method, path, body), ("POST", "/hook?a=b", body_of(i)))
                self.assertEqual(headers["X-Webhook-Signature"], signature(headers, body))
                self.assertLess(abs(int(headers["X-Webhook-Timestamp"]) - time.time()), 60)
                self.assertEqual(headers["X-Webhook-Id"], f"dl_{i}")

    def test_the_filter_chooses(self):
        self.capture(4)
        with Endpoint() as endpoint:
            attempts, _ = self.lines(self.replay(endpoint.url, query="event:evt_2"))
            self.assertEqual([a["eventId"] for a in attempts], ["evt_2"])
            attempts, end = self.lines(self.replay(endpoint.url, query="event:none"))
            self.assertEqual((attempts, end["sent"]), ([], 0))

    def test_exact_is_what_came(self):
        for at, expected in ((time.time(), "2xx"), (time.time() - 4000, "4xx")):
            with self.subTest(expected):
                self.setUp()
                self.capture(1, at=at)
                sent = signature_headers(body_of(0), at=at, delivery="dl_0")
                with Endpoint(200 if expected == "2xx" else 401) as endpoint:
                    attempts, _ = self.lines(self.replay(endpoint.url, "--intent", "exact",
                                                         secret=False))
                    self.assertEqual(attempts[0]["expected"], expected)
                    _, _, headers, body = endpoint.requests[0]
                    self.assertEqual(body, body_of(0))
                    for line in sent:
                        name, _, value = line.partition(": ")
                        self.assertEqual(headers[name], value)

    def test_broken_on_purpose(self):
        self.capture(2)
        for kind in ("wrong-secret", "no-signature", "stale", "future", "flipped-body",
                     "flipped-signature", "cut-body", "wrong-content-type"):
            with self.subTest(kind), Endpoint(401) as endpoint:
                attempts, end = self.lines(self.replay(endpoint.url, "--intent", kind))
                self.assertEqual({a["expected"] for a in attempts}, {"4xx"})
                self.assertEqual((end["sent"], end["passed"]), (2, 2))
        with Endpoint(200) as endpoint:
            _, end = self.lines(self.replay(endpoint.url, "--intent", "no-signature"), 1)
            self.assertEqual(end["failed"], 2)

    def test_without_a_secret_it_is_unsigned(self):
        self.capture(1)
        with Endpoint() as endpoint:
            self.lines(self.replay(endpoint.url, secret=False))
            self.assertNotIn("X-Webhook-Signature", endpoint.requests[0][2])

    def test_five_failures_in_a_row_stop_it(self):
        self.capture(8)
        with Endpoint(500) as endpoint:
            attempts, end = self.lines(self.replay(endpoint.url), 1)
            self.assertEqual((end["sent"], end["failed"]), (5, 5))
            self.assertIs(attempts[0]["pass"], False)
            self.assertEqual(len(endpoint.requests), 5)

    def test_no_answer(self):
        self.capture(2)
        with Endpoint(lambda request: None) as endpoint:
            attempts, end = self.lines(self.replay(endpoint.url), 3)
            self.assertEqual((end["sent"], end["unanswered"]), (2, 2))
            self.assertIsNone(attempts[0]["status"])

    def test_a_redirect_is_not_followed(self):
        self.capture(1)
        with Endpoint(302) as endpoint:
            attempts, _ = self.lines(self.replay(endpoint.url), 1)
            self.assertEqual(attempts[0]["status"], 302)
            self.assertEqual(len(endpoint.requests), 1)

    def test_what_was_delivered_there_is_left_out(self):
        self.capture(3)
        answers = [200, 500, 200]
        with Endpoint(lambda request: answers.pop(0) if answers else 200) as endpoint:
            self.lines(self.replay(endpoint.url), 1)
            attempts, _ = self.lines(self.replay(endpoint.url))
            self.assertEqual([a["eventId"] for a in attempts], ["evt_1"])
            self.assertEqual(self.lines(self.replay(endpoint.url, "--again"))[1]["sent"], 3)
            kind = ("--intent", "duplicate-id")
            self.assertEqual(self.lines(self.replay(endpoint.url, *kind))[1]["sent"], 3)
        with Endpoint() as elsewhere:
            self.assertEqual(self.lines(self.replay(elsewhere.url))[1]["sent"], 3)

    def test_attempts_are_kept_with_their_events(self):
        self.capture(2)
        with Endpoint(302) as endpoint:
            self.lines(self.replay(endpoint.url), 1)
            with sqlite3.connect(self.data + "/events.sqlite") as database:
                rows = database.execute("SELECT events.event_id, run, target, intent, status, error,"
                                        " expected, pass, total > 0 FROM attempts JOIN events ON"
                                        " events.id = event ORDER BY attempts.id").fetchall()
            self.assertEqual(rows, [(f"evt_{i}", 1, endpoint.url, "resigned", 302, "", 2, 0, 1)
                                    for i in range(2)])
            for file in ("events.sqlite", "events.sqlite-wal"):
                try:
                    with open(f"{self.data}/{file}", "rb") as content:
                        self.assertNotIn(SECRET.encode(), content.read())
                except FileNotFoundError:
                    pass

    def test_rate_and_concurrency(self):
        self.capture(6)
        with Endpoint() as endpoint:
            start = time.monotonic()
            self.lines(self.replay(endpoint.url, "--rate", "10", "--concurrency", "3"))
            self.assertGreaterEqual(time.monotonic() - start, 0.5)
            self.assertEqual({body for _, _, _, body in endpoint.requests},
                             {body_of(i) for i in range(6)})

    def test_its_own_captures_never_join_it(self):
        self.capture(3)
        with Listener(self.data, "--secret-file", self.secret) as listener:
            _, end = self.lines(self.replay(listener.ready["url"]))
            self.assertEqual(end["passed"], 3)
            self.assertEqual([listener.event()["verdict"] for _ in range(3)], ["verified"] * 3)

    def test_an_interrupt_ends_it_after_what_is_under_way(self):
        self.capture(5)
        with Endpoint() as endpoint:
            process = subprocess.Popen([PROGRAM, "replay", "--data-dir", self.data, "--json",
                                        "--filter", "", "--to", endpoint.url, "--rate", "1"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            out, errors = process.communicate(timeout=PATIENCE)
            end = json.loads(out.splitlines()[-1])
            self.assertEqual(errors, b"")
            self.assertEqual(list(end), DONE)
            self.assertLess(end["sent"], 5)
            self.assertEqual(process.returncode, 1)

    def interrupted(self, url, how):
        """A run that `how` ended while most of it was still to be sent."""
        process = subprocess.Popen([PROGRAM, "replay", "--data-dir", self.data, "--json",
                                    "--filter", "", "--to", url, "--secret-file", self.secret,
                                    "--rate", "2"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.send_signal(how)
        process.communicate(timeout=PATIENCE)

    def go_on(self, *options, run="last"):
        return cli("replay", "--data-dir", self.data, "--json", "--continue", run, "--secret-file",
                   self.secret, *options)

    def test_what_was_interrupted_is_continued(self):
        for how in (signal.SIGINT, signal.SIGKILL):
            with self.subTest(how):
                self.data = os.path.join(self.folder, how.name)
                self.capture(6)
                with Endpoint() as endpoint:
                    self.interrupted(endpoint.url, how)
                    with sqlite3.connect(os.path.join(self.data, "events.sqlite")) as store:
                        before = store.execute("SELECT count(*) FROM attempts").fetchone()[0]
                    self.assertIn(before, range(1, 6))
                    self.capture(3)  # its ids are fixed: these never join it
                    attempts, _ = self.lines(self.go_on())
                    self.assertEqual([a["eventId"] for a in attempts],
                                     [f"evt_{i}" for i in range(before, 6)])
                    bodies = [body for _, _, _, body in endpoint.requests]
                    self.assertEqual(set(bodies), {body_of(i) for i in range(6)})
                    for _, _, headers, body in endpoint.requests:
                        self.assertEqual(headers["X-Webhook-Signature"], signature(headers, body))
                    # Twice at most what was under way when it died.
                    self.assertLessEqual(len(bodies), 7)
                    self.assert_fails(self.go_on(), 2)  # nothing is left

    def test_what_cannot_be_continued(self):
        self.capture(1)
        with Endpoint() as endpoint:
            self.lines(self.replay(endpoint.url))
        self.assertIn("has ended", self.assert_fails(self.go_on(run="1"), 2))
        self.assertIn("There is no run 7", self.assert_fails(self.go_on(run="7"), 2))
        for options in (("--rate", "3"), ("--to", "http://127.0.0.1:9/"), ("--again",)):
            self.assertIn(options[0], self.assert_fails(self.go_on(*options), 2))
        with sqlite3.connect(os.path.join(self.data, "events.sqlite")) as store:
            store.execute("UPDATE runs SET target = 'https://shop.example/', state = 0")
        self.assertIn("--yes", self.assert_fails(self.go_on(run="1"), 2))

    def test_wrong_usage(self):
        here = "http://127.0.0.1:9/"
        for options in ((here, "--intent", "odd"), (here, "--scheme", "odd"), (here, "--rate", "0"),
                        (here, "--rate", "x"), (here, "--concurrency", "0"),
                        (here, "--concurrency", "1000"), ("ftp://127.0.0.1/",),
                        (here, "--live", "Shop"), (here, "--account", "nobody")):
            with self.subTest(options):
                self.assertNotIn(SECRET, self.assert_fails(self.replay(*options), 2))
        self.assert_fails(self.replay(here, query="verdict:odd"), 2, "invalid-argument")
        self.assert_fails(self.replay(here, "--intent", "stale", secret=False), 2)
        self.assert_fails(cli("replay", "--json", "--to", here), 2)
        self.assertIn("--yes", self.assert_fails(self.replay("https://shop.example/"), 2))

    def test_an_empty_store(self):
        with Endpoint() as endpoint:
            self.assertEqual(self.lines(self.replay(endpoint.url))[1]["sent"], 0)


if __name__ == "__main__":
    unittest.main()
