# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli drill`: the order that each plan sends in, and the verdict."""

import json
import os
import unittest

from endpoint import Endpoint
from harness import cli
from replay_contract import KEYS, ReplayTest, signature

DONE = ["done", "plan", "seed", "verdict", "sent", "passed", "failed", "unanswered", "differing"]


class Drill(ReplayTest):
    def drill(self, url, plan, *options, query=""):
        return cli("drill", "--data-dir", self.data, "--json", "--filter", query, "--to", url,
                   "--secret-file", self.secret, "--plan", plan, *options)

    def result(self, done, code=0):
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        for line in lines[:-1]:
            self.assertEqual(list(line), KEYS)
        self.assertEqual(list(lines[-1]), DONE)
        self.assertEqual(lines[-1]["sent"], len(lines) - 1)
        return lines[-1]

    def order(self, plan, *options):
        with Endpoint() as endpoint:
            end = self.result(self.drill(endpoint.url, plan, *options))
            self.assertEqual((end["plan"], end["verdict"]), (plan, "pass"))
            for _, _, headers, body in endpoint.requests:
                self.assertEqual(headers["X-Webhook-Signature"], signature(headers, body))
            return [json.loads(body)["n"] for _, _, _, body in endpoint.requests]

    def test_plans(self):
        self.capture(6)
        here = list(range(6))
        self.assertEqual(self.order("duplicate"), [n for n in here for _ in range(2)])
        self.assertEqual(self.order("reverse"), here[::-1])
        shuffled = self.order("shuffle", "--seed", "7")
        self.assertNotEqual(shuffled, here)
        self.assertEqual(sorted(shuffled), here)
        self.assertEqual(self.order("shuffle", "--seed", "7"), shuffled)
        self.assertEqual(sorted(self.order("parallel")), here)
        late = self.order("late", "--seed", "3")
        self.assertEqual(late[:-1], sorted(late[:-1]))
        self.assertNotEqual(late, here)
        self.assertEqual(sorted(late), here)

    def test_a_handler_that_does_not_know_duplicates(self):
        self.capture(3)
        seen = set()

        def answer(request):
            if request[3] in seen:
                return 409
            seen.add(request[3])
            return 200

        with Endpoint(answer) as endpoint:
            end = self.result(self.drill(endpoint.url, "duplicate"), 1)
            self.assertEqual((end["verdict"], end["passed"], end["failed"], end["differing"]),
                             ("fail", 3, 3, 3))

    def test_it_goes_on_when_it_fails(self):
        self.capture(8)
        with Endpoint(500) as endpoint:
            self.assertEqual(self.result(self.drill(endpoint.url, "reverse"), 1)["failed"], 8)

    def test_no_answer(self):
        self.capture(1)
        with Endpoint(lambda request: None) as endpoint:
            self.assertEqual(self.result(self.drill(endpoint.url, "late"), 3)["unanswered"], 1)

    def test_reports(self):
        self.capture(2)
        with Endpoint() as endpoint:
            for name in ("drill.json", "drill.html"):
                path = os.path.join(self.folder, name)
                self.result(self.drill(endpoint.url, "duplicate", "--report", path))
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                self.assertEqual(text.count("evt_"), 4)
                if name.endswith("json"):
                    report = json.loads(text)
                    self.assertEqual((report["verdict"], len(report["steps"])), ("pass", 4))
                self.assertEqual(os.stat(path).st_mode & 0o077, 0)

    def test_what_was_delivered_takes_part(self):
        self.capture(2)
        with Endpoint() as endpoint:
            self.lines(self.replay(endpoint.url))
            self.assertEqual(self.result(self.drill(endpoint.url, "reverse"))["sent"], 2)

    def test_wrong_usage(self):
        here = "http://127.0.0.1:9/"
        self.assert_fails(self.drill(here, "odd"), 2)
        self.assert_fails(self.drill(here, "late", "--seed", "x"), 2)
        self.assert_fails(self.drill(here, "late", "--report", "report.txt"), 2)
        self.assert_fails(self.drill(here, "late", query="verdict:odd"), 2)
        self.assert_fails(self.drill("https://shop.example/", "late"), 2)
        self.assert_fails(cli("drill", "--json", "--filter", "", "--to", here), 2)


if __name__ == "__main__":
    unittest.main()
