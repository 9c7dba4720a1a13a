# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli watch`: which rules fire, what it prints and how it ends."""

import json
import os
import signal
import subprocess
import time
import unittest

from endpoint import Endpoint
from harness import PROGRAM, ContractTest, cli, curl

FIELDS = {"webhook", "name", "rule", "since", "measured", "limit", "sentence", "fix"}


class Watch(ContractTest):
    def setUp(self):
        super().setUp()
        self.box = self.sandbox("--empty", "--requests-per-hour", "0", "--retry-schedule", "1s")
        self.addCleanup(self.box.__exit__)

    def watch(self, *options):
        """The lines and the exit code of one run on the sandbox of the data directory."""
        done = cli("watch", "--data-dir", self.data, "--json", *options)
        self.assertEqual(done.stderr, "")
        return [json.loads(line) for line in done.stdout.splitlines()], done.returncode

    def deliver(self, count):
        """Triggers so many events and waits until the sandbox has given up or delivered them."""
        for _ in range(count):
            answer = self.control("trigger", {"type": "payment.completed"})
            self.assertEqual(answer.status, 202)
        for _ in range(2):  # the first attempt, and the one retry
            self.control("clock", {"advance": 5})
        end = time.monotonic() + 20
        while any(each["status"] in ("pending", "retrying")
                  for each in self.control("deliveries").json):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.02)

    def control(self, path, body=None):
        options = self.box.keys["full"].options()
        if body is not None:
            options += ["--header", "Content-Type: application/json"]
            body = json.dumps(body).encode()
        return curl(self.box.ready["url"] + "/sandbox/" + path, *options, body=body)

    def test_nothing_to_watch_is_well(self):
        lines, code = self.watch()
        self.assertEqual((lines, code), ([{"done": True, "webhooks": 0, "alerts": 0}], 0))

    def test_a_healthy_webhook_is_well(self):
        with Endpoint(200) as endpoint:
            self.box.make(url=endpoint.url)
            self.deliver(6)
            lines, code = self.watch()
        self.assertEqual((lines, code), ([{"done": True, "webhooks": 1, "alerts": 0}], 0))

    def test_failures_fire(self):
        with Endpoint(500) as endpoint:
            made = self.box.make(url=endpoint.url)
            self.deliver(6)
            lines, code = self.watch()
        self.assertEqual(code, 1)
        self.assertEqual(lines[-1], {"done": True, "webhooks": 1, "alerts": 2})
        self.assertEqual([line["rule"] for line in lines[:-1]], ["success", "failures"])
        for line in lines[:-1]:
            self.assertEqual(set(line), FIELDS)
            self.assertEqual((line["webhook"], line["name"]), (made["id"], "Orders"))
        self.assertEqual((lines[0]["measured"], lines[0]["limit"]), (0, 95))
        self.assertEqual((lines[1]["measured"], lines[1]["limit"]), (6, 5))
        self.assertRegex(lines[1]["since"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")

    def test_zero_turns_a_rule_off(self):
        with Endpoint(500) as endpoint:
            self.box.make(url=endpoint.url)
            self.deliver(6)
            self.assertEqual(self.watch("--min-success", "0", "--max-failures", "0")[1], 0)
            self.assertEqual(self.watch("--min-success", "0")[1], 1)

    def store(self, webhooks):
        """Rules as the window stores them."""
        with open(os.path.join(self.data, "watch.json"), "w", encoding="utf-8") as file:
            json.dump({"version": 1, "accounts": {"sandbox": {
                "all": {"leastSuccess": 0, "failuresInARow": 0}, "webhooks": webhooks}}}, file)

    def test_stored_rules_count_without_options(self):
        with Endpoint(500) as endpoint:
            made = self.box.make(url=endpoint.url)
            self.deliver(6)
            self.store({})
            self.assertEqual(self.watch()[1], 0)
            # An option is for all of them instead.
            self.assertEqual(self.watch("--max-failures", "3")[1], 1)
            self.store({made["id"]: {"leastSuccess": 0, "failuresInARow": 6}})
            lines, code = self.watch()
            self.assertEqual(code, 1)
            self.assertEqual([(line.get("rule"), line.get("limit")) for line in lines[:-1]],
                             [("failures", 6)])
            self.store({made["id"]: {"leastSuccess": "x", "failuresInARow": 5000}})
            self.assertEqual([line.get("rule") for line in self.watch()[0][:-1]], ["success"])

    def test_what_the_platform_listed_is_kept(self):
        with Endpoint(500) as endpoint:
            made = self.box.make(url=endpoint.url)
            words = ["story", "--data-dir", self.data, "--webhook", made["id"], "--json"]
            self.assert_fails(cli(*words), 1)  # no list was read yet
            self.deliver(3)
            done = cli(*words, "--fetch")
            self.assertEqual((done.returncode, done.stderr), (1, ""))
            self.deliver(2)
            self.watch()  # reads the list because failures were added
            *rows, last = [json.loads(line) for line in cli(*words).stdout.splitlines()]
        self.assertEqual(len(rows), 5)
        for row in rows:
            self.assertEqual((row["kind"], row["webhook"], row["eventType"], row["capture"],
                              row["bytesOf"]),
                             ("platform", made["id"], "payment.completed", None, None))
            self.assertEqual(row["responseCode"], 500)
        self.assertEqual([row["createdAt"] for row in rows],
                         sorted(row["createdAt"] for row in rows))
        self.assertEqual(last["webhook"], made["id"])
        self.assertEqual((last["platform"]["reported"], last["platform"]["came"]), (5, 0))
        self.assertEqual(last["platform"]["missing"], [row["eventId"] for row in rows])
        self.assertEqual(last["platform"]["unknown"], [])
        done = cli(*words[:-1])
        self.assertIn("Of 5 events that the platform reported, 0 came here.", done.stdout)
        self.assertIn("bytes unknown", done.stdout)
        # The rules of retention are for these as well.
        told = json.loads(cli("retention", "--data-dir", self.data, "--max-count", "2",
                              "--apply", "--json").stdout)
        self.assertEqual(told["listed"], 3)
        last = json.loads(cli(*words).stdout.splitlines()[-1])
        self.assertEqual(last["platform"]["reported"], 2)
        self.assertEqual([each["from"] for each in last["platform"]["unknown"]], [None])

    def test_a_paused_webhook_is_left_alone(self):
        with Endpoint(500) as endpoint:
            made = self.box.make(url=endpoint.url)
            self.deliver(6)
            self.box.ask("PATCH", "/webhooks/" + made["id"], {"isActive": False})
            self.assertEqual(self.watch()[1], 0)

    def test_one_webhook_alone(self):
        with Endpoint(500) as endpoint:
            self.box.make(url=endpoint.url)
            self.deliver(6)
            other = self.box.make(name="Fine", url=endpoint.url)
            lines, code = self.watch("--webhook", other["id"])
        self.assertEqual((lines, code), ([{"done": True, "webhooks": 1, "alerts": 0}], 0))

    def test_an_unknown_webhook_is_not_there(self):
        done = cli("watch", "--data-dir", self.data, "--json", "--webhook", "wh_none")
        self.assert_fails(done, 1)

    def test_it_watches_until_a_rule_fires(self):
        process = subprocess.Popen([PROGRAM, "watch", "--data-dir", self.data, "--every", "10"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        self.assertIn("no rule fires", process.stderr.readline())
        with Endpoint(500) as endpoint:
            self.box.make(url=endpoint.url)
            self.deliver(6)
            self.assertEqual(process.wait(timeout=30), 1)
        self.assertIn("failed", process.stdout.read())

    def test_it_can_be_stopped(self):
        process = subprocess.Popen([PROGRAM, "watch", "--data-dir", self.data, "--every", "3600"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        self.assertNotEqual(process.wait(timeout=10), 1)

    def test_wrong_options(self):
        for words in (["--min-success", "101"], ["--max-failures", "51"], ["--every", "1"],
                      ["--max-silence", "x"], ["--webhook", ""], ["operand"]):
            with self.subTest(words):
                self.assert_fails(cli("watch", "--data-dir", self.data, "--json", *words), 2)


if __name__ == "__main__":
    unittest.main()
