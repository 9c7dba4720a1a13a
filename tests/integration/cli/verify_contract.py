# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli verify`: openssl signs, the program judges."""

import base64
import json
import os
import subprocess
import unittest

from harness import ContractTest, cli

SECRET = b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OLD = b"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
NOW = 1774008000
TIME = str(NOW)
BODY = b'{"id":"evt_1","type":"payment.created","data":{"amount":10.50}}'
RUNGS = ["header", "format", "time", "match", "decrypt"]


def mac(key, message, digest="sha256"):
    """openssl's HMAC of the message."""
    done = subprocess.run(["openssl", "dgst", f"-{digest}", "-mac", "HMAC", "-macopt",
                           "hexkey:" + key.hex(), "-binary"],
                          input=message, capture_output=True, check=True)
    return done.stdout


def b64(data):
    return base64.b64encode(data).decode()


def platform(secret=SECRET, body=BODY, time=TIME):
    value = "sha256=" + mac(secret, time.encode() + b"." + body).hex()
    return [("X-Webhook-Id", "dlv_1"), ("X-Webhook-Event", "payment.created"),
            ("X-Webhook-Timestamp", time), ("X-Webhook-Attempt", "1"),
            ("X-Webhook-Signature", value)]


def signed_by(scheme, body=BODY):
    """The headers of a sender, written from the sender's own documentation."""
    message = TIME.encode() + b"." + body
    decoded = base64.b64decode(SECRET[len("whsec_"):])
    identified = b64(mac(decoded, b"msg_1." + message))
    return {
        "platform": platform(body=body),
        "platform-body": [("X-Webhook-Signature", "sha256=" + mac(SECRET, body).hex())],
        "platform-bare-hex": [("X-Webhook-Signature", mac(SECRET, body).hex())],
        "bila": [("X-Bila-Timestamp", TIME),
                 ("X-Bila-Signature", "sha256=" + mac(SECRET, message).hex())],
        "standard-webhooks": [("webhook-id", "msg_1"), ("webhook-timestamp", TIME),
                              ("webhook-signature", "v1," + identified)],
        "svix": [("svix-id", "msg_1"), ("svix-timestamp", TIME),
                 ("svix-signature", "v1," + identified)],
        "stripe": [("Stripe-Signature", f"t={TIME},v1=" + mac(SECRET, message).hex())],
        "github": [("X-Hub-Signature-256", "sha256=" + mac(SECRET, body).hex())],
        "github-sha1": [("X-Hub-Signature", "sha1=" + mac(SECRET, body, "sha1").hex())],
        "shopify": [("X-Shopify-Hmac-SHA256", b64(mac(SECRET, body)))],
        "slack": [("X-Slack-Request-Timestamp", TIME),
                  ("X-Slack-Signature",
                   "v0=" + mac(SECRET, b"v0:" + TIME.encode() + b":" + body).hex())],
    }[scheme]


SCHEMES = ["platform", "platform-body", "platform-bare-hex", "bila", "standard-webhooks", "svix",
           "stripe", "github", "github-sha1", "shopify", "slack"]


class VerifyTest(ContractTest):
    def run_verify(self, headers, *words, body=BODY, secrets=(SECRET,), now=NOW, as_json=True,
                   env=None):
        if not isinstance(headers, bytes):
            headers = "".join(f"{name}: {value}\n" for name, value in headers).encode()
        options = ["--data-dir", self.data, "--headers-file", self.file("headers", headers),
                   "--body-file", self.file("body", body)]
        for number, secret in enumerate(secrets):
            options += ["--secret-file", self.file(f"secret{number}", secret)]
        if now is not None:
            options += ["--now", str(now)]
        if as_json:
            options.append("--json")
        return cli("verify", *options, *words, env=env)

    def verify(self, headers, *words, **named):
        """The object, after checking that stdout holds it and nothing else, and the exit code."""
        done = self.run_verify(headers, *words, **named)
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 1, done.stdout)
        found = json.loads(lines[0])
        keys = ["verdict", "scheme", "secret", "eventType", "eventId", "steps"]
        if "--explain" in words:
            keys += ["cause", "sentence", "fix", "certainty"]
        self.assertEqual(list(found), keys)
        self.assertEqual([step["step"] for step in found["steps"]], RUNGS)
        for step in found["steps"]:
            self.assertEqual(list(step), ["step", "ok", "value"])
            self.assertIn(step["ok"], (True, False, None))
        verified = found["verdict"] in ("verified", "verified-old-secret")
        self.assertEqual(done.returncode, 0 if verified else 1)
        return found

    def verdict(self, headers, *words, **named):
        return self.verify(headers, *words, **named)["verdict"]

    def rung(self, found, name):
        return found["steps"][RUNGS.index(name)]


class Verdicts(VerifyTest):
    def test_verified(self):
        found = self.verify(platform())
        self.assertEqual(found["verdict"], "verified")
        self.assertEqual(found["scheme"], "platform")
        self.assertEqual(found["secret"], "current")
        self.assertEqual(found["eventType"], "payment.created")
        self.assertEqual(found["eventId"], "evt_1")
        self.assertEqual([step["ok"] for step in found["steps"]], [True, True, True, True, None])
        self.assertIsNone(self.rung(found, "decrypt")["value"])
        for name in ("header", "format", "time", "match"):
            self.assertTrue(self.rung(found, name)["value"])

    def test_every_scheme_with_and_without_its_name(self):
        for scheme in SCHEMES:
            with self.subTest(scheme):
                for words in ([], ["--scheme", scheme]):
                    found = self.verify(signed_by(scheme), *words)
                    self.assertEqual((found["verdict"], found["scheme"]), ("verified", scheme))
                self.assertEqual(self.verdict(signed_by(scheme), body=BODY + b"\n"), "failed")

    def test_old_secret(self):
        found = self.verify(platform(OLD), secrets=(SECRET, OLD))
        self.assertEqual((found["verdict"], found["secret"]), ("verified-old-secret", "previous"))
        found = self.verify(platform(OLD), secrets=(OLD, SECRET))
        self.assertEqual((found["verdict"], found["secret"]), ("verified", "current"))

    def test_two_signatures_in_one_header(self):
        headers = dict(platform())
        headers["X-Webhook-Signature"] += "," + dict(platform(OLD))["X-Webhook-Signature"]
        self.assertEqual(self.verdict(headers.items()), "verified")
        self.assertEqual(self.verdict(headers.items(), secrets=(OLD,)), "verified")

    def test_wrong_secret(self):
        found = self.verify(platform(OLD))
        self.assertEqual((found["verdict"], found["secret"]), ("failed", None))
        self.assertEqual([step["ok"] for step in found["steps"]], [True, True, True, False, None])

    def test_stale_and_future_with_a_good_mac(self):
        for now in (NOW + 301, NOW - 301, NOW + 10**9):
            found = self.verify(platform(), now=now)
            self.assertEqual(found["verdict"], "failed")
            self.assertIs(self.rung(found, "time")["ok"], False)
            self.assertIs(self.rung(found, "match")["ok"], True)
        for now in (NOW + 300, NOW - 300):
            self.assertEqual(self.verdict(platform(), now=now), "verified")

    def test_without_now_it_is_now(self):
        self.assertEqual(self.verdict(platform(), now=None), "failed")
        time = subprocess.run(["date", "+%s"], capture_output=True, text=True).stdout.strip()
        self.assertEqual(self.verdict(platform(time=time), now=None), "verified")

    def test_unsigned_and_unknown_scheme(self):
        found = self.verify([("Content-Type", "application/json")])
        self.assertEqual((found["verdict"], found["scheme"], found["secret"]),
                         ("unsigned", None, None))
        self.assertEqual(found["eventId"], "evt_1")
        found = self.verify([("X-Acme-Signature", "abc")])
        self.assertEqual((found["verdict"], found["scheme"]), ("unknown-scheme", None))
        self.assertEqual(self.verdict([("X-Webhook-Signature", "abc")]), "unknown-scheme")

    def test_only_the_named_scheme(self):
        for headers, scheme, verdict in (
                (signed_by("platform-bare-hex"), "platform", "failed"),
                ([("X-Webhook-Timestamp", TIME),
                  ("X-Webhook-Signature", b64(mac(SECRET, TIME.encode() + b"." + BODY)))],
                 "platform", "failed"),
                ([("X-Webhook-Timestamp", TIME),
                  ("X-Webhook-Signature", mac(SECRET, TIME.encode() + b"." + BODY).hex())],
                 "platform", "failed"),
                (signed_by("github"), "platform", "unknown-scheme"),
                (signed_by("shopify"), "platform", "unknown-scheme"),
                (signed_by("platform")[:-1], "platform", "unsigned"),
                (signed_by("platform"), "platform-body", "failed")):
            self.assertEqual(self.verdict(headers, "--scheme", scheme), verdict, headers)

    def test_undecryptable_and_decrypted(self):
        # HKDF and AES-256-GCM by Python's cryptography package, for the secret whsec_known.
        wrapper = {"encrypted": True, "alg": "A256GCM", "kid": "6b8449bb",
                   "iv": "AAECAwQFBgcICQoL", "tag": "ueZXT9XqHTbb0abWRKTP0w==",
                   "data": "K3BxRL8BTVL7wB0QmWo="}
        known = b"whsec_known"
        body = json.dumps(wrapper).encode()
        found = self.verify(platform(known, body), body=body, secrets=(known,))
        self.assertEqual((found["verdict"], found["eventId"]), ("verified", "evt_1"))
        self.assertEqual(found["eventType"], "payment.created")  # from its header
        self.assertIs(self.rung(found, "decrypt")["ok"], True)
        for change in ({"tag": "AAAAAAAAAAAAAAAAAAAAAA=="}, {"kid": "00000000"}, {"iv": None},
                       {"alg": "A256CTR"}):
            body = json.dumps({**wrapper, **change}).encode()
            found = self.verify(platform(known, body), body=body, secrets=(known,))
            self.assertEqual((found["verdict"], found["secret"]), ("undecryptable", "current"))
            self.assertIs(self.rung(found, "match")["ok"], True)
            self.assertIs(self.rung(found, "decrypt")["ok"], False)
            self.assertTrue(self.rung(found, "decrypt")["value"])

    def test_signed_method_and_url(self):
        os.makedirs(os.path.join(self.data, "schemes"))
        with open(os.path.join(self.data, "schemes", "hubspot.json"), "w") as file:
            json.dump({"title": "HubSpot v3",
                       "signature": {"header": "X-HubSpot-Signature-v3", "encoding": "base64"},
                       "timestamp": {"header": "X-HubSpot-Request-Timestamp",
                                     "unit": "milliseconds"},
                       "message": "{method}{url}{body}{timestamp}"}, file)
        url = "https://shop.example/hooks?a=1"
        message = b"PUT" + url.encode() + BODY + TIME.encode() + b"000"
        headers = [("X-HubSpot-Request-Timestamp", TIME + "000"),
                   ("X-HubSpot-Signature-v3", b64(mac(SECRET, message)))]
        self.assertEqual(self.verdict(headers, "--method", "PUT", "--url", url), "verified")
        self.assertEqual(self.verdict(headers, "--url", url), "failed")
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers).encode()
        head = f"PUT {url} HTTP/1.1\r\n".encode() + lines + b"\r\n"
        found = self.verify(head)
        self.assertEqual((found["verdict"], found["scheme"]), ("verified", "hubspot"))
        self.assertEqual(self.verdict(head, "--method", "POST"), "failed")


class Inputs(VerifyTest):
    def test_a_broken_scheme_file_is_told_and_the_others_work(self):
        os.makedirs(os.path.join(self.data, "schemes"))
        with open(os.path.join(self.data, "schemes", "broken.json"), "w") as file:
            file.write('{\n"title": "x",\n"signature": {"header": "X"},\n"mesage": "{body}"}')
        self.assertEqual(self.verdict(platform()), "verified")
        done = self.run_verify(platform(), as_json=False)
        self.assertEqual(done.returncode, 0)
        self.assertIn("broken.json", done.stderr)
        self.assertIn("Line 1: \"signature.encoding\" is missing.", done.stderr)

    def test_secrets_are_byte_exact_but_for_one_line_end(self):
        for content, verdict in ((SECRET + b"\n", "verified"), (SECRET + b"\r\n", "verified"),
                                 (SECRET + b" ", "failed"), (SECRET + b"\n\n", "failed"),
                                 (SECRET[len(b"whsec_"):], "failed")):
            self.assertEqual(self.verdict(platform(), secrets=(content,)), verdict)

    def test_secrets_of_variables_in_the_order_of_the_command_line(self):
        env = {"HB_OLD": OLD.decode()}
        found = self.verify(platform(OLD), "--secret-env", "HB_OLD", env=env)
        self.assertEqual(found["secret"], "previous")
        found = self.verify(platform(OLD), "--secret-env", "HB_OLD", env=env, secrets=())
        self.assertEqual(found["secret"], "current")

    def test_bodies_are_byte_exact(self):
        for body in (b"", b"\x00\xff\r\n", BODY + b"\r\n", b"\xef\xbb\xbf" + BODY, b"{" * 100_000):
            self.assertEqual(self.verdict(platform(body=body), body=body), "verified")

    def test_headers_files(self):
        lines = [f"{name}: {value}" for name, value in platform()]
        for content in ("\n".join(lines), "\r\n".join(lines) + "\r\n\r\n",
                        "POST /hooks HTTP/1.1\n" + "\n".join(lines) + "\n\n",
                        "\n".join(line.replace(": ", ":  ").upper()
                                  if "SIGNATURE" not in line.upper() else line
                                  for line in lines) + "\n"):
            self.assertEqual(self.verdict(content.encode()), "verified", content)
        self.assertEqual(self.verdict(b""), "unsigned")

    def test_wrong_headers_files(self):
        good = b"Host: a\n"
        for content, line in ((b"no colon\n", 1), (good + b" folded: line\n", 2),
                              (good + b"\n" + good, 3), (b": empty\n", 1),
                              (good + b"a: b\x00c\n", 2), (good + b"POST / HTTP/1.1\n", 2)):
            message = self.assert_fails(self.run_verify(content), 2, "invalid-argument")
            self.assertIn(f"Line {line} ", message)
        self.assert_fails(self.run_verify(b"a: b\n" * 1001), 2, "invalid-argument")
        self.assert_fails(self.run_verify(b"a" * (1024 * 1024 + 1)), 2, "invalid-argument")

    def test_wrong_usage(self):
        here = self.file("here", b"x")
        complete = ["--secret-file", here, "--headers-file", here, "--body-file", here]
        for words in ([], complete[2:], complete[:2] + complete[4:], complete[:4],
                      [*complete, "--scheme", "none-such"], [*complete, "--now", "yesterday"],
                      [*complete, "--now", "-1"], [*complete, "--now", "1.5"],
                      [*complete, "--now", "9" * 20], [*complete, "--body-file", here],
                      [*complete[:5], "/nowhere"], [*complete[:3], "/nowhere", *complete[4:]],
                      ["--secret-file", "/nowhere", *complete[2:]], [*complete, "operand"]):
            message = self.assert_fails(cli("verify", "--json", "--data-dir", self.data, *words), 2,
                                        "invalid-argument")
            self.assertNotIn("/nowhere", message)
        done = cli("verify", "--json", *complete, "--scheme", "none-such")
        self.assertIn("platform, platform-body, platform-bare-hex, bila, standard-webhooks",
                      done.stderr)

    def test_nothing_is_written(self):
        self.verify(platform())
        self.assertFalse(os.path.exists(self.data))

    def test_secrets_are_never_printed(self):
        for as_json in (True, False):
            for headers in (platform(), platform(OLD), []):
                done = self.run_verify(headers, as_json=as_json)
                self.assertNotIn(SECRET.decode(), done.stdout + done.stderr)


class Text(VerifyTest):
    def test_for_people(self):
        done = self.run_verify(platform(), as_json=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        lines = done.stdout.splitlines()
        self.assertEqual(lines[0], "verified (platform)")
        self.assertEqual([line.split()[0] for line in lines[1:6]], RUNGS)
        self.assertIn("evt_1", done.stdout)
        done = self.run_verify(platform(OLD), as_json=False)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith("failed (platform)\n"))

    def test_a_delivery_cannot_rewrite_the_screen(self):
        done = self.run_verify([("X-\u202eSignature".encode().decode("latin-1"), "a")],
                               as_json=False)
        self.assertEqual(done.returncode, 2)
        body = '{"id":"evt\u202e","type":"a\\u001b[2J"}'.encode()
        done = self.run_verify(platform(body=body), body=body, as_json=False)
        self.assertNotIn("\x1b", done.stdout)
        self.assertNotIn("\u202e", done.stdout)

    def test_help(self):
        done = cli("verify", "--help")
        self.assertEqual(done.returncode, 0)
        for option in ("--scheme", "--secret-file", "--secret-env", "--headers-file", "--body-file",
                       "--method", "--url", "--now", "--json"):
            self.assertIn(option, done.stdout)


class Explanations(VerifyTest):
    def explain(self, headers, *words, **named):
        found = self.verify(headers, "--explain", *words, **named)
        return found["cause"], found["certainty"], found["sentence"], found["fix"]

    def test_nothing_is_to_be_said_of_what_verifies(self):
        self.assertEqual(self.explain(platform()), (None, None, None, None))
        self.assertEqual(self.explain(platform(OLD), secrets=(SECRET, OLD)), (None,) * 4)

    def test_a_lost_line_end_under_every_scheme(self):
        for scheme in SCHEMES:
            with self.subTest(scheme):
                cause, certainty, sentence, fix = self.explain(
                    signed_by(scheme, BODY + b"\n"), "--scheme", scheme)
                self.assertEqual((cause, certainty), ("body-newline-removed", "proven"))
                self.assertIn("line end", sentence)
                self.assertIn("express.raw", fix)

    def test_causes(self):
        spaced = BODY.replace(b":", b": ").replace(b",", b", ")
        body = "sha256=" + mac(SECRET, BODY).hex()
        timed = [(name, body if name.endswith("Signature") else value)
                 for name, value in platform()]
        for cause, headers, named in [
                ("body-newline-added", platform(), {"body": BODY + b"\n"}),
                ("body-json-reserialized", platform(), {"body": spaced}),
                ("secret-quotes", platform(), {"secrets": (b'"' + SECRET + b'"',)}),
                ("secret-whitespace", platform(), {"secrets": (SECRET + b" ",)}),
                ("message-timestamp-missing", timed, {}),
                ("time-stale", platform(), {"now": NOW + 432}),
                ("time-future", platform(), {"now": NOW - 432})]:
            with self.subTest(cause):
                found = self.explain(headers, "--scheme", "platform", **named)
                self.assertEqual(found[:2], (cause, "proven"))
                self.assertTrue(found[2].endswith(".") and found[3].endswith("."), found)

    def test_causes_of_what_cannot_be_decrypted(self):
        # As in test_undecryptable_and_decrypted.
        known = b"whsec_known"
        data, tag = "K3BxRL8BTVL7wB0QmWo=", "ueZXT9XqHTbb0abWRKTP0w=="
        wrapper = {"encrypted": True, "alg": "A256GCM", "kid": "6b8449bb",
                   "iv": "AAECAwQFBgcICQoL", "tag": tag, "data": data}
        bare = {**wrapper, "data": b64(base64.b64decode(data) + base64.b64decode(tag))}
        del bare["tag"]
        hexed = {**wrapper, **{name: base64.b64decode(wrapper[name]).hex()
                               for name in ("iv", "tag", "data")}}
        for cause, certainty, sent in [
                ("decrypt-key-id", "proven", {**wrapper, "kid": "00000000"}),
                ("decrypt-algorithm", "proven", {**wrapper, "alg": "A256CTR"}),
                ("decrypt-tag", "indication", {**wrapper, "tag": "A" * 22 + "=="}),
                ("decrypt-tag-place", "proven", bare),
                ("decrypt-encoding", "proven", hexed)]:
            with self.subTest(cause):
                body = json.dumps(sent).encode()
                found = self.explain(platform(known, body), body=body, secrets=(known,))
                self.assertEqual(found[:2], (cause, certainty))
                self.assertTrue(found[2] and found[3])

    def test_what_was_not_tried_is_told(self):
        body = b"[" * 10000 + b"]" * 10000
        found = self.explain(platform(OLD, body), body=body)
        self.assertEqual(found[0], "unknown")
        self.assertIn("nested too deep", found[2])
        done = self.run_verify(platform(OLD, body), "--explain", body=body)
        told = self.run_verify(platform(OLD, body), "--explain", body=body, as_json=False)
        self.assertEqual(json.loads(done.stdout)["cause"], "unknown")
        self.assertIn("nested too deep", told.stderr)
        body = b"x" * (2 * 1024 * 1024)
        done = self.run_verify(platform(body=body), "--explain", body=body + b"\n")
        told = self.run_verify(platform(body=body), "--explain", body=body + b"\n", as_json=False)
        self.assertEqual(json.loads(done.stdout)["cause"], "unknown")
        self.assertIn("larger than 1 MiB", told.stderr)
        self.assertIn("larger than 1 MiB", json.loads(done.stdout)["sentence"])

    def test_a_huge_body_is_answered_soon_and_says_what_was_not_tried(self):
        # 20 MB of objects that are never closed, signed with a secret that nobody knows.
        body = b'{"a":[' * (20 * 1024 * 1024 // 6)
        found = self.explain(platform(OLD, body), body=body)
        self.assertEqual(found[0], "unknown")
        self.assertIn("larger than 1 MiB", found[2])
        # Another secret is found all the same: it changes no body.
        found = self.explain(platform(b'"' + SECRET + b'"', body), body=body)
        self.assertEqual(found[:2], ("secret-quotes", "proven"))

    def test_sign_then_encrypt_is_told_from_encrypt_then_sign(self):
        # The payload of test_undecryptable_and_decrypted, signed before it was encrypted.
        known = b"whsec_known"
        plain = b'{"id":"evt_1"}'
        wrapper = {"encrypted": True, "alg": "A256GCM", "kid": "6b8449bb",
                   "iv": "AAECAwQFBgcICQoL", "tag": "ueZXT9XqHTbb0abWRKTP0w==",
                   "data": "K3BxRL8BTVL7wB0QmWo="}
        body = json.dumps(wrapper).encode()
        found = self.explain(platform(known, plain), body=body, secrets=(known,))
        self.assertEqual(found[:2], ("decrypt-sign-order", "proven"))
        self.assertIn("encrypt", found[3])
        data = base64.b64decode(wrapper["data"])
        found = self.explain(platform(known, data), body=body, secrets=(known,))
        self.assertEqual(found[:2], ("decrypt-signed-part", "proven"))

    def test_an_unknown_secret_is_no_more_than_that(self):
        cause, certainty, sentence, fix = self.explain(platform(OLD))
        self.assertEqual((cause, certainty), ("unknown", "indication"))
        self.assertTrue(sentence and fix)

    def test_for_people(self):
        done = self.run_verify(platform(), "--explain", body=BODY + b"\n", as_json=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("body-newline-added (proven)", done.stdout)


if __name__ == "__main__":
    unittest.main()
