# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli learn`: Python signs as an unknown sender, the program finds out how."""

import base64
import hashlib
import hmac
import json
import os
import subprocess
import time
import unittest

from harness import ContractTest, Sandbox, cli
from listening import Listener, post, signature_headers

SECRET = "acme_" + base64.b64encode(b"thirty-two bytes of a secret key").decode()
KEY = base64.b64decode(SECRET[len("acme_"):])


def acme(body, path="/", number=1):
    """A sender that nobody knows: base64 of method, path's URL, id, time and body."""
    stamp = str(int(time.time()))
    url = "https://localhost" + path
    message = "\n".join(["POST", url, stamp, f"msg-{number}"]).encode() + b"\n" + body
    mac = base64.b64encode(hmac.new(KEY, message, hashlib.sha256).digest()).decode()
    return post(body, path, [f"X-Acme-Time: {stamp}", f"X-Acme-Message-Id: msg-{number}",
                             "X-Acme-Event: order.paid", f"X-Acme-Signature: v2={mac}"])


def simple(body, number=1, secret=SECRET):
    stamp = str(int(time.time()))
    mac = hmac.new(secret.encode(), stamp.encode() + b"|" + body, hashlib.sha256).hexdigest()
    return post(body, "/simple", [f"X-Simple-Stamp: {stamp}", f"X-Simple-Hmac: {mac}"])


class LearnTest(ContractTest):
    def setUp(self):
        super().setUp()
        self.secret = self.file("secret", SECRET.encode() + b"\n")

    def capture(self, *requests):
        with Listener(self.data) as listener:
            for request in requests:
                self.assertEqual(listener.send(request)[0], 200)
                listener.event()

    def learn(self, *words, secret=None):
        return cli("learn", "--json", "--data-dir", self.data, "--secret-file",
                   secret or self.secret, *words)

    def learned(self, *words):
        done = self.learn(*words)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return json.loads(done.stdout)

    def not_learned(self, *words, secret=None):
        done = self.learn(*words, secret=secret)
        self.assertEqual((done.returncode, done.stderr), (1, ""), done.stdout)
        line = json.loads(done.stdout)
        self.assertIs(line["learned"], False)
        return line

    def test_two_deliveries_of_an_unknown_sender_make_a_scheme(self):
        self.capture(simple(b'{"a":1}'), simple(b'{"a":22}'))
        found = self.learned()
        self.assertEqual(found["scheme"], "simple")
        self.assertIs(found["known"], False)
        self.assertEqual(len(found["events"]), 2)
        self.assertIsNone(found["signedUrl"])
        path = os.path.join(self.data, "schemes", "simple.json")
        self.assertEqual(found["file"], path)
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
        self.assertEqual(saved["message"], "{timestamp}|{body}")
        self.assertEqual(saved["signature"], {"header": "X-Simple-Hmac", "encoding": "hex",
                                              "hash": "sha256"})
        self.assertEqual(saved["timestamp"]["header"], "X-Simple-Stamp")
        self.assertNotIn(SECRET, json.dumps(saved))
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)

        # The next one is known by its headers.
        with Listener(self.data, "--secret-file", self.secret) as listener:
            listener.send(simple(b'{"a":333}'))
            event = listener.event()
            self.assertEqual((event["verdict"], event["scheme"]), ("verified", "simple"))
            listener.send(simple(b'{"a":4}', secret="another"))
            self.assertEqual(listener.event()["verdict"], "failed")

        # Learning again finds the scheme that is there now.
        again = self.learned()
        self.assertEqual((again["scheme"], again["known"], again["file"]), ("simple", True, None))
        self.assertEqual(os.listdir(os.path.join(self.data, "schemes")), ["simple.json"])

    def test_a_sender_that_signs_the_url_is_learned_too(self):
        self.capture(acme(b'{"a":1}', "/in/one?x=1", 1), acme(b'{"a":2}', "/in/two", 2))
        found = self.learned()
        self.assertEqual(found["scheme"], "acme")
        self.assertEqual(found["definition"]["message"],
                         "{method}\n{url}\n{timestamp}\n{id}\n{body}")
        self.assertEqual(found["definition"]["secret"], {"encoding": "base64", "prefix": "acme_"})
        self.assertEqual(found["definition"]["headers"],
                         {"deliveryId": "X-Acme-Message-Id", "eventType": "X-Acme-Event"})
        self.assertTrue(found["signedUrl"].startswith("https://localhost/in/"))
        body = b'{"a":3}'
        request = acme(body, "/in/three", 3)
        head = self.file("head", request.partition(b"\r\n\r\n")[0])
        verified = cli("verify", "--data-dir", self.data, "--scheme", "acme", "--secret-file",
                       self.secret, "--headers-file", head, "--body-file",
                       self.file("body", body), "--url", "https://localhost/in/three", "--json")
        self.assertEqual(verified.returncode, 0, verified.stdout)

    def test_the_cipher_of_encrypted_deliveries_is_learned_too(self):
        # HKDF and AES-256-GCM by openssl, for the key that the cipher's file describes.
        def sealed(plain, number):
            iv = bytes([number] * 16)
            key = subprocess.run(
                ["openssl", "kdf", "-keylen", "32", "-binary", "-kdfopt", "digest:SHA256",
                 "-kdfopt", "hexkey:" + SECRET.encode().hex(), "-kdfopt",
                 "info:hookbench payload cbc v1", "HKDF"], capture_output=True, check=True).stdout
            data = subprocess.run(["openssl", "enc", "-aes-256-cbc", "-K", key.hex(), "-iv",
                                   iv.hex()], input=plain, capture_output=True, check=True).stdout
            return json.dumps({"encrypted": True, "alg": "A256CBC",
                               "kid": hashlib.sha256(key).hexdigest()[:8],
                               "iv": base64.b64encode(iv).decode(),
                               "data": base64.b64encode(data).decode()}).encode()
        self.capture(simple(sealed(b'{"a":1}', 1)), simple(sealed(b'{"a":22}', 2)))
        found = self.learned()
        self.assertEqual(found["cipher"], "platform-cbc")
        self.assertEqual(found["definition"]["cipher"], "platform-cbc")
        self.assertIn("platform-cbc", found["cipherSentence"])
        with Listener(self.data, "--secret-file", self.secret) as listener:
            listener.send(simple(sealed(b'{"type":"order.paid"}', 3)))
            event = listener.event()
            self.assertEqual((event["verdict"], event["eventType"]), ("verified", "order.paid"))

    def test_a_payload_that_nothing_opens_is_told(self):
        self.capture(simple(b'{"iv":"AAAA","ciphertext":"BBBB"}'),
                     simple(b'{"iv":"AAAA","ciphertext":"CCCC"}'))
        found = self.learned()
        self.assertIsNone(found["cipher"])
        self.assertIn("look encrypted", found["cipherSentence"])
        self.assertNotIn("cipher", found["definition"])

    def test_a_sender_that_signs_the_path_alone_is_learned_too(self):
        def signed(body, query):
            mac = hmac.new(SECRET.encode(), b"POST/in/hooks" + body, hashlib.sha256).digest()
            value = base64.urlsafe_b64encode(mac).decode().rstrip("=")
            return post(body, "/in/hooks" + query, [f"X-Own-Sum: {value}"])
        # So many that the letters of base64url are in one of them.
        self.capture(*(signed(b'{"a":%d}' % number, f"?try={number}") for number in range(8)))
        found = self.learned()
        self.assertEqual(found["definition"]["message"], "{method}{path}{body}")
        self.assertEqual(found["definition"]["signature"]["encoding"], "base64url")
        self.assertIsNone(found["signedUrl"])

    def test_the_filter_chooses(self):
        self.capture(simple(b'{"a":1}'), simple(b'{"a":22}'), post(b"{}", "/other"))
        line = self.not_learned("--filter", "path:/other")
        self.assertEqual(line["tried"]["deliveries"], 1)
        self.assertEqual(self.learned("--filter", "path:/simple")["scheme"], "simple")

    def test_what_fits_nothing_says_what_was_tried(self):
        self.capture(simple(b'{"a":1}'), simple(b'{"a":22}'))
        line = self.not_learned(secret=self.file("wrong", b"not this one"))
        self.assertIsNone(line["scheme"])
        tried = line["tried"]
        self.assertEqual((tried["deliveries"], tried["withSignature"]), (2, 2))
        self.assertEqual(tried["signatureHeaders"], ["X-Simple-Hmac"])
        self.assertEqual(tried["timeHeaders"], ["X-Simple-Stamp"])
        self.assertGreater(tried["attempts"], 1000)
        self.assertIs(tried["complete"], True)
        self.assertIn("X-Simple-Hmac", line["sentence"])
        self.assertFalse(os.path.exists(os.path.join(self.data, "schemes")))
        self.assertFalse(os.path.exists(os.path.join(self.data, "confirmed.json")))
        text = cli("learn", "--data-dir", self.data, "--secret-file", self.file("wrong", b"no"))
        self.assertEqual(text.returncode, 1)
        self.assertIn("Nothing fits", text.stdout)

    def test_one_delivery_is_not_enough(self):
        self.capture(simple(b'{"a":1}'))
        self.assertIn("second one", self.not_learned()["sentence"])
        request = simple(b'{"a":2}')
        self.capture(request, request)
        self.assertEqual(len(self.learned()["events"]), 2)

    def test_nothing_captured_is_no_error(self):
        line = self.not_learned()
        self.assertEqual(line["tried"]["deliveries"], 0)
        self.assertIn("listen", line["sentence"])

    def test_own_deliveries_prove_nothing(self):
        def own(agent, body):
            stamp = str(int(time.time()))
            mac = hmac.new(SECRET.encode(), stamp.encode() + b"." + body, hashlib.sha256)
            return post(body, "/", [f"User-Agent: {agent}", f"X-Own-Time: {stamp}",
                                    f"X-Own-Sum: {mac.hexdigest()}"])
        self.capture(own("Hookbench-Sandbox/1", b"1"), own("Hookbench-Sandbox/1", b"2"),
                     own("Hookbench/1", b"3"), own("Hookbench/1", b"4"))
        line = self.not_learned()
        self.assertEqual(line["tried"]["leftOut"], 4)
        self.assertIn("prove nothing", line["sentence"])
        self.capture(own("Hookbenchmark/1", b"5"), own("curl/8", b"6"))
        self.assertEqual(self.learned()["definition"]["message"], "{timestamp}.{body}")

    def test_a_known_scheme_is_confirmed(self):
        def signed(body):
            return post(body, "/", signature_headers(body, secret=SECRET))
        self.capture(signed(b'{"a":1}'), signed(b'{"a":2}'))
        found = self.learned()
        self.assertEqual((found["scheme"], found["known"]), ("platform", True))
        self.assertFalse(os.path.exists(os.path.join(self.data, "schemes")))
        code = cli("code", "--data-dir", self.data, "--scheme", "platform", "--language", "flask")
        self.assertNotIn("not confirmed", code.stdout)

    def test_code_send_and_check_use_what_was_confirmed(self):
        with Sandbox(self.data) as sandbox:
            webhook = sandbox.ask("GET", "/webhooks").json[0]["id"]
            words = ("code", "--json", "--data-dir", self.data, "--webhook", webhook,
                     "--language", "flask")
            before = json.loads(cli(*words).stdout)
            self.assertEqual(before["scheme"], "platform")
            self.assertIn("scheme not confirmed by a real delivery", before["code"])
            self.capture(simple(b'{"a":1}'), simple(b'{"a":22}'))
            self.learned()
            after = json.loads(cli(*words).stdout)
            self.assertEqual(after["scheme"], "simple")
            self.assertIn("X-Simple-Hmac", after["code"])
            self.assertNotIn("not confirmed", after["code"])
        with Listener(self.data, "--secret-file", self.secret, "--reject", "401") as listener:
            url = listener.ready["url"]
            common = ("--data-dir", self.data, "--to", url + "/", "--secret-file", self.secret)
            sent = cli("send", "--json", *common)
            self.assertEqual(sent.returncode, 0, sent.stdout + sent.stderr)
            event = listener.event()
            self.assertEqual((event["scheme"], event["verdict"]), ("simple", "verified"))
            preset = cli("send", "--json", "--scheme", "platform", *common)
            self.assertEqual(preset.returncode, 0, preset.stderr)
            self.assertEqual(listener.event()["scheme"], "platform")

    def test_wrong_usage_is_2(self):
        for words in (("learn",), ("learn", "--secret-file", "/nowhere"),
                      ("learn", "--secret-file", self.secret, "--filter", "type:("),
                      ("learn", "--secret-file", self.secret, "--account", "nobody"),
                      ("learn", "--secret-file", self.secret, "extra")):
            self.assert_fails(cli(*words, "--json", "--data-dir", self.data), 2)
        shown = cli("learn", "--help")
        self.assertEqual(shown.returncode, 0)
        self.assertIn("--secret-file", shown.stdout)


if __name__ == "__main__":
    unittest.main()
