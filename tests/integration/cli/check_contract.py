# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli check`, held against endpoints that verify with python3's own hmac, or not at all."""

import hashlib
import hmac
import json
import socket
import time
import unittest

from endpoint import Endpoint
from harness import ContractTest, cli

SECRET = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5"
CODES = ["dns", "tls", "redirect", "valid", "slow", "forged", "unsigned", "stale", "tampered",
         "twice", "unknown-type", "large", "encrypted", "burst", "method", "content-type"]


def right(request, tolerance=300):
    """What a right endpoint answers."""
    method, _, headers, body = request
    if method != "POST":
        return 405
    if headers["Content-Type"] != "application/json":
        return 415
    stamp = headers["X-Webhook-Timestamp"] or "0"
    mac = hmac.new(SECRET.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(headers["X-Webhook-Signature"] or "", "sha256=" + mac):
        return 401
    return 401 if abs(time.time() - int(stamp)) > tolerance else 200


class Check(ContractTest):
    def setUp(self):
        super().setUp()
        self.secret = self.file("secret", SECRET.encode() + b"\n")

    def check(self, url, *options):
        return cli("check", "--data-dir", self.data, "--json", "--to", url, "--secret-file",
                   self.secret, *options)

    def findings(self, done, code):
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertEqual(done.stderr, "")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(list(lines[-1]), ["score", "headline"])
        self.assertEqual([line["code"] for line in lines[:-1]], CODES)
        for line in lines[:-1]:
            self.assertEqual(list(line), ["code", "result", "sentence", "fix"])
            self.assertIn(line["result"], ("pass", "warn", "fail", "skipped"))
            self.assertTrue(line["sentence"].endswith("."), line)
            self.assertEqual(line["fix"] is None, line["result"] in ("pass", "skipped"), line)
        return {line["code"]: line["result"] for line in lines[:-1]}, lines[-1]

    def test_a_right_endpoint(self):
        with Endpoint(right) as endpoint:
            start = time.monotonic()
            results, end = self.findings(self.check(endpoint.url), 0)
            self.assertLess(time.monotonic() - start, 5)
            self.assertEqual({code for code, result in results.items() if result != "pass"},
                             {"tls", "encrypted"})
            self.assertEqual(results["tls"], "skipped")
            self.assertEqual(end["score"], 100)
            self.assertGreater(len(endpoint.requests), 25)
            for method, _, headers, body in endpoint.requests:
                self.assertTrue(headers["X-Webhook-Id"].startswith("hookbench_test_"))
                if method == "POST":
                    self.assertTrue(body.startswith(b'{"id":"hookbench_test_'), body[:80])

    def test_one_that_takes_everything(self):
        with Endpoint(200) as endpoint:
            results, end = self.findings(self.check(endpoint.url), 1)
            for code in ("forged", "unsigned", "stale", "tampered"):
                self.assertEqual(results[code], "fail")
            self.assertEqual((results["method"], results["content-type"]), ("warn", "warn"))
            self.assertEqual(end["headline"], "Your endpoint accepts forged events.")
            self.assertLess(end["score"], 50)

    def test_one_that_keeps_no_time(self):
        with Endpoint(lambda request: right(request, 1e9)) as endpoint:
            results, _ = self.findings(self.check(endpoint.url), 1)
            self.assertEqual([code for code in CODES if results[code] == "fail"], ["stale"])

    def test_another_success(self):
        with Endpoint(lambda r: 202 if right(r) == 200 else right(r)) as endpoint:
            results, _ = self.findings(self.check(endpoint.url), 0)
            self.assertEqual(results["valid"], "warn")

    def test_a_redirect(self):
        with Endpoint(308) as endpoint:
            results, end = self.findings(self.check(endpoint.url), 1)
            self.assertEqual((results["redirect"], results["valid"]), ("fail", "fail"))
            self.assertIn("redirect", end["headline"])
            self.assertNotIn("/elsewhere", [path for _, path, _, _ in endpoint.requests])

    def test_nobody_there(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        results, end = self.findings(self.check(f"http://127.0.0.1:{port}/"), 1)
        self.assertEqual(results["valid"], "fail")
        self.assertEqual(set(list(results.values())[4:]), {"skipped"})
        self.assertEqual(end["headline"], "Your endpoint does not answer.")

    def test_encrypted_payloads(self):
        with Endpoint(right) as endpoint:
            results, _ = self.findings(self.check(endpoint.url, "--encrypt"), 0)
            self.assertEqual(results["encrypted"], "pass")
            first = json.loads(endpoint.requests[0][3])
            self.assertIs(first["encrypted"], True)

    def test_text_for_people(self):
        with Endpoint(200) as endpoint:
            done = cli("check", "--data-dir", self.data, "--to", endpoint.url, "--secret-file",
                       self.secret)
            self.assertEqual(done.returncode, 1)
            self.assertIn("Your endpoint accepts forged events.", done.stdout.splitlines()[-1])
            self.assertNotIn(SECRET, done.stdout + done.stderr)

    def test_wrong_usage(self):
        here = "http://127.0.0.1:9/"
        for options in ((here, "--scheme", "odd"), ("ftp://127.0.0.1/",), (here, "--live", "Shop"),
                        (here, "--account", "nobody"), (here, "--scheme", "github", "--encrypt"),
                        ("https://shop.example/",)):
            with self.subTest(options):
                self.assert_fails(self.check(*options), 2)
        self.assert_fails(cli("check", "--json", "--to", here), 2)


if __name__ == "__main__":
    unittest.main()
