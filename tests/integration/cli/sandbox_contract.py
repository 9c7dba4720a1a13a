# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""curl against `hookbench-cli sandbox`: every endpoint, field, status, header and variant that the
platform publishes, and the switches that choose between them."""

import os
import re
import signal
import socket
import stat
import time
import unittest

from harness import ContractTest, Sandbox, cli, curl

SECRET = re.compile(r"^whsec_[A-Za-z0-9]{32}$")
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
GOOD_SECRET = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5"  # 32 characters, every kind that is allowed


class Start(ContractTest):
    def test_the_ready_line(self):
        with self.sandbox() as box:
            ready = box.ready
            self.assertIs(ready["ready"], True)
            self.assertRegex(ready["url"], r"^http://127\.0\.0\.1:\d+$")
            self.assertEqual(ready["apiUrl"], ready["url"] + "/api/v0")
            self.assertEqual(list(ready), ["ready", "url", "apiUrl", "clientKey", "clientSecret",
                                           "keys"])
            self.assertEqual([key["name"] for key in ready["keys"]],
                             ["full", "read-only", "no-webhook-scope", "expired",
                              "other-application"])
            scopes = {key["name"]: sorted(key["scopes"]) for key in ready["keys"]}
            all_four = ["webhook:create", "webhook:delete", "webhook:read", "webhook:update"]
            self.assertEqual(scopes["full"], all_four)
            self.assertEqual(scopes["other-application"], all_four)
            self.assertEqual(scopes["read-only"], ["webhook:read"])
            self.assertFalse([scope for scope in scopes["no-webhook-scope"]
                              if scope.startswith("webhook:")])
            full = ready["keys"][0]
            self.assertEqual((ready["clientKey"], ready["clientSecret"]),
                             (full["clientKey"], full["clientSecret"]))
            applications = {key["name"]: key["application"] for key in ready["keys"]}
            self.assertNotEqual(applications["full"], applications["other-application"])
            self.assertEqual(applications["full"], applications["read-only"])
            for key in ready["keys"]:
                self.assertEqual(set(key), {"name", "application", "clientKey", "clientSecret",
                                            "scopes"})

    def test_stdout_holds_the_ready_line_alone(self):
        for as_json in (True, False):
            with self.subTest(json=as_json):
                box = self.sandbox(as_json=as_json)
                self.assertEqual(box.stop(), 0)
                self.assertEqual(box.rest, b"")

    def test_both_signals_end_it_with_0(self):
        for sign in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(sign):
                self.assertEqual(self.sandbox().stop(by=sign), 0)

    def test_open_connections_do_not_hold_it_up(self):
        box = self.sandbox()
        port = int(box.ready["url"].rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as idle, \
                socket.create_connection(("127.0.0.1", port)) as half:
            half.sendall(b"POST /api/v0/webhooks HTTP/1.1\r\nHost: localhost\r\nContent-Le")
            idle.sendall(b"GET /api/v0/health/public HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertTrue(idle.recv(1).startswith(b"H"))
            self.assertEqual(box.stop(), 0)

    def test_keys_and_webhooks_survive_a_restart(self):
        with self.sandbox("--empty") as box:
            keys, made = box.ready["keys"], box.make(signing_secret=GOOD_SECRET)
        with self.sandbox("--empty") as box:
            self.assertEqual(box.ready["keys"], keys)
            self.assertEqual(box.ask("GET", "/webhooks/" + made["id"]).json, made)

    def test_a_killed_sandbox_loses_nothing(self):
        box = self.sandbox("--empty")
        made = box.make()
        box.process.kill()
        box.process.communicate()
        with self.sandbox("--empty") as again:
            self.assertEqual(again.ask("GET", "/webhooks/" + made["id"]).json, made)

    def test_samples_come_into_a_new_directory_only(self):
        with self.sandbox() as box:
            first = box.ask("GET", "/webhooks?take=100").json
            self.assertGreaterEqual(len(first), 6)
            others = box.ask("GET", "/webhooks?take=100", key="other-application").json
            self.assertGreaterEqual(len(others), 1)
            self.assertGreaterEqual(len(first) + len(others), 12)
            for webhook in first + others:
                self.assertRegex(webhook["url"], r"^https?://[^/]*\.example(:\d+)?(/|$)")
            for webhook in first:
                self.assertEqual(box.ask("DELETE", "/webhooks/" + webhook["id"]).status, 200)
        with self.sandbox() as box:
            self.assertEqual(box.ask("GET", "/webhooks").json, [])

    def test_empty_neither_seeds_nor_erases(self):
        with self.sandbox("--empty") as box:
            self.assertEqual(box.ask("GET", "/webhooks").json, [])
            made = box.make()
        with self.sandbox("--empty") as box:
            self.assertEqual([w["id"] for w in box.ask("GET", "/webhooks").json], [made["id"]])

    def test_files_are_private(self):
        os.makedirs(self.data, mode=0o755)
        with self.sandbox() as box:
            box.make()
            self.assertEqual(stat.S_IMODE(os.stat(self.data).st_mode), 0o700)
            files = [os.path.join(folder, name) for folder, _, names in os.walk(self.data)
                     for name in names]
            self.assertTrue(files)
            for file in files:
                self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600, file)

    def test_a_given_port_that_is_taken_is_an_error(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            done = cli("sandbox", "--data-dir", self.data, "--port", port, "--json")
        sentence = self.assert_fails(done, 3, "port-in-use")
        self.assertIn(port, sentence)

    def test_without_a_port_the_next_free_one_is_taken(self):
        with self.sandbox(port=None) as one, \
                Sandbox(os.path.join(self.folder, "other"), port=None) as two:
            ports = [int(box.ready["url"].rpartition(":")[2]) for box in (one, two)]
            self.assertGreaterEqual(ports[0], 8786)
            self.assertGreater(ports[1], ports[0])
            self.assertLess(ports[1], 8786 + 200)

    def test_a_second_holder_is_told_who_holds_it(self):
        with self.sandbox() as box:
            done = cli("sandbox", "--data-dir", self.data, "--port", "0", "--json")
            sentence = self.assert_fails(done, 3, "role-held")
            self.assertIn(str(box.process.pid), sentence)
        with self.sandbox():
            pass  # free again

    def test_a_killed_holder_holds_nothing(self):
        box = self.sandbox()
        box.process.kill()
        box.process.communicate()
        with self.sandbox():
            pass

    def test_wrong_usage(self):
        for words in (["--prot", "1"], ["--port"], ["--port", "65536"], ["--port", "x"],
                      ["--port=1", "--port=1"], ["--empty=yes"], ["--mode", "live"],
                      ["--mode", "Production"], ["--requests-per-hour", "-1"],
                      ["--requests-per-hour", "many"], ["--rate-window", "day"],
                      ["--list-style", "cursor"], ["--delete-style", "gone"],
                      ["--error-style", "xml"], ["--auth", "digest"], ["--list-secrets", "some"],
                      ["now"], ["-p", "1"], ["--retry-schedule", "5"],
                      ["--retry-schedule", ""], ["--rotation-overlap", "-1"],
                      ["--webhook-timeout", "0"], ["--allow-remote", "https://a.example"]):
            with self.subTest(words):
                done = cli("sandbox", "--data-dir", self.data, "--json", *words)
                sentence = self.assert_fails(done, 2, "invalid-argument")
                if words[0].startswith("-"):
                    self.assertIn(words[0].partition("=")[0], sentence)
                self.assertFalse(os.path.exists(self.data), "nothing was begun")

    def test_help_and_version(self):
        done = cli("sandbox", "--help")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for option in ("--port", "--empty", "--mode", "--requests-per-hour", "--rate-window",
                       "--list-style", "--delete-style", "--error-style", "--auth",
                       "--list-secrets", "--retry-schedule", "--rotation-overlap",
                       "--webhook-timeout", "--allow-remote", "--data-dir", "--json"):
            self.assertIn(option, done.stdout)
        done = cli("--help")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("sandbox", done.stdout)
        self.assertIn("webhooks list", done.stdout)
        self.assertRegex(cli("--version").stdout, r"^hookbench-cli \d+\.\d+\.\d+\n$")
        self.assertEqual(cli().returncode, 2)
        self.assertEqual(cli("sandbx").returncode, 2)

    def test_a_locale_that_is_not_utf8_is_no_topic(self):
        done = cli("--version", env={"LC_ALL": "C"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_an_unusable_data_directory(self):
        file = self.file("plain", b"")
        done = cli("sandbox", "--data-dir", file, "--port", "0", "--json")
        self.assertIn(file, self.assert_fails(done, 3))


class Endpoints(ContractTest):
    """One sandbox for all of them; each test makes what it needs."""

    @classmethod
    def setUpClass(cls):
        cls.shared = ContractTest()
        cls.shared.setUp()
        cls.addClassCleanup(cls.shared.doCleanups)
        cls.box = cls.shared.sandbox("--empty", "--requests-per-hour", "0")
        cls.addClassCleanup(cls.box.__exit__)

    def ask(self, *args, **named):
        return self.box.ask(*args, **named)

    def refused(self, method, path, status, body=None, key="full", headers=()):
        """The default error body; returns it."""
        answer = self.ask(method, path, body, key, headers)
        self.assertEqual(answer.status, status, answer.body)
        self.assertTrue(answer.headers["content-type"].startswith("application/json"))
        error = answer.json
        self.assertEqual(list(error), ["statusCode", "message", "error", "details"])
        self.assertEqual(error["statusCode"], status)
        self.assertIsInstance(error["message"], list if status == 400 else str)
        return error

    # --- who may ------------------------------------------------------------------------------

    def test_health(self):
        for path, key, authenticated in (("/health", "full", True),
                                         ("/health", "no-webhook-scope", True),
                                         ("/health/public", None, False)):
            with self.subTest(path=path, key=key):
                answer = self.ask("GET", path, key=key)
                self.assertEqual(answer.status, 200)
                self.assertEqual(set(answer.json), {"status", "timestamp", "version", "database",
                                                    "message", "authenticated"})
                self.assertEqual(answer.json["status"], "ok")
                self.assertEqual(answer.json["database"], "connected")
                self.assertRegex(answer.json["timestamp"], TIME)
                self.assertIs(answer.json["authenticated"], authenticated)
        self.refused("GET", "/health", 401, key=None)

    def test_keys_that_are_not_accepted(self):
        full = self.box.keys["full"]
        url = self.box.ready["apiUrl"] + "/webhooks"
        for name, headers in (
                ("none", []),
                ("only the key", [f"x-client-key: {full.key}"]),
                ("only the secret", [f"x-client-secret: {full.secret}"]),
                ("a wrong secret", [f"x-client-key: {full.key}", "x-client-secret: wrong"]),
                ("an unknown key", ["x-client-key: pk_x", f"x-client-secret: {full.secret}"]),
                ("empty ones", ["x-client-key;", "x-client-secret;"]),
                ("another style", [f"Authorization: Bearer {full.secret}"])):
            with self.subTest(name):
                options = [word for header in headers for word in ("--header", header)]
                answer = curl(url, *options)
                self.assertEqual(answer.status, 401)
                self.assertEqual(answer.json["statusCode"], 401)
        self.refused("GET", "/webhooks", 401, key="expired")
        mixed = ["--header", f"x-client-key: {full.key}", "--header",
                 "x-client-secret: " + self.box.keys["read-only"].secret]
        self.assertEqual(curl(url, *mixed).status, 401)

    def test_scopes(self):
        made = self.box.make()
        path = "/webhooks/" + made["id"]
        calls = {"webhook:create": ("POST", "/webhooks"), "webhook:read": ("GET", path),
                 "webhook:update": ("PATCH", path), "webhook:delete": ("DELETE", path)}
        for scope, (method, where) in calls.items():
            for key in ("read-only", "no-webhook-scope"):
                if scope in self.box.keys[key].fields["scopes"]:
                    continue
                with self.subTest(scope=scope, key=key):
                    body = {} if method in ("POST", "PATCH") else None
                    error = self.refused(method, where, 403, body, key=key)
                    self.assertIn(scope, error["message"])
        self.assertEqual(self.ask("GET", "/webhooks", key="read-only").status, 200)
        self.assertEqual(self.ask("GET", path, key="read-only").status, 200)
        self.refused("GET", "/webhooks", 403, key="no-webhook-scope")

    def test_the_order_of_checks(self):
        bad = b"{"
        self.refused("PATCH", "/webhooks/none", 401, bad, key="expired")
        self.refused("PATCH", "/webhooks/none", 403, bad, key="read-only")
        self.refused("PATCH", "/webhooks/none", 404, bad)
        self.refused("PATCH", "/webhooks/" + self.box.make()["id"], 400, bad)

    def test_applications_do_not_see_each_other(self):
        path = "/webhooks/" + self.box.make()["id"]
        other = "other-application"
        self.refused("GET", path, 404, key=other)
        self.refused("PATCH", path, 404, {"name": "Taken over"}, key=other)
        self.refused("DELETE", path, 404, key=other)
        self.assertNotIn(path.rpartition("/")[2],
                         [w["id"] for w in self.ask("GET", "/webhooks?take=1000", key=other).json])
        self.assertEqual(self.ask("GET", path).json["name"], "Orders")

    # --- create ---------------------------------------------------------------------------------

    def test_create_with_the_least(self):
        answer = self.ask("POST", "/webhooks", {"name": "Orders", "url": "https://a.example/in"})
        self.assertEqual(answer.status, 201)
        made = answer.json
        self.assertIs(made["isActive"], True)
        self.assertIs(made["encrypted"], False)
        self.assertRegex(made["signing_secret"], SECRET)
        self.assertRegex(made["created_at"], TIME)
        self.assertEqual(made["updated_at"], made["created_at"])
        stats = made["delivery_stats"]
        self.assertEqual([stats[name] for name in ("total_events", "successful_deliveries",
                                                   "failed_deliveries", "last_delivery")],
                         [0, 0, 0, None])
        self.assertNotEqual(self.box.make()["signing_secret"], made["signing_secret"])

    def test_create_with_everything(self):
        given = {"name": "Bestellungen – 注文", "url": "http://127.0.0.1:9/h?a=b%20c",
                 "isActive": False, "encrypted": True, "signing_secret": GOOD_SECRET}
        answer = self.ask("POST", "/webhooks", {**given, "unknown": [1], "id": "mine"})
        self.assertEqual(answer.status, 201)
        self.assertEqual({name: answer.json[name] for name in given}, given)
        self.assertNotEqual(answer.json["id"], "mine")
        self.assertEqual(self.ask("GET", "/webhooks/" + answer.json["id"]).json, answer.json)

    def test_every_rule(self):
        good = {"name": "Orders", "url": "https://a.example/in"}
        rules = {
            "name": [None, 5, True, "", "ab", "a" * 101, "😀" * 2, "é" * 101, [], {}],
            "url": [None, 5, "", "a.example", "/in", "//a.example/in", "ftp://a.example",
                    "javascript:alert(1)", "http://", "https:///in", "https://a b.example",
                    "mailto:a@b.example"],
            "isActive": [None, "true", 1, 0, "", [], {}],
            "encrypted": [None, "false", 1, [], {}],
            "signing_secret": [None, 5, "", "a" * 31, "a" * 31 + " ", "a" * 32 + "!",
                               "ä" * 32, "a" * 32 + "\n", []],
        }
        path = "/webhooks/" + self.box.make()["id"]
        for field, values in rules.items():
            for value in values:
                with self.subTest(field=field, value=value):
                    error = self.refused("POST", "/webhooks", 400, {**good, field: value})
                    self.assertTrue(any(field in sentence for sentence in error["message"]))
                    error = self.refused("PATCH", path, 400, {field: value})
                    self.assertTrue(any(field in sentence for sentence in error["message"]))
        for missing in ("name", "url"):
            body = {name: value for name, value in good.items() if name != missing}
            error = self.refused("POST", "/webhooks", 400, body)
            self.assertTrue(all(missing in sentence for sentence in error["message"]))

    def test_the_edges_of_the_rules(self):
        for name in ("abc", "a" * 100, "😀" * 3, "😀" * 100):
            with self.subTest(name=name):
                self.assertEqual(self.box.make(name=name)["name"], name)
        for secret in ("a" * 32, GOOD_SECRET, "Z" * 200):
            self.assertEqual(self.box.make(signing_secret=secret)["signing_secret"], secret)
        for url in ("http://a.example", "HTTPS://A.example/", "https://[::1]:8443/x?y#z"):
            self.assertEqual(self.box.make(url=url)["url"], url)

    def test_all_violated_rules_at_once(self):
        body = {"name": "ab", "url": "nope", "isActive": "true", "encrypted": 0,
                "signing_secret": "short!"}
        message = self.refused("POST", "/webhooks", 400, body)["message"]
        for field in body:
            self.assertTrue(any(field in sentence for sentence in message), field)
        self.assertGreaterEqual(len(message), 5)
        self.assertEqual(len(message), len(set(message)))

    def test_bodies_that_are_no_object(self):
        before = len(self.ask("GET", "/webhooks?take=1000").json)
        deep = b'{"name":"Orders","url":"https://a.example","x":' + b"[" * 5000 + b"]" * 5000 + b"}"
        for body in (b"", b"{", b"[]", b'"text"', b"null", b"5", b"name=Orders", b"\xff\xfe{}",
                     b'{"name":"\xff\xff\xff"}', b"{} {}", deep):
            with self.subTest(body[:40]):
                self.refused("POST", "/webhooks", 400, body)
        large = b'{"name":"Orders","url":"https://a.example","x":"' + b"a" * (17 << 20) + b'"}'
        self.assertEqual(self.ask("POST", "/webhooks", large, headers=["Expect:"]).status, 413)
        self.assertEqual(len(self.ask("GET", "/webhooks?take=1000").json), before)

    def test_idempotency_key(self):
        body = {"name": "Once", "url": "https://a.example/once"}
        header = ["Idempotency-Key: 0b8e6a9e-3a52-4d1c-9d3c-0d6a5b1f0c11"]
        first = self.ask("POST", "/webhooks", body, headers=header)
        again = self.ask("POST", "/webhooks", body, headers=header)
        self.assertEqual((first.status, again.status), (201, 201))
        self.assertEqual(first.json, again.json)
        self.refused("POST", "/webhooks", 409, {**body, "name": "Other"}, headers=header)
        names = [w["name"] for w in self.ask("GET", "/webhooks?take=1000").json]
        self.assertEqual(names.count("Once"), 1)
        other = self.ask("POST", "/webhooks", body, key="other-application", headers=header)
        self.assertEqual(other.status, 201)
        self.assertNotEqual(other.json["id"], first.json["id"])

    # --- list, fetch ------------------------------------------------------------------------------

    def test_paging(self):
        for number in range(12):
            self.box.make(name=f"Page {number:02}")
        everything = self.ask("GET", "/webhooks?take=1000").json
        order = [(w["created_at"], w["id"]) for w in everything]
        self.assertEqual(order, sorted(order))
        self.assertEqual(self.ask("GET", "/webhooks").json, everything[:10])
        self.assertEqual(self.ask("GET", "/webhooks?skip=3&take=4").json, everything[3:7])
        self.assertEqual(self.ask("GET", "/webhooks?skip=2").json, everything[2:12])
        self.assertEqual(self.ask("GET", "/webhooks?skip=100000").json, [])
        self.assertEqual(self.ask("GET", "/webhooks?page=2&limit=3").json, everything[:10])
        for query in ("skip=-1", "take=0", "take=-1", "skip=x", "take=1.5", "take=", "skip=+1",
                      "take=99999999999999999999"):
            with self.subTest(query):
                self.refused("GET", "/webhooks?" + query, 400)

    def test_secrets_are_masked_in_the_list_only(self):
        made = self.box.make(signing_secret=GOOD_SECRET)
        listed = {w["id"]: w for w in self.ask("GET", "/webhooks?take=1000").json}[made["id"]]
        self.assertEqual(listed["signing_secret"], GOOD_SECRET[:4] + "****" + GOOD_SECRET[-4:])
        fetched = self.ask("GET", "/webhooks/" + made["id"]).json
        self.assertEqual(fetched["signing_secret"], GOOD_SECRET)

    def test_fetch_with_events(self):
        path = "/webhooks/" + self.box.make()["id"]
        self.assertNotIn("recent_events", self.ask("GET", path).json)
        rich = self.ask("GET", path + "?include_events=true&events_limit=5")
        self.assertEqual(rich.status, 200)
        self.assertEqual(rich.json["recent_events"], [])
        self.assertNotIn("recent_events", self.ask("GET", path + "?include_events=false").json)
        for limit in ("0", "51", "x"):
            self.refused("GET", path + "?include_events=true&events_limit=" + limit, 400)

    def test_unknown_ids(self):
        for path in ("/webhooks/none", "/webhooks/%2e%2e", "/webhooks/a%2Fb", "/webhooks/%00",
                     "/webhooks/" + "a" * 5000):
            with self.subTest(path[:40]):
                self.refused("GET", path, 404)
                self.refused("PATCH", path, 404, {})
                self.refused("DELETE", path, 404)

    # --- update, delete -----------------------------------------------------------------------------

    def test_update_touches_only_what_is_named(self):
        made = self.box.make(isActive=False, encrypted=True)
        path = "/webhooks/" + made["id"]
        for change in ({"name": "Renamed"}, {"url": "http://b.example/"}, {"isActive": True},
                       {"encrypted": False}, {"signing_secret": GOOD_SECRET}, {}, {"unknown": 1},
                       {"name": "Both", "isActive": False}):
            with self.subTest(change):
                before = self.ask("GET", path).json
                answer = self.ask("PATCH", path, change)
                self.assertEqual(answer.status, 200)
                known = {name: value for name, value in change.items() if name != "unknown"}
                after = self.ask("GET", path).json
                self.assertEqual({**before, **known, "updated_at": after["updated_at"]}, after)
                self.assertGreaterEqual(after["updated_at"], before["updated_at"])
                self.assertEqual(answer.json["id"], made["id"])
                self.assertEqual(answer.json["name"], after["name"])

    def test_a_refused_update_changes_nothing(self):
        path = "/webhooks/" + self.box.make()["id"]
        before = self.ask("GET", path).json
        self.refused("PATCH", path, 400, {"name": "Good name", "url": "bad"})
        self.assertEqual(self.ask("GET", path).json, before)

    def test_delete(self):
        made = self.box.make()
        path = "/webhooks/" + made["id"]
        answer = self.ask("DELETE", path)
        self.assertEqual((answer.status, answer.json["id"]), (200, made["id"]))
        for method in ("GET", "DELETE"):
            self.refused(method, path, 404)
        self.assertNotIn(made["id"], [w["id"] for w in self.ask("GET", "/webhooks?take=1000").json])

    # --- the rest of HTTP ---------------------------------------------------------------------------

    def test_paths_and_methods_that_are_not_there(self):
        self.assertEqual(self.ask("GET", "/nothing").status, 404)
        self.assertEqual(curl(self.box.ready["url"] + "/").status, 404)
        one = "/webhooks/" + self.box.make()["id"]
        for method, path, allowed in (("PUT", "/webhooks", {"GET", "POST"}),
                                      ("DELETE", "/webhooks", {"GET", "POST"}),
                                      ("POST", one, {"GET", "PATCH", "DELETE"}),
                                      ("PUT", one, {"GET", "PATCH", "DELETE"}),
                                      ("POST", "/health", {"GET"})):
            with self.subTest(method=method, path=path):
                answer = self.ask(method, path)
                self.assertEqual(answer.status, 405)
                named = {word.strip() for word in answer.headers["allow"].split(",")}
                self.assertEqual(named - {"HEAD", "OPTIONS"}, allowed)

    def test_head(self):
        answer = self.ask("HEAD", "/webhooks")
        self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertGreater(int(answer.headers["content-length"]), 0)

    def test_host(self):
        url = self.box.ready["apiUrl"] + "/health/public"
        port = self.box.ready["url"].rpartition(":")[2]
        for host, status in (("localhost", 200), (f"127.0.0.1:{port}", 200), ("[::1]", 200),
                             ("rebound.example", 421), ("127.0.0.1.example", 421)):
            with self.subTest(host):
                self.assertEqual(curl(url, "--header", f"Host: {host}").status, status)
        self.assertEqual(curl(url, "--header", "Host:").status, 400)

    def test_openapi(self):
        answer = curl(self.box.ready["url"] + "/openapi.json")
        self.assertEqual(answer.status, 200)
        self.assertTrue(answer.headers["content-type"].startswith("application/json"))
        document = answer.json
        self.assertRegex(document["openapi"], r"^3\.")
        operations = {(path, method) for path, item in document["paths"].items()
                      for method in item if method in ("get", "post", "patch", "delete", "put")}
        served = {("/webhooks", "get"), ("/webhooks", "post"), ("/webhooks/{id}", "get"),
                  ("/webhooks/{id}", "patch"), ("/webhooks/{id}", "delete"), ("/health", "get"),
                  ("/health/public", "get")}
        prefix = "" if ("/webhooks", "get") in operations else "/api/v0"
        self.assertLessEqual({(prefix + path, method) for path, method in served}, operations)


class Variants(ContractTest):
    def test_rate_headers(self):
        for options, limit, window in (([], 100, 3600), (["--mode", "development"], 100, 3600),
                                       (["--mode", "production"], 1000, 3600),
                                       (["--rate-window", "minute"], 100, 60),
                                       (["--requests-per-hour", "7"], 7, 3600),
                                       (["--mode=production", "--requests-per-hour=7"], 7, 3600)):
            with self.subTest(options), self.sandbox("--empty", *options) as box:
                answers = [box.ask("GET", "/webhooks"), box.ask("GET", "/webhooks/none"),
                           box.ask("POST", "/webhooks", {}), box.ask("PUT", "/webhooks"),
                           box.ask("GET", "/nothing"), box.ask("GET", "/health")]
                resets = {int(answer.headers["x-ratelimit-reset"]) for answer in answers}
                now = time.time()
                for reset in resets:
                    self.assertEqual(reset % window, 0)
                    self.assertLessEqual(reset, now + window)
                self.assertGreater(max(resets), now - 1)
                for number, answer in enumerate(answers, 1):
                    self.assertEqual(int(answer.headers["x-ratelimit-limit"]), limit)
                    if len(resets) == 1:  # no window ended meanwhile
                        self.assertEqual(int(answer.headers["x-ratelimit-remaining"]),
                                         limit - number)

    def test_no_rate_headers_without_a_key(self):
        with self.sandbox("--empty") as box:
            for answer in (box.ask("GET", "/webhooks", key=None),
                           box.ask("GET", "/health/public", key=None)):
                self.assertFalse([n for n in answer.headers if n.startswith("x-ratelimit")])

    def exhausted(self, *options, key="full"):
        """A sandbox whose budget of three `key` has just used up, within one window."""
        box = self.sandbox("--empty", "--requests-per-hour", "3", *options)
        while True:
            answers = [box.ask("GET", "/webhooks", key=key) for _ in range(3)]
            if len({answer.headers["x-ratelimit-reset"] for answer in answers}) == 1:
                return box

    def test_the_limit(self):
        with self.exhausted() as box:
            answer = box.ask("GET", "/webhooks")
            self.assertEqual(answer.status, 429)
            self.assertRegex(answer.headers["retry-after"], r"^[1-9]\d*$")
            self.assertEqual(answer.json["retryAfter"], int(answer.headers["retry-after"]))
            self.assertEqual(answer.json["statusCode"], 429)
            self.assertIsInstance(answer.json["message"], str)
            left = int(answer.headers["x-ratelimit-reset"]) - time.time()
            self.assertLessEqual(abs(int(answer.headers["retry-after"]) - left), 2)
            self.assertEqual(answer.headers["x-ratelimit-remaining"], "0")
            self.assertEqual(box.ask("POST", "/webhooks", b"{").status, 429)
            self.assertEqual(box.ask("GET", "/webhooks", key="read-only").status, 200)
            self.assertEqual(box.ask("GET", "/webhooks", key="expired").status, 401)

    def test_the_limit_comes_before_the_scope(self):
        with self.exhausted(key="no-webhook-scope") as box:
            self.assertEqual(box.ask("GET", "/webhooks", key="no-webhook-scope").status, 429)

    def test_a_401_costs_nothing(self):
        with self.sandbox("--empty", "--requests-per-hour", "3") as box:
            first = box.ask("GET", "/webhooks")
            full = box.keys["full"]
            for _ in range(4):
                self.assertEqual(curl(box.ready["apiUrl"] + "/webhooks", "--header",
                                      f"x-client-key: {full.key}", "--header",
                                      "x-client-secret: wrong").status, 401)
            second = box.ask("GET", "/webhooks")
            if first.headers["x-ratelimit-reset"] == second.headers["x-ratelimit-reset"]:
                self.assertEqual(second.headers["x-ratelimit-remaining"], "1")

    def test_zero_is_no_limit(self):
        with self.sandbox("--empty", "--requests-per-hour", "0") as box:
            statuses = {box.ask("GET", "/webhooks").status for _ in range(110)}
            self.assertEqual(statuses, {200})

    def test_list_style_page_limit(self):
        with self.sandbox("--empty", "--requests-per-hour=0", "--list-style=page-limit") as box:
            made = [box.make(name=f"Page {n:02}", isActive=n % 2 == 0)["id"] for n in range(22)]

            def ids(query):
                answer = box.ask("GET", "/webhooks" + query)
                self.assertEqual(answer.status, 200, answer.body)
                return [webhook["id"] for webhook in answer.json["data"]]

            everything = ids("?limit=100")
            self.assertEqual(sorted(everything), sorted(made))
            self.assertEqual(ids(""), everything[:20])
            self.assertEqual(ids("?page=2"), everything[20:])
            self.assertEqual(ids("?page=2&limit=5"), everything[5:10])
            self.assertEqual(ids("?page=9&limit=5"), [])
            self.assertEqual(sorted(ids("?active=true&limit=100")), sorted(made[0::2]))
            self.assertEqual(sorted(ids("?active=false&limit=100")), sorted(made[1::2]))
            self.assertEqual(ids("?skip=5&take=5"), everything[:20])
            for query in ("?page=0", "?limit=0", "?limit=101", "?page=x", "?active=yes"):
                self.assertEqual(box.ask("GET", "/webhooks" + query).status, 400, query)

    def test_delete_styles(self):
        for style in ("object", "empty", "message"):
            with self.subTest(style), self.sandbox("--empty", "--delete-style", style) as box:
                made = box.make()
                answer = box.ask("DELETE", "/webhooks/" + made["id"])
                if style == "object":
                    self.assertEqual(answer.status, 200)
                    self.assertEqual({n: answer.json[n] for n in ("id", "name", "url")},
                                     {n: made[n] for n in ("id", "name", "url")})
                elif style == "empty":
                    self.assertEqual((answer.status, answer.body), (204, b""))
                else:
                    self.assertEqual(answer.status, 200)
                    self.assertEqual(set(answer.json), {"message", "webhook_id", "deleted_at"})
                    self.assertEqual(answer.json["webhook_id"], made["id"])
                    self.assertRegex(answer.json["deleted_at"], TIME)
                self.assertEqual(box.ask("GET", "/webhooks/" + made["id"]).status, 404)

    def test_error_styles(self):
        shapes = {"flat": ["statusCode", "message", "error", "details"],
                  "no-details": ["statusCode", "message", "error"],
                  "no-error": ["statusCode", "message"],
                  "typed": ["error"], "status-false": ["status", "message"]}
        for style, fields in shapes.items():
            with self.subTest(style), self.sandbox("--empty", "--error-style", style) as box:
                refusals = [(401, box.ask("GET", "/webhooks", key=None)),
                            (403, box.ask("GET", "/webhooks", key="no-webhook-scope")),
                            (404, box.ask("GET", "/webhooks/none")),
                            (400, box.ask("POST", "/webhooks", {"name": "ab"}))]
                for status, answer in refusals:
                    self.assertEqual(answer.status, status)
                    body = answer.json
                    if style == "no-error":
                        self.assertNotIn("error", body)
                        self.assertEqual(list(body)[:2], fields)
                    else:
                        self.assertEqual(list(body), fields)
                    if style == "status-false":
                        self.assertIs(body["status"], False)
                    if style == "typed":
                        self.assertLessEqual({"type", "message"}, set(body["error"]))
                if style == "typed":
                    types = {status: answer.json["error"]["type"] for status, answer in refusals}
                    self.assertEqual(types[401], "authentication_error")
                    self.assertEqual(types[403], "permission_error")

    def test_auth_styles(self):
        for style in ("headers", "bearer", "basic"):
            with self.subTest(style), self.sandbox("--empty", "--auth", style) as box:
                self.assertEqual(box.ask("GET", "/webhooks").status, 200)
                self.assertEqual(box.ask("GET", "/webhooks", key="expired").status, 401)
                self.assertEqual(box.ask("GET", "/webhooks", key=None).status, 401)
                for other in {"headers", "bearer", "basic"} - {style}:
                    box.keys["full"].style = other
                    self.assertEqual(box.ask("GET", "/webhooks").status, 401, other)

    def test_list_secrets(self):
        with self.sandbox("--empty"):
            pass
        for choice in ("masked", "full", "none"):
            with self.subTest(choice), self.sandbox("--empty", "--list-secrets", choice) as box:
                made = box.make(signing_secret=GOOD_SECRET)
                listed = [w for w in box.ask("GET", "/webhooks").json if w["id"] == made["id"]]
                shown = {"masked": "A1b2****n4O5", "full": GOOD_SECRET, "none": None}[choice]
                self.assertEqual(listed[0].get("signing_secret"), shown)
                self.assertEqual(box.ask("GET", "/webhooks/" + made["id"]).json["signing_secret"],
                                 GOOD_SECRET)


if __name__ == "__main__":
    unittest.main()
