# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli webhooks`: outputs, exit codes, the rule for LIVE accounts, and where secrets go."""

import contextlib
import http.server
import json
import os
import sqlite3
import subprocess
import threading
import unittest

from harness import PROGRAM, ContractTest, cli

SECRET = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5"
MASK = "A1b2****n4O5"
OTHER_SECRET = "Z9y8X7w6V5u4T3s2R1q0_P9o8-N7m6L5"


class WithSandbox(ContractTest):
    options = ["--empty", "--requests-per-hour", "0"]

    def setUp(self):
        super().setUp()
        self.box = self.sandbox(*self.options)
        self.addCleanup(self.box.__exit__)

    def run_webhooks(self, word, *words, key="full", as_json=True):
        """One command on the sandbox's URL."""
        options = ["--api-url", self.box.ready["apiUrl"], "--client-key-env", "HB_KEY",
                   "--client-secret-env", "HB_SECRET", *(["--json"] if as_json else [])]
        fields = self.box.keys[key].fields
        return cli("webhooks", word, *options, *words,
                   env={"HB_KEY": fields["clientKey"], "HB_SECRET": fields["clientSecret"]})

    def objects(self, done):
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return [json.loads(line) for line in done.stdout.splitlines()]


class Operations(WithSandbox):
    def test_list_reads_all_pages_and_masks(self):
        made = [self.box.make(name=f"Webhook {n:03}", signing_secret=SECRET)["id"]
                for n in range(130)]
        done = self.run_webhooks("list")
        listed = self.objects(done)
        self.assertEqual([webhook["id"] for webhook in listed], made)
        self.assertEqual({webhook["signing_secret"] for webhook in listed}, {MASK})
        self.assertNotIn(SECRET, done.stdout)

    def test_list_of_nothing(self):
        self.assertEqual(self.objects(self.run_webhooks("list")), [])

    def test_get_prints_the_server_s_object_with_the_secret_masked(self):
        made = self.box.make(signing_secret=SECRET)
        [shown] = self.objects(self.run_webhooks("get", made["id"]))
        self.assertEqual(list(shown), list(made))
        self.assertEqual(shown, {**made, "signing_secret": MASK})
        [shown] = self.objects(self.run_webhooks("get", made["id"], "--show-secrets"))
        self.assertEqual(shown, made)

    def test_create_shows_the_secret_that_the_server_made(self):
        [made] = self.objects(self.run_webhooks("create", "--name", "Orders", "--url",
                                                "https://a.example/in"))
        self.assertRegex(made["signing_secret"], r"^whsec_[A-Za-z0-9]{32}$")
        self.assertIs(made["isActive"], True)
        self.assertIs(made["encrypted"], False)
        self.assertEqual(self.box.ask("GET", "/webhooks/" + made["id"]).json, made)
        self.assertEqual(self.run_webhooks("get", made["id"]).stdout.count(
            made["signing_secret"]), 0)

    def test_create_with_everything(self):
        for content in (SECRET, SECRET + "\n", SECRET + "\r\n"):
            file = self.file("secret", content.encode())
            [made] = self.objects(self.run_webhooks(
                "create", "--name=Bestellungen – 注文", "--url=https://a.example/in", "--inactive",
                "--encrypted", "--secret-file", file))
            self.assertEqual(made["name"], "Bestellungen – 注文")
            self.assertIs(made["isActive"], False)
            self.assertIs(made["encrypted"], True)
            self.assertEqual(made["signing_secret"], SECRET)

    def test_update_sends_what_is_named(self):
        made = self.box.make(isActive=False, encrypted=True, signing_secret=SECRET)
        file = self.file("secret", OTHER_SECRET.encode())
        now = made
        for words, change in ((["--name", "Renamed"], {"name": "Renamed"}),
                              (["--url", "http://b.example/"], {"url": "http://b.example/"}),
                              (["--active"], {"isActive": True}),
                              (["--inactive"], {"isActive": False}),
                              (["--not-encrypted"], {"encrypted": False}),
                              (["--encrypted"], {"encrypted": True}),
                              (["--secret-file", file], {"signing_secret": OTHER_SECRET})):
            with self.subTest(words):
                done = self.run_webhooks("update", made["id"], *words)
                [shown] = self.objects(done)
                self.assertNotIn(OTHER_SECRET, done.stdout)
                self.assertNotIn(SECRET, done.stdout)
                after = self.box.ask("GET", "/webhooks/" + made["id"]).json
                now = {**now, **change, "updated_at": after["updated_at"]}
                self.assertEqual(after, now)
                self.assertEqual(shown["id"], made["id"])

    def test_delete(self):
        made = self.box.make(signing_secret=SECRET)
        done = self.run_webhooks("delete", made["id"])
        [gone] = self.objects(done)
        self.assertEqual((gone["id"], gone["name"], gone["url"]),
                         (made["id"], made["name"], made["url"]))
        self.assertNotIn(SECRET, done.stdout)
        self.assertEqual(self.box.ask("GET", "/webhooks/" + made["id"]).status, 404)

    def test_text_for_people(self):
        made = self.box.make(name="Orders", signing_secret=SECRET)
        listed = self.run_webhooks("list", as_json=False)
        self.assertEqual((listed.returncode, listed.stderr), (0, ""))
        lines = listed.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertEqual(lines[0].find("URL"), lines[1].find("https://"))
        for word in (made["id"], "Orders", "https://shop.example/hooks", "active"):
            self.assertIn(word, lines[1])
        shown = self.run_webhooks("get", made["id"], as_json=False)
        self.assertEqual((shown.returncode, shown.stderr), (0, ""))
        self.assertIn(MASK, shown.stdout)
        self.assertNotIn(SECRET, shown.stdout)
        shown = self.run_webhooks("get", made["id"], "--show-secrets", as_json=False)
        self.assertIn(SECRET, shown.stdout)
        created = self.run_webhooks("create", "--name=New", "--url=https://a.example",
                                    as_json=False)
        self.assertRegex(created.stdout, r"whsec_[A-Za-z0-9]{32}")
        refused = self.run_webhooks("get", "none", as_json=False)
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertTrue(refused.stderr.startswith("hookbench-cli: "), refused.stderr)

    def test_terminals_are_safe_from_names(self):
        self.box.make(name="a\x1b[2Jb\r\nc\u202ed")
        listed = self.run_webhooks("list", as_json=False)
        self.assertEqual(len(listed.stdout.splitlines()), 2)
        self.assertFalse(set(listed.stdout) & {"\x1b", "\r", "\u202e"})

    def test_what_the_server_refuses_ends_with_1(self):
        made = self.box.make()
        rules = self.assert_fails(self.run_webhooks("create", "--name", "ab", "--url", "nope"), 1,
                                  "validation")
        self.assertIn("name", rules)
        self.assertIn("url", rules)
        self.assert_fails(self.run_webhooks("update", made["id"], "--name", "ab"), 1, "validation")
        for words in (["get", "none"], ["update", "none", "--active"], ["delete", "none"],
                      ["get", "a/../b"], ["get", "--", "-x"]):
            self.assert_fails(self.run_webhooks(*words), 1, "not-found")
        self.assert_fails(self.run_webhooks("list", key="expired"), 1, "unauthorized")
        scope = self.assert_fails(self.run_webhooks("delete", made["id"], key="read-only"), 1,
                                  "forbidden")
        self.assertIn("webhook:delete", scope)
        self.assert_fails(self.run_webhooks("get", made["id"], key="other-application"), 1,
                          "not-found")


class Usage(WithSandbox):
    def test_wrong_usage_ends_with_2(self):
        short, bad = self.file("short", b"whsec_abc"), self.file("bad", b"!" * 40)
        create = ["create", "--name", "Orders", "--url", "https://a.example"]
        for words in (["list", "extra"], ["list", "--name", "x"], ["get"], ["get", ""],
                      ["get", "a", "b"], ["create"], ["create", "--name", "Orders"],
                      ["create", "--url", "https://a.example"], [*create, "--active"],
                      [*create, "--name", "Again"], [*create, "--secret", SECRET],
                      [*create, "--secret-file", "/nonexistent"], [*create, "--secret-file", short],
                      [*create, "--secret-file", bad],
                      [*create, "--secret-env", "HB_NOT_SET"], ["update", "a"],
                      ["update", "a", "--active", "--inactive"],
                      ["update", "a", "--encrypted", "--not-encrypted"], ["delete"],
                      ["list", "--account", "sandbox"]):  # with --api-url
            with self.subTest(words):
                done = self.run_webhooks(*words)
                self.assert_fails(done, 2, "invalid-argument")
                self.assertNotIn(SECRET, done.stderr)
                self.assertNotIn("whsec_abc", done.stderr)
        self.assertEqual(self.box.ask("GET", "/webhooks").json, [])

    def test_url_and_key_belong_together(self):
        env = {"HB_KEY": "k", "HB_SECRET": "s", "HB_BROKEN": "a\nb: c"}
        url = ["--api-url", self.box.ready["apiUrl"]]
        key = ["--client-key-env", "HB_KEY"]
        secret = ["--client-secret-env", "HB_SECRET"]
        for words in (url, [*url, *key], [*url, *secret], [*key, *secret], key,
                      [*url, *key, "--client-secret-env", "HB_NOT_SET"],
                      [*url, *key, "--client-secret-env", "HB_BROKEN"],
                      ["--api-url", "nonsense", *key, *secret],
                      ["--api-url", "ftp://127.0.0.1/x", *key, *secret],
                      ["--api-url", "http://api.shop.example/api/v0", *key, *secret],
                      ["--api-url", "https://user:word@127.0.0.1/api/v0", *key, *secret],
                      ["--api-url", "https://127.0.0.1/api/v0?x=1", *key, *secret]):
            with self.subTest(words):
                self.assert_fails(cli("webhooks", "list", "--json", "--data-dir", self.data,
                                      *words, env=env), 2, "invalid-argument")

    def test_help(self):
        for word in ("list", "get", "create", "update", "delete"):
            done = cli("webhooks", word, "--help")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("--api-url", done.stdout)
        self.assertEqual(cli("webhooks", "--help").returncode, 0)
        self.assertEqual(cli("webhooks").returncode, 2)
        self.assertEqual(cli("webhooks", "remove", "a").returncode, 2)

    def test_a_full_disk_is_no_success(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "--version"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)


class Live(WithSandbox):
    changes = (["create", "--name", "Orders", "--url", "https://a.example"],
               ["update", "a", "--active"], ["delete", "a"])

    def on(self, url, key, *words):
        return cli("webhooks", *words, "--json", "--api-url", url, "--client-key-env", "HB_KEY",
                   "--client-secret-env", "HB_SECRET",
                   env={"HB_KEY": key, "HB_SECRET": "sk_unknown"})

    def test_a_change_has_to_name_the_account(self):
        remote = "https://api.nowhere.invalid/api/v0"
        for url, key, host in ((remote, "pk_live_x", "api.nowhere.invalid"),
                               (remote, "unknown", "api.nowhere.invalid"),
                               (self.box.ready["apiUrl"], "pk_live_x", "127.0.0.1")):
            for words in self.changes:
                with self.subTest(url=url, key=key, words=words):
                    sentence = self.assert_fails(self.on(url, key, *words), 2,
                                                 "account-read-only")
                    self.assertIn("--live " + host, sentence)
                    self.assert_fails(self.on(url, key, *words, "--live", "other"), 2)
                    named = self.on(url, key, *words, "--live", host)
                    self.assert_fails(named, 1 if host == "127.0.0.1" else 3)
            self.assertIn(self.on(url, key, "list").returncode, (1, 3))

    def test_a_test_key_needs_no_name(self):
        for words in self.changes:
            done = self.on("https://api.nowhere.invalid/api/v0", "pk_test_x", *words)
            self.assert_fails(done, 3)

    def test_a_wrong_name_is_refused_everywhere(self):
        made = self.box.make()
        done = self.run_webhooks("delete", made["id"], "--live", "Shop")
        self.assert_fails(done, 2)
        self.assertEqual(self.box.ask("GET", "/webhooks/" + made["id"]).status, 200)


class OwnSandbox(ContractTest):
    """The default account: the sandbox of the data directory."""

    def test_it_uses_the_one_that_runs(self):
        with self.sandbox("--empty") as box:
            made = box.make(signing_secret=SECRET)
            done = cli("webhooks", "list", "--json", "--data-dir", self.data)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(json.loads(done.stdout)["id"], made["id"])

    def test_it_speaks_the_variant_that_runs(self):
        for style in ("bearer", "basic"):
            with self.subTest(style), self.sandbox("--empty", "--auth", style, "--list-style",
                                                   "page-limit") as box:
                made = box.make()
                done = cli("webhooks", "list", "--json", "--data-dir", self.data, "--account",
                           "sandbox")
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertIn(made["id"], done.stdout)

    def test_a_command_costs_one_request(self):
        with self.sandbox("--empty") as box:
            path = "/webhooks/" + box.make()["id"]
            before = box.ask("GET", path).headers
            done = cli("webhooks", "get", path.rpartition("/")[2], "--data-dir", self.data)
            self.assertEqual(done.returncode, 0)
            after = box.ask("GET", path).headers
            if before["x-ratelimit-reset"] == after["x-ratelimit-reset"]:
                self.assertEqual(int(before["x-ratelimit-remaining"]) -
                                 int(after["x-ratelimit-remaining"]), 2)

    def test_it_starts_one_when_none_runs(self):
        with self.sandbox("--empty"):
            pass
        done = cli("webhooks", "create", "--name", "Orders", "--url", "https://a.example", "--json",
                   "--data-dir", self.data)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        made = json.loads(done.stdout)
        listed = cli("webhooks", "list", "--json", "--data-dir", self.data)
        self.assertEqual(json.loads(listed.stdout)["id"], made["id"])
        with self.sandbox("--empty") as box:
            self.assertEqual(box.ask("GET", "/webhooks/" + made["id"]).json, made)

    def audit(self):
        with contextlib.closing(sqlite3.connect(os.path.join(self.data, "audit.sqlite"))) as list_:
            return list_.execute("SELECT account, environment, action, webhook_id, detail, outcome "
                                 "FROM audit ORDER BY id").fetchall()

    def test_changes_and_reveals_are_in_the_audit_list(self):
        here = ["--json", "--data-dir", self.data]
        file = self.file("secret", SECRET.encode())
        with self.sandbox("--empty"):
            made = json.loads(cli("webhooks", "create", "--name=Orders", "--url=https://a.example",
                                  "--secret-file", file, *here).stdout)["id"]
            for words in (["list"], ["get", made], ["get", made, "--show-secrets"],
                          ["update", made, "--inactive"], ["update", made, "--name=ab"],
                          ["update", made, "--name=New", "--secret-file", file],
                          ["delete", made]):
                cli("webhooks", *words, *here)
        here = ("sandbox", "SANDBOX")
        self.assertEqual(self.audit(), [
            (*here, "create", made, "Orders", "ok"),
            (*here, "reveal-secret", made, "", "ok"),
            (*here, "pause", made, "isActive → false", "ok"),
            (*here, "edit", made, "name → ab", "validation"),
            (*here, "edit", made, "name → New; signing_secret → another one", "ok"),
            (*here, "delete", made, "", "ok")])
        for name in os.listdir(self.data):
            if name.startswith("audit"):
                with open(os.path.join(self.data, name), "rb") as file:
                    self.assertNotIn(SECRET.encode(), file.read())

    def test_an_account_that_is_not_there(self):
        done = cli("webhooks", "list", "--json", "--data-dir", self.data, "--account", "Shop")
        self.assertIn("Shop", self.assert_fails(done, 2, "invalid-argument"))


class Script(http.server.BaseHTTPRequestHandler):
    """A server that answers as `answers` says, the last one for ever; counts what it was asked."""

    answers = []
    asked = []

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        Script.asked.append((self.command, self.path, self.headers, self.rfile.read(length)))
        status, headers, body = Script.answers.pop(0) if len(Script.answers) > 1 \
            else Script.answers[0]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_DELETE = answer

    def log_message(self, *_):
        pass


class OddServers(ContractTest):
    def setUp(self):
        super().setUp()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Script)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        self.addCleanup(server.server_close)
        self.addCleanup(thread.join)
        self.addCleanup(server.shutdown)
        self.url = f"http://127.0.0.1:{server.server_port}/api/v0"
        Script.asked = []

    def run_on(self, answers, *words, url=None):
        Script.answers = list(answers)
        return cli("webhooks", *words, "--json", "--api-url", url or self.url, "--client-key-env",
                   "HB_KEY", "--client-secret-env", "HB_SECRET",
                   env={"HB_KEY": "pk_test_1", "HB_SECRET": "sk_test_1"})

    def test_what_could_not_be_done_ends_with_3(self):
        page = b"<html><body>Bad gateway</body></html>"
        for kind, answer in (("server-failed", (500, {}, b"{}")),
                             ("server-failed", (502, {"Content-Type": "text/html"}, page)),
                             ("answer-malformed", (200, {}, b"<html>")),
                             ("answer-malformed", (200, {}, b"[" * 100000)),
                             ("redirect-refused",
                              (302, {"Location": "https://other.invalid/"}, b"")),
                             ("rate-limited", (429, {"Retry-After": "3000"}, b"{}"))):
            with self.subTest(kind=kind, answer=answer[0]):
                self.assert_fails(self.run_on([answer], "list"), 3, kind)

    def test_a_server_that_is_not_there(self):
        done = self.run_on([(200, {}, b"[]")], "list", url="http://127.0.0.1:1/api/v0")
        self.assert_fails(done, 3, "connection-refused")

    def test_a_create_carries_an_idempotency_key_and_is_sent_once(self):
        self.assert_fails(self.run_on([(500, {}, b"{}")], "create", "--name", "Orders", "--url",
                                      "https://a.example"), 3)
        self.assertEqual(len(Script.asked), 1)
        [(method, path, headers, body)] = Script.asked
        self.assertEqual((method, path), ("POST", "/api/v0/webhooks"))
        self.assertRegex(headers["Idempotency-Key"], r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        self.assertEqual(json.loads(body), {"name": "Orders", "url": "https://a.example",
                                            "isActive": True, "encrypted": False})

    def test_a_short_wait_for_the_limit_is_waited_out(self):
        done = self.run_on([(429, {"Retry-After": "1"}, b"{}"), (200, {}, b"[]")], "list")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_secrets_of_other_shapes_are_masked_too(self):
        old = {"id": "webhook_1", "name": "Old", "url": "https://a.example", "status": "active",
               "events": ["payment.created"], "secret": SECRET}
        done = self.run_on([(200, {}, json.dumps(old).encode())], "get", "webhook_1")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn(SECRET, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
