# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli listen` as scripts see it: its ready line, its line for each request, its options
and how it ends."""

import csv
import http.server
import json
import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import threading
import time
import unittest

from harness import PROGRAM, ContractTest, cli, curl
from listening import SECRET, Listener, post, read_answer, signature_headers, signed

TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
FIELDS = ["id", "receivedAt", "method", "path", "verdict", "scheme", "secret", "eventType",
          "eventId", "deliveryId", "attempt", "size", "duplicateOf", "answered"]


class Handler(http.server.BaseHTTPRequestHandler):
    """What deliveries are passed on to: keeps them, and answers 418."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((self.path, self.headers.items(), body))
        self.send_response(418)
        self.send_header("X-Handler", "yes")
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"short")

    def log_message(self, *_):
        pass


class ListenTest(ContractTest):
    def listen(self, *options, **named):
        return Listener(self.data, *options, **named)

    def secret_file(self, text=SECRET, name="secret"):
        return self.file(name, text.encode())


class Lines(ListenTest):
    def test_the_ready_line(self):
        for as_json in (True, False):
            with self.subTest(json=as_json), self.listen(as_json=as_json) as box:
                self.assertEqual(list(box.ready), ["ready", "url"])
                self.assertIs(box.ready["ready"], True)
                self.assertRegex(box.ready["url"], r"^http://127\.0\.0\.1:\d+$")

    def test_a_line_for_each_request(self):
        with self.listen("--secret-file", self.secret_file()) as box:
            body = b'{"id":"evt_1","type":"payment.completed","data":{}}'
            self.assertEqual(box.send(signed(body, "/a?b=c"))[0], 200)
            event = box.event()
            self.assertEqual(list(event), FIELDS)
            self.assertIsInstance(event["id"], int)
            self.assertRegex(event["receivedAt"], TIME)
            expected = {"method": "POST", "path": "/a", "verdict": "verified",
                        "scheme": "platform", "secret": "current",
                        "eventType": "payment.completed", "eventId": "evt_1",
                        "deliveryId": "dl_1", "attempt": 1, "size": len(body),
                        "duplicateOf": None, "answered": 200}
            self.assertEqual({key: event[key] for key in expected}, expected)
            first = event["id"]
            self.assertEqual(box.send(signed(body, "/a"))[0], 200)
            self.assertEqual(box.event()["duplicateOf"], first)

    def test_absent_values_are_null(self):
        with self.listen() as box:
            box.send(post(method="PUT"))
            event = box.event()
            self.assertEqual(event["verdict"], "unchecked")
            for field in ("scheme", "secret", "eventType", "eventId", "deliveryId", "attempt",
                          "duplicateOf"):
                self.assertIsNone(event[field], field)

    def test_lines_for_people_are_not_json(self):
        with self.listen(as_json=False) as box:
            box.send(post(b"abc", "/orders"))
            line = box.line()
            self.assertIn("unchecked", line)
            self.assertIn("POST /orders", line)
            self.assertRaises(ValueError, json.loads, line)

    def test_verdicts(self):
        options = ["--secret-file", self.secret_file(),
                   "--secret-file", self.secret_file("old secret\n", "old")]
        stale = time.time() - 301
        with self.listen(*options) as box:
            for expected, secret, request in [
                    ("verified", "current", signed()),
                    ("verified-old-secret", "previous", signed(secret="old secret")),
                    ("failed", None, signed(secret="another")),
                    ("failed", None, signed(at=stale)),
                    ("unsigned", None, post()),
                    ("unknown-scheme", None, post(headers=["X-My-Signature: abc"]))]:
                with self.subTest(expected):
                    self.assertEqual(box.send(request)[0], 200)
                    event = box.event()
                    self.assertEqual(event["verdict"], expected)
                    if secret is not None:
                        self.assertEqual(event["secret"], secret)

    def test_a_scheme_alone_is_tried(self):
        with self.listen("--secret-file", self.secret_file(), "--scheme", "platform-body") as box:
            box.send(signed())
            self.assertIn(box.event()["verdict"], ("failed", "unknown-scheme"))

    def test_a_secret_from_the_environment(self):
        with self.listen("--secret-env", "HOOK_SECRET", env={"HOOK_SECRET": SECRET}) as box:
            box.send(signed())
            self.assertEqual(box.event()["verdict"], "verified")

    def test_lines_come_in_the_order_of_their_ids(self):
        with self.listen() as box:
            with socket.create_connection(("127.0.0.1", box.port)) as peer:
                peer.sendall(b"".join(post(path=f"/{i}") for i in range(100)))
                events = [box.event() for _ in range(100)]
            self.assertEqual([event["path"] for event in events], [f"/{i}" for i in range(100)])
            ids = [event["id"] for event in events]
            self.assertEqual(ids, sorted(ids))


class Explains(ListenTest):
    def test_the_cause_of_what_fails(self):
        body = b'{"id":"evt_1"}'
        with self.listen("--secret-file", self.secret_file(), "--explain") as box:
            box.send(signed(body))
            event = box.event()
            self.assertEqual(list(event), [*FIELDS, "cause"])
            self.assertEqual((event["verdict"], event["cause"]), ("verified", None))
            for request, cause in (
                    (post(body + b"\n", headers=signature_headers(body)), "body-newline-added"),
                    (signed(body, secret=SECRET + " "), "secret-whitespace"),
                    (signed(body, at=time.time() - 3600), "time-stale"),
                    (signed(body, secret="of somebody else"), "unknown")):
                with self.subTest(cause=cause):
                    box.send(request)
                    event = box.event()
                    self.assertEqual((event["verdict"], event["cause"]), ("failed", cause))
        self.assertEqual(self.causes(), [None, "body-newline-added", "secret-whitespace",
                                         "time-stale", "unknown"])

    def causes(self):
        """As they are kept, oldest first."""
        done = cli("events", "--format", "csv", "--data-dir", self.data)
        rows = list(csv.DictReader(done.stdout.splitlines()))
        return [row["cause"] or None for row in reversed(rows)]

    def test_lines_keep_their_order(self):
        body = b'{"id":"evt_1"}'
        with self.listen("--secret-file", self.secret_file(), "--explain", "--count", "12") as box:
            for number in range(6):
                box.send(signed(body, secret="wrong", delivery=f"dl_a{number}"))
                box.send(signed(body, delivery=f"dl_b{number}"))
            ids = [box.event()["id"] for _ in range(12)]
            self.assertEqual(ids, sorted(ids))
            self.assertEqual(box.wait(), 0)

    def test_without_it_nothing_is_looked_for(self):
        with self.listen("--secret-file", self.secret_file()) as box:
            box.send(signed(secret="wrong"))
            self.assertEqual(list(box.event()), FIELDS)

    def test_for_people(self):
        with self.listen("--secret-file", self.secret_file(), "--explain", as_json=False) as box:
            box.send(signed(secret=SECRET + " "))
            self.assertIn("secret-whitespace", box.line())


class Answers(ListenTest):
    def test_the_answer(self):
        with self.listen("--answer", "202") as box:
            self.assertEqual(box.send(post())[0], 202)
            self.assertEqual(box.event()["answered"], 202)

    def test_reject(self):
        options = ["--secret-file", self.secret_file(), "--reject", "401"]
        with self.listen(*options) as box:
            self.assertEqual(box.send(signed())[0], 200)
            status, _, body = box.send(signed(secret="another"))
            self.assertEqual((status, body), (401, b""))
            self.assertEqual([box.event()["answered"] for _ in range(2)], [200, 401])

    def test_delay(self):
        with self.listen("--delay", "200") as box:
            start = time.monotonic()
            self.assertEqual(box.send(post())[0], 200)
            self.assertGreaterEqual(time.monotonic() - start, 0.2)

    def test_answer_first(self):
        with self.listen("--ack", "first", "--count", "20") as box:
            for _ in range(20):
                self.assertEqual(box.send(post())[0], 200)
            self.assertEqual(len([box.event() for _ in range(20)]), 20)
            self.assertEqual(box.wait(), 0)

    def test_pass_on(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.seen = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        with self.listen("--pass-on", f"http://127.0.0.1:{server.server_port}") as box:
            body = b'{ "a": 1.0 }\r\n'
            status, head, answer = box.send(post(body, "/x/y?z=%20", ["x-One: 1", "X-Two: 2"]))
            self.assertEqual((status, answer), (418, b"short"))
            self.assertIn("\r\nX-Handler: yes", head)
            self.assertEqual(box.event()["answered"], 418)
        path, headers, seen = server.seen[0]
        self.assertEqual((path, seen), ("/x/y?z=%20", body))
        self.assertEqual([name for name, _ in headers],
                         ["Host", "x-One", "X-Two", "Content-Length"])

    def test_pass_on_to_nobody(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        for options, expected in [((), 502), (("--answer", "503"), 503)]:
            with self.listen("--pass-on", f"http://127.0.0.1:{port}", *options) as box:
                self.assertEqual(box.send(post())[0], expected)
                self.assertEqual(box.event()["answered"], expected)

    def test_hosts(self):
        named = b"GET / HTTP/1.1\r\nHost: %s\r\n\r\n"
        with self.listen("--allow-host", "hooks.example") as box:
            for host, status in [(b"hooks.example", 200), (b"localhost:1", 200), (b"[::1]", 200),
                                 (b"evil.example", 421), (b"a b", 400)]:
                self.assertEqual(box.send(named % host)[0], status, host)
            self.assertEqual(box.send(b"GET / HTTP/1.1\r\n\r\n")[0], 400)

    def test_the_largest_body(self):
        with self.listen("--max-body", "10") as box:
            self.assertEqual(box.send(post(b"0123456789"))[0], 200)
            self.assertEqual(box.send(post(b"0123456789a"))[0], 413)
            self.assertEqual(box.event()["size"], 10)

    def test_tls(self):
        with self.listen("--tls") as box:
            self.assertEqual(list(box.ready), ["ready", "url", "certificateFile"])
            file = box.ready["certificateFile"]
            self.assertRegex(box.ready["url"], r"^https://127\.0\.0\.1:\d+$")
            for host in ("localhost", "127.0.0.1"):
                answer = curl(f"https://{host}:{box.port}/", "--cacert", file, body=b"{}")
                self.assertEqual(answer.status, 200)
            key = os.path.join(self.data, "receiver-key.pem")
            self.assertEqual(stat.S_IMODE(os.stat(key).st_mode), 0o600)
            with open(file, "rb") as first:
                before = first.read()
        with self.listen("--tls") as box, open(box.ready["certificateFile"], "rb") as again:
            self.assertEqual(again.read(), before)


class Ends(ListenTest):
    def test_both_signals(self):
        for sign in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(sign):
                box = self.listen()
                box.send(post())
                self.assertEqual(box.stop(by=sign), 0)
                self.assertEqual(box.rest.count(b"\n"), 1)

    def test_open_connections_do_not_hold_it_up(self):
        box = self.listen()
        with socket.create_connection(("127.0.0.1", box.port)) as idle, \
                socket.create_connection(("127.0.0.1", box.port)) as half:
            idle.sendall(post())
            self.assertEqual(read_answer(idle)[0], 200)
            half.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Le")
            self.assertEqual(box.stop(), 0)

    def test_count(self):
        box = self.listen("--count", "3")
        with socket.create_connection(("127.0.0.1", box.port)) as peer:
            peer.sendall(b"".join(post() for _ in range(5)))
            self.assertEqual(box.wait(), 0)
            answers = b""
            while more := peer.recv(65536):
                answers += more
        self.assertGreaterEqual(answers.count(b"HTTP/1.1 200 OK"), 3)
        self.assertEqual(box.rest.count(b"\n"), 3)

    def test_timeout(self):
        self.assertEqual(self.listen("--timeout", "1").wait(), 0)

    def test_timeout_before_the_count(self):
        box = self.listen("--timeout", "1", "--count", "2")
        box.send(post())
        self.assertEqual(box.wait(), 1)
        self.assertEqual(box.rest.count(b"\n"), 1)

    def test_count_before_the_timeout(self):
        box = self.listen("--timeout", "60", "--count", "1")
        box.send(post())
        self.assertEqual(box.wait(), 0)

    def test_nobody_reads_any_more(self):
        for sends in (True, False):
            with self.subTest(sends=sends):
                process = subprocess.Popen([PROGRAM, "listen", "--data-dir", self.data, "--port",
                                            "0", "--json"], stdout=subprocess.PIPE)
                port = int(json.loads(process.stdout.readline())["url"].rpartition(":")[2])
                process.stdout.close()
                if sends:
                    with socket.create_connection(("127.0.0.1", port)) as peer:
                        peer.sendall(post())
                        self.assertEqual(read_answer(peer)[0], 200)
                self.assertEqual(process.wait(timeout=10), 3)

    def test_the_role_is_held_once(self):
        with self.listen() as box:
            done = cli("listen", "--data-dir", self.data, "--port", "0", "--json")
            self.assertIn(str(box.process.pid), self.assert_fails(done, 3, "role-held"))
        with self.listen():
            pass

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            done = cli("listen", "--data-dir", self.data, "--port", port, "--json")
        self.assertIn(port, self.assert_fails(done, 3, "port-in-use"))

    def test_wrong_usage(self):
        for options in [("--answer", "99"), ("--answer", "abc"), ("--reject", "1000"),
                        ("--delay", "-1"), ("--ack", "later"), ("--count", "0"),
                        ("--timeout", "x"), ("--max-body", "-1"), ("--scheme", "nonsense"),
                        ("--account", "nobody"), ("--secret-file", "/nowhere"),
                        ("--secret-env", "NOT_SET_ANYWHERE"), ("--pass-on", "nonsense"),
                        ("--pass-on", "http://hooks.example/"),
                        ("--allow-host", "hooks.example:80"), ("--nonsense",)]:
            with self.subTest(options):
                done = cli("listen", "--data-dir", self.data, "--port", "0", *options, "--json")
                self.assert_fails(done, 2, "invalid-argument")

    def test_it_is_not_passed_on_to_itself(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        done = cli("listen", "--data-dir", self.data, "--port", port, "--pass-on",
                   f"http://localhost:{port}/", "--json")
        self.assertIn(port, self.assert_fails(done, 2, "invalid-argument"))


class Keeps(ListenTest):
    def rows(self):
        with sqlite3.connect(f"file:{self.data}/events.sqlite?mode=ro", uri=True) as database:
            return database.execute("PRAGMA integrity_check").fetchall()

    def test_events_survive_a_restart(self):
        with self.listen() as box:
            box.send(post(b"first"))
            first = box.event()["id"]
        with self.listen() as box:
            box.send(post(b"first"))
            again = box.event()
            self.assertGreater(again["id"], first)
            self.assertEqual(again["duplicateOf"], first)
        self.assertEqual(self.rows(), [("ok",)])

    def test_files_are_private(self):
        with self.listen("--tls") as box:
            curl(f"https://localhost:{box.port}/", "--cacert", box.ready["certificateFile"],
                 body=b"{}")
            for folder, _, names in os.walk(self.data):
                for name in names:
                    file = os.path.join(folder, name)
                    self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600, file)

    def test_no_secret_is_kept(self):
        with self.listen("--secret-file", self.secret_file()) as box:
            box.send(signed())
            box.event()
        for folder, _, names in os.walk(self.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(SECRET.encode(), file.read(), name)


if __name__ == "__main__":
    unittest.main()
