# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli why`: one thing is wrong at a time, and it has to be named."""

import json
import socket
import unittest
import uuid

from harness import ContractTest, Sandbox, cli, curl
from listening import Listener, post

CODES = ["receiver", "port", "address", "path", "webhook", "url", "application", "mode",
         "attempt", "way", "tls", "clock", "rate-limit", "sleep", "arrived"]


class WhyTest(ContractTest):
    def why(self, *words, code):
        done = cli("why", "--json", "--data-dir", self.data, *words)
        self.assertEqual((done.returncode, done.stderr), (code, ""), done.stdout)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(list(lines[-1]), ["headline"])
        steps = lines[:-1]
        self.assertEqual([step["code"] for step in steps], CODES)
        for step in steps:
            self.assertEqual(list(step), ["code", "result", "sentence", "fix"])
            self.assertIn(step["result"], ("pass", "warn", "fail", "skipped"))
            self.assertTrue(step["sentence"])
            if step["result"] == "fail":
                self.assertTrue(step["fix"], step)
        self.assertEqual(code, 1 if any(step["result"] == "fail" for step in steps) else 0)
        failed = [step for step in steps if step["result"] == "fail"]
        if failed:
            self.assertEqual(lines[-1]["headline"], failed[0]["sentence"])
        return {step["code"]: step for step in steps}

    def trigger(self, sandbox, webhook):
        body = json.dumps({"type": "payment.completed", "webhook": webhook["id"]}).encode()
        answer = curl(sandbox.ready["url"] + "/sandbox/trigger", "--request", "POST", "--header",
                      "Content-Type: application/json", *sandbox.keys["full"].options(), body=body)
        self.assertEqual(answer.status, 202, answer.body)

    def attempted(self, sandbox, webhook):
        """Waits until the platform has an answer, or knows that there is none."""
        for _ in range(300):
            deliveries = curl(sandbox.ready["url"] + "/sandbox/deliveries?webhook=" +
                              webhook["id"], *sandbox.keys["full"].options()).json
            if deliveries and deliveries[0]["attempts"]:
                return
        self.fail("nothing was attempted")

    def test_a_delivery_that_arrives_passes_every_step(self):
        with Sandbox(self.data) as sandbox, Listener(self.data) as listener:
            webhook = sandbox.make(url=listener.ready["url"] + "/orders?a=1")
            self.trigger(sandbox, webhook)
            self.assertEqual(listener.event()["path"], "/orders")
            self.attempted(sandbox, webhook)
            steps = self.why("--webhook", webhook["id"], code=0)
            for code in ("receiver", "port", "address", "path", "webhook", "url", "application",
                         "mode", "attempt", "rate-limit", "sleep", "arrived"):
                self.assertEqual(steps[code]["result"], "pass", steps[code])
            self.assertIn(listener.ready["url"], steps["receiver"]["sentence"])
            self.assertIn("200", steps["attempt"]["sentence"])
            # The check itself was not captured.
            count = cli("events", "--data-dir", self.data, "--count", "--json")
            self.assertEqual(json.loads(count.stdout), {"count": 1})
            text = cli("why", "--data-dir", self.data, "--webhook", webhook["id"])
            self.assertEqual(text.returncode, 0)
            self.assertEqual(len([line for line in text.stdout.splitlines()
                                  if line.startswith(("pass", "skipped", "warn"))]), len(CODES))

    def test_a_paused_webhook_is_named(self):
        with Sandbox(self.data) as sandbox, Listener(self.data) as listener:
            webhook = sandbox.make(url=listener.ready["url"] + "/", isActive=False)
            steps = self.why("--webhook", webhook["id"], code=1)
            self.assertEqual(steps["webhook"]["result"], "fail")
            self.assertIn("paused", steps["webhook"]["sentence"])
            self.assertEqual(steps["attempt"]["result"], "warn")

    def test_another_port_is_named(self):
        with Sandbox(self.data) as sandbox, Listener(self.data):
            webhook = sandbox.make(url="http://127.0.0.1:1/orders")
            steps = self.why("--webhook", webhook["id"], code=1)
            self.assertEqual((steps["address"]["result"], steps["url"]["result"]),
                             ("fail", "fail"))
            self.assertIn("127.0.0.1:1", steps["url"]["sentence"])

    def test_the_platforms_last_answer_is_evidence(self):
        secret = self.file("secret", b"A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5")
        with Sandbox(self.data) as sandbox, \
                Listener(self.data, "--secret-file", secret, "--reject", "401") as listener:
            webhook = sandbox.make(url=listener.ready["url"] + "/")
            self.trigger(sandbox, webhook)
            listener.event()
            self.attempted(sandbox, webhook)
            steps = self.why("--webhook", webhook["id"], code=1)
            self.assertEqual(steps["attempt"]["result"], "fail")
            self.assertIn("401", steps["attempt"]["sentence"])
            self.assertEqual(steps["arrived"]["result"], "pass")

    def test_a_webhook_that_is_not_there(self):
        with Sandbox(self.data), Listener(self.data):
            steps = self.why("--webhook", str(uuid.uuid4()), code=1)
            self.assertEqual(steps["webhook"]["result"], "fail")
            for code in ("url", "application", "attempt", "way", "tls"):
                self.assertEqual(steps[code]["result"], "skipped", code)

    def test_nothing_sends_while_the_sandbox_is_stopped(self):
        with Sandbox(self.data) as sandbox:
            webhook = sandbox.make(url="http://127.0.0.1:8787/")
        steps = self.why("--webhook", webhook["id"], code=1)
        self.assertEqual(steps["mode"]["result"], "fail")
        self.assertIn("sandbox", steps["mode"]["sentence"])

    def test_no_receiver_and_a_taken_port(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            # It accepts and never answers: whoever listens there is not this program.
            steps = self.why("--path", "/orders", "--port", str(port), code=1)
        self.assertEqual(steps["receiver"]["result"], "fail")
        self.assertEqual(steps["port"]["result"], "fail")
        self.assertIn(str(port), steps["port"]["sentence"])
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
        steps = self.why("--path", "/orders", "--port", str(port), code=1)
        self.assertEqual(steps["port"]["result"], "pass")

    def test_a_path(self):
        with Listener(self.data) as listener:
            steps = self.why("--path", "/orders", code=0)
            self.assertEqual(steps["path"]["result"], "pass")
            self.assertEqual(steps["arrived"]["result"], "warn")
            self.assertEqual(steps["webhook"]["result"], "skipped")
            listener.send(post(b"{}", "/orders"))
            listener.event()
            steps = self.why("--path", "/orders", code=0)
            self.assertEqual(steps["arrived"]["result"], "pass")
            self.assertEqual(self.why("--path", "/other", code=0)["arrived"]["result"], "warn")

    def test_wrong_usage_is_2(self):
        for words in ((), ("--webhook", ""), ("--path", "orders"), ("--path", "/a?b=1"),
                      ("--path", "/", "--webhook", "1"), ("--path", "/", "--port", "0"),
                      ("--path", "/", "--account", "nobody")):
            self.assert_fails(cli("why", "--json", "--data-dir", self.data, *words), 2)
        shown = cli("why", "--help")
        self.assertEqual(shown.returncode, 0)
        self.assertIn("--webhook", shown.stdout)


if __name__ == "__main__":
    unittest.main()
