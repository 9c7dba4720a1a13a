# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong on purpose in `hookbench-cli sandbox`, over real connections."""

import json
import unittest

from delivery_contract import SECRET, Box, Receiver, signature, until
from harness import ContractTest


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


if __name__ == "__main__":
    unittest.main()
