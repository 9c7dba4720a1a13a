# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong on purpose in `hookbench-cli sandbox`, over real connections."""

import json
import os
import unittest

from delivery_contract import SECRET, Box, Receiver, signature, until
from harness import ContractTest, cli


class Faults(ContractTest):
    def box(self, *options):
        return Box(self.data, "--empty", "--requests-per-hour", "0", *options)

    def order(self, box, recipe, seed=1):
        answer = box.control("POST", "faults", {"recipe": recipe, "seed": seed})
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json

    def test_the_answer_says_what_is_on(self):
        with self.box() as box:
            self.assertEqual(self.order(box, {"duplicate": 0.25, "429": 1}, 7),
                             {"recipe": {"duplicate": 0.25, "429": 1.0}, "seed": 7})
            self.assertEqual(self.order(box, "drop"), {"recipe": {"drop": 1.0}, "seed": 1})
            self.assertEqual(box.control("DELETE", "faults").status, 204)
            self.assertEqual(box.control("POST", "faults", {"recipe": "odd"}).status, 400)
            self.assertEqual(box.control("POST", "faults", {"recipe": "drop"}, None).status, 401)

    def test_duplicates(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url, signing_secret=SECRET)
            self.order(box, "duplicate")
            box.trigger()
            until(lambda: len(receiver.requests) == 2, "the second one")
            (_, a, body), (_, b, again) = receiver.requests
            self.assertEqual((body, a["X-Webhook-Id"]), (again, b["X-Webhook-Id"]))
            self.assertEqual(len(box.becomes("delivered")["attempts"]), 1)

    def test_a_corrupt_body_does_not_verify(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url, signing_secret=SECRET)
            self.order(box, "corrupt")
            box.trigger()
            until(lambda: receiver.requests, "it")
            _, headers, body = receiver.requests[0]
            self.assertNotEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))

    def test_a_dropped_one_never_comes(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url)
            self.order(box, "drop")
            box.trigger()
            self.assertEqual(box.becomes("failed")["attempts"][0]["response_code"], None)
            self.assertEqual(receiver.requests, [])

    def test_the_api(self):
        with self.box() as box:
            for status in (429, 500, 503):
                self.order(box, str(status))
                answer = box.ask("GET", "/webhooks")
                self.assertEqual(answer.status, status)
                self.assertEqual(json.loads(answer.body)["statusCode"], status)
                self.assertEqual("retry-after" in answer.headers, status != 500)
            self.order(box, "cut")
            with self.assertRaises(AssertionError):
                box.ask("GET", "/webhooks")
            box.control("DELETE", "faults")
            self.assertEqual(box.ask("GET", "/webhooks").status, 200)

    def test_traffic(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url, signing_secret=SECRET)
            answer = box.control("POST", "traffic", {"rate": 50, "seconds": 1, "seed": 7,
                                                     "mix": {"payment": 3, "invoice": 1}})
            self.assertEqual(answer.status, 202)
            self.assertEqual(list(answer.json), ["rate", "seconds", "seed", "mix", "events"])
            self.assertEqual(answer.json["events"], 50)
            until(lambda: len(receiver.requests) == 50, "the traffic")
            types = {json.loads(body)["type"] for _, _, body in receiver.requests}
            self.assertIn("payment.created", types)
            self.assertTrue(all(t.startswith(("payment.", "invoice.")) for t in types))
            for _, headers, body in receiver.requests:
                self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            box.control("POST", "traffic", {"rate": 10, "seconds": 3600})
            self.assertEqual(box.control("DELETE", "traffic").status, 204)
            self.assertEqual(box.control("POST", "traffic", {"rate": 0}).status, 400)

    def test_traffic_about_a_number_of_objects(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url)
            answer = box.control("POST", "traffic", {"rate": 200, "objects": 12, "seed": 5})
            self.assertEqual(list(answer.json),
                             ["rate", "seconds", "seed", "mix", "events", "objects"])
            until(lambda: len(receiver.requests) == answer.json["events"], "the traffic")
            events = [json.loads(body) for _, _, body in receiver.requests]
            self.assertEqual(len({e["type"].split(".")[0] + e["data"]["id"] for e in events}), 12)
            self.assertEqual(box.control("POST", "traffic", {"objects": 3, "seconds": 5}).status, 400)

    def by_name(self, *words, code=0):
        done = cli("sandbox", *words, "--data-dir", self.data, "--json")
        self.assertEqual(done.returncode, code, done.stderr)
        if code:
            self.assertEqual(done.stdout, "")
            return json.loads(done.stderr)["error"]
        return [json.loads(line) for line in done.stdout.splitlines()]

    def save_recipes(self):
        """As the window's Sandbox page does."""
        recipes = {"Bad day": {"recipe": {"duplicate": 0.25, "429": 1}, "seed": 7},
                   "Calm": {"recipe": {"delay": 0.1}, "seed": 1}}
        with open(os.path.join(self.data, "faultrecipes.json"), "w", encoding="utf-8") as file:
            json.dump({"version": 1, "recipes": recipes}, file)

    def test_recipes_by_name(self):
        with self.box() as box:
            self.save_recipes()
            self.assertEqual(self.by_name("faults", "--list"),
                             [{"name": "Bad day", "recipe": {"429": 1.0, "duplicate": 0.25},
                               "seed": 7},
                              {"name": "Calm", "recipe": {"delay": 0.1}, "seed": 1}])
            self.assertEqual(self.by_name("faults"), [{"recipe": {}, "seed": 1}])
            on, = self.by_name("faults", "--recipe", "Bad day")
            self.assertEqual(on, {"recipe": {"429": 1.0, "duplicate": 0.25}, "seed": 7})
            self.assertEqual(box.ask("GET", "/webhooks").status, 429)
            self.assertEqual(self.by_name("faults", "--recipe", "Calm", "--seed", "9")[0]["seed"], 9)
            self.assertEqual(self.by_name("faults")[0]["recipe"], {"delay": 0.1})
            self.assertEqual(self.by_name("faults", "--off"), [{"recipe": {}, "seed": 1}])
            self.assertEqual(box.ask("GET", "/webhooks").status, 200)
            unknown = self.by_name("faults", "--recipe", "bad day", code=2)
            self.assertIn("Bad day, Calm", unknown["message"])
            self.by_name("faults", "--off", "--list", code=2)
            self.by_name("faults", "--seed", "1", code=2)

    def test_traffic_by_command(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url)
            begun, = self.by_name("traffic", "--objects", "4", "--rate", "100", "--seed", "2",
                                  "--mix", "payment=1")
            self.assertEqual((begun["running"], begun["sent"]), (True, 0))
            until(lambda: len(receiver.requests) == begun["events"], "the traffic")
            objects = {json.loads(body)["data"]["id"] for _, _, body in receiver.requests}
            self.assertEqual(len(objects), 4)
            self.by_name("traffic", "--rate", "5", "--seconds", "3600")
            self.assertEqual(self.by_name("traffic", "--status")[0]["events"], 18000)
            self.assertEqual(self.by_name("traffic", "--stop"),
                             [{"running": False, "sent": 0, "events": 0}])
            for wrong in (["--objects", "0"], ["--objects", "3", "--seconds", "3"],
                          ["--rate", "0"], ["--mix", "payment"], ["--stop", "--rate", "3"]):
                self.by_name("traffic", *wrong, code=2)

    def test_without_a_sandbox(self):
        self.assertEqual(self.by_name("faults", "--off", code=3)["kind"], "connection-refused")
        self.by_name("traffic", "--status", code=3)
        self.assertEqual(self.by_name("faults", "--list"), [])
        for command in ("traffic", "faults"):
            done = cli("sandbox", command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn(f"hookbench-cli sandbox {command}", done.stdout)
        self.assertIn("--port", cli("sandbox", "--help").stdout)

    def test_the_request_log(self):
        with self.box() as box:
            box.ask("GET", "/webhooks?take=1")
            box.ask("GET", "/nothing", key=None)
            listed = box.control("GET", "requests").json
            self.assertEqual([(r["method"], r["path"], r["status"], r["key"]) for r in listed],
                             [("GET", "/api/v0/nothing", 401, None),
                              ("GET", "/api/v0/webhooks", 200, "full")])
            one = box.control("GET", f"requests/{listed[1]['id']}")
            self.assertEqual(one.json["query"], "take=1")
            self.assertNotIn(box.keys["full"].secret, one.body.decode())
            self.assertNotIn(box.keys["full"].key, one.body.decode())
            self.assertEqual(box.control("DELETE", "requests").status, 204)
            self.assertEqual(box.control("GET", "requests").json, [])


if __name__ == "__main__":
    unittest.main()
