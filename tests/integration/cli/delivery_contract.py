# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sandbox delivers, and `hookbench-cli send`: signatures, payloads and statistics as a
receiver of its own kind sees them, checked with python3's standard library and openssl."""

import base64
import hashlib
import hmac
import http.server
import json
import re
import socket
import sqlite3
import subprocess
import threading
import time
import unittest

from harness import ContractTest, Sandbox, cli, curl

SECRET = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5"
OTHER = "Z9y8X7w6V5u4T3s2R1q0_P9o8-N7m6L5"
EVENT = re.compile(r"^evt_[A-Za-z0-9]{24}$")
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")


class Receiver:
    """Takes deliveries; answers with the next of `answers`, the last one for ever."""

    def __init__(self, *answers):
        self.answers, self.requests, self.lock = list(answers) or [200], [], threading.Lock()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with outer.lock:
                    outer.requests.append((self.path, self.headers, body))
                    status = outer.answers.pop(0) if len(outer.answers) > 1 else outer.answers[0]
                self.send_response(status)
                if status in (301, 302, 307, 308):
                    self.send_header("Location", outer.url + "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def until(holds, what):
    end = time.monotonic() + 20
    while not holds():
        if time.monotonic() > end:
            raise AssertionError("never came: " + what)
        time.sleep(0.01)


def signature(secret, headers, body):
    message = headers["X-Webhook-Timestamp"].encode() + b"." + body
    return "sha256=" + hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def aes(mode, key, data, iv=None):
    command = ["openssl", "enc", "-aes-256-" + mode, "-K", key.hex(), "-nopad"]
    if iv:
        command += ["-iv", iv.hex()]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def ghash(key, data):
    """NIST SP 800-38D, 6.4, over ciphertext alone and its length."""
    h, y = int.from_bytes(aes("ecb", key, bytes(16)), "big"), 0
    blocks = [data[i:i + 16].ljust(16, b"\0") for i in range(0, len(data), 16)]
    for block in blocks + [(8 * len(data)).to_bytes(16, "big")]:
        x, z = y ^ int.from_bytes(block, "big"), 0
        v = h
        for bit in range(127, -1, -1):
            if x >> bit & 1:
                z ^= v
            v = v >> 1 ^ (0xe1 << 120 if v & 1 else 0)
        y = z
    return y.to_bytes(16, "big")


def decrypted(secret, body):
    """The payload of the platform preset (platform-api, section 7), without our own code."""
    wrapper = json.loads(body)
    assert wrapper["encrypted"] is True and wrapper["alg"] == "A256GCM", wrapper
    prk = hmac.new(bytes(32), secret.encode(), hashlib.sha256).digest()
    key = hmac.new(prk, b"hookbench payload v1\x01", hashlib.sha256).digest()
    assert wrapper["kid"] == hashlib.sha256(key).hexdigest()[:8], wrapper["kid"]
    iv, tag, data = (base64.b64decode(wrapper[name], validate=True)
                     for name in ("iv", "tag", "data"))
    assert len(iv) == 12 and len(tag) == 16
    mask = aes("ecb", key, iv + b"\0\0\0\1")
    assert tag == bytes(a ^ b for a, b in zip(ghash(key, data), mask)), "tag"
    return aes("ctr", key, data, iv + b"\0\0\0\2")


class Box(Sandbox):
    def control(self, method, path, body=None, key="full"):
        options = ["--request", method]
        if key is not None:
            options += self.keys[key].options()
        if body is not None:
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        return curl(self.ready["url"] + "/sandbox/" + path, *options, body=body)

    def trigger(self, type_="payment.completed", **fields):
        answer = self.control("POST", "trigger", {"type": type_, **fields})
        if answer.status != 202:
            raise AssertionError(f"trigger: {answer.status} {answer.body}")
        return answer.json

    def deliveries(self, query=""):
        return self.control("GET", "deliveries" + query).json

    def becomes(self, status):
        until(lambda: [d["status"] for d in self.deliveries()] == [status], status)
        return self.deliveries()[0]

    def stats(self, webhook):
        return self.ask("GET", "/webhooks/" + webhook["id"]).json["delivery_stats"]


class Deliveries(ContractTest):
    def box(self, *options):
        return Box(self.data, "--empty", *options)

    def test_a_delivery_to_the_letter(self):
        with Receiver() as receiver, self.box() as box:
            webhook = box.make(url=receiver.url + "/hook?a=b", signing_secret=SECRET)
            made = box.trigger()
            self.assertEqual(list(made), ["event_id", "deliveries"])
            self.assertRegex(made["event_id"], EVENT)
            self.assertEqual([d["webhook_id"] for d in made["deliveries"]], [webhook["id"]])
            delivery = box.becomes("delivered")
            self.assertEqual(list(delivery), ["delivery_id", "webhook_id", "event_id",
                                              "event_type", "status", "attempts", "next_attempt"])
            self.assertEqual(delivery["delivery_id"], made["deliveries"][0]["delivery_id"])
            self.assertEqual(delivery["event_id"], made["event_id"])
            self.assertIsNone(delivery["next_attempt"])
            attempt, = delivery["attempts"]
            self.assertEqual(list(attempt), ["at", "response_code", "response_time", "error"])
            self.assertRegex(attempt["at"], TIME)
            self.assertEqual((attempt["response_code"], attempt["error"]), (200, None))

            (path, headers, body), = receiver.requests
            self.assertEqual(path, "/hook?a=b")
            self.assertEqual(headers["Content-Type"], "application/json")
            self.assertRegex(headers["User-Agent"], r"^Hookbench-Sandbox/\d")
            self.assertEqual(headers["X-Webhook-Id"], delivery["delivery_id"])
            self.assertEqual(headers["X-Webhook-Event"], "payment.completed")
            self.assertEqual(headers["X-Webhook-Attempt"], "1")
            self.assertLess(abs(int(headers["X-Webhook-Timestamp"]) - time.time()), 60)
            self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            event = json.loads(body)
            self.assertEqual(list(event), ["id", "type", "created_at", "data"])
            self.assertEqual((event["id"], event["type"]), (made["event_id"], "payment.completed"))
            self.assertRegex(event["created_at"], TIME)
            self.assertIsInstance(event["data"]["amount"], str)

    def test_an_encrypted_payload(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url, signing_secret=SECRET, encrypted=True)
            made = box.trigger()
            box.becomes("delivered")
            (_, headers, body), = receiver.requests
            self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            self.assertEqual(json.loads(decrypted(SECRET, body))["id"], made["event_id"])

    def test_data_are_sent_as_they_are_written(self):
        with Receiver() as receiver, self.box() as box:
            box.make(url=receiver.url)
            data = b'"data":{"amount": 10.10,"n":12345678901234567890.10}}'
            box.control("POST", "trigger", b'{"type":"x.y",' + data)
            box.becomes("delivered")
            self.assertTrue(receiver.requests[0][2].endswith(data))

    def test_the_whole_schedule_on_the_clock(self):
        with Receiver(500) as receiver, self.box() as box:
            webhook = box.make(url=receiver.url, signing_secret=SECRET)
            box.trigger()
            until(lambda: receiver.requests, "the first attempt")
            state = box.control("POST", "clock", {"advance": 0}).json
            self.assertEqual(list(state), ["now", "paused", "pending"])
            self.assertEqual((state["paused"], state["pending"]), (False, 1))
            self.assertEqual(box.stats(webhook)["total_events"], 1)
            self.assertEqual(box.stats(webhook)["failed_deliveries"], 0)
            self.assertEqual(box.deliveries()[0]["status"], "retrying")
            for seconds in (5, 10, 20):
                before = len(receiver.requests)
                box.control("POST", "clock", {"advance": seconds})
                self.assertEqual(len(receiver.requests), before + 1)
            self.assertEqual(box.becomes("failed")["next_attempt"], None)
            self.assertEqual([h["X-Webhook-Attempt"] for _, h, _ in receiver.requests],
                             ["1", "2", "3", "4"])
            self.assertEqual(len({h["X-Webhook-Id"] for _, h, _ in receiver.requests}), 1)
            self.assertEqual(len({body for _, _, body in receiver.requests}), 1)
            for _, headers, body in receiver.requests:
                self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            stats = box.stats(webhook)
            self.assertEqual((stats["total_events"], stats["successful_deliveries"],
                              stats["failed_deliveries"]), (1, 0, 1))
            self.assertGreater(stats["average_response_time"], 0)
            events = box.ask("GET", f"/webhooks/{webhook['id']}?include_events=true").json
            self.assertEqual([e["delivery_status"] for e in events["recent_events"]], ["failed"])

    def test_next_and_a_stopped_clock(self):
        with Receiver(500, 200) as receiver, self.box("--retry-schedule", "3d") as box:
            box.make(url=receiver.url)
            self.assertTrue(box.control("POST", "clock", {"paused": True}).json["paused"])
            box.trigger()
            state = box.control("POST", "clock", {"advance": "next"}).json
            self.assertEqual((state["paused"], state["pending"]), (True, 0))
            self.assertEqual(len(receiver.requests), 2)
            # The time of the signature is the real one.
            self.assertLess(abs(int(receiver.requests[1][1]["X-Webhook-Timestamp"]) - time.time()),
                            60)

    def test_pausing_and_deleting_cancel(self):
        with Receiver(500) as receiver, self.box() as box:
            for change in ("pause", "delete"):
                webhook = box.make(url=receiver.url)
                box.trigger(webhook=webhook["id"])
                before = len(receiver.requests)
                box.control("POST", "clock", {"advance": 0})
                if change == "pause":
                    box.ask("PATCH", "/webhooks/" + webhook["id"], {"isActive": False})
                    self.assertEqual(box.trigger(webhook=webhook["id"])["deliveries"], [])
                else:
                    box.ask("DELETE", "/webhooks/" + webhook["id"])
                count = len(receiver.requests)
                self.assertLessEqual(count, before + 1)
                self.assertEqual(box.control("POST", "clock", {"advance": 3600}).json["pending"], 0)
                self.assertEqual(len(receiver.requests), count)

    def test_rotation_alone_and_overlapping(self):
        for overlap in (False, True):
            with self.subTest(overlap=overlap), Receiver() as receiver, \
                    self.box(*(["--rotation-overlap", "60"] if overlap else [])) as box:
                webhook = box.make(url=receiver.url, signing_secret=SECRET)
                box.ask("PATCH", "/webhooks/" + webhook["id"], {"signing_secret": OTHER})
                box.trigger(webhook=webhook["id"])
                until(lambda: receiver.requests, "a delivery")
                _, headers, body = receiver.requests[0]
                expected = [signature(OTHER, headers, body)]
                if overlap:
                    expected.append(signature(SECRET, headers, body))
                self.assertEqual(headers["X-Webhook-Signature"].replace(" ", "").split(","),
                                 expected)
                box.ask("DELETE", "/webhooks/" + webhook["id"])

    def test_outside_this_machine_nothing_is_sent(self):
        with self.box() as box:
            webhook = box.make(url="https://shop.example/hook")
            self.assertEqual(len(box.trigger()["deliveries"]), 1)
            delivery = box.deliveries("?webhook=" + webhook["id"])[0]
            self.assertIn("not sent: outside this machine", json.dumps(delivery))
            self.assertIsNone(delivery["next_attempt"])
            self.assertEqual(box.stats(webhook)["total_events"], 0)

    def test_pending_ones_survive_a_kill(self):
        with Receiver(500, 200) as receiver:
            box = self.box("--retry-schedule", "1h")
            webhook = box.make(url=receiver.url)
            box.trigger()
            until(lambda: [d["status"] for d in box.deliveries()] == ["retrying"], "a retry")
            box.process.kill()
            box.process.communicate()
            with self.box() as again:
                self.assertEqual(again.deliveries()[0]["status"], "retrying")
                again.control("POST", "clock", {"advance": "next"})
                self.assertEqual(again.deliveries()[0]["status"], "delivered")
                self.assertEqual(again.stats(webhook)["total_events"], 1)
            self.assertEqual(receiver.requests[0][2], receiver.requests[1][2])

    def test_controls_need_a_key_and_cost_nothing(self):
        with self.box("--requests-per-hour", "1") as box:
            box.ask("GET", "/webhooks")
            self.assertEqual(box.ask("GET", "/webhooks").status, 429)
            for method, path, body in (("POST", "trigger", {"type": "a"}),
                                       ("GET", "deliveries", None),
                                       ("POST", "clock", {"advance": 0})):
                answer = box.control(method, path, body)
                self.assertIn(answer.status, (200, 202), path)
                self.assertEqual(answer.headers["x-ratelimit-remaining"], "0")
                self.assertEqual(box.control(method, path, body, key=None).status, 401)
                self.assertEqual(box.control(method, path, body, key="expired").status, 401)
            self.assertEqual(box.control("GET", "trigger").status, 405)
            self.assertEqual(box.control("GET", "unknown").status, 404)
            self.assertEqual(box.control("POST", "trigger", {"type": "a", "webhook": "x"}).status,
                             404)
            self.assertIsInstance(box.control("POST", "trigger", {}).json["message"], list)

    def test_the_description_has_them(self):
        with self.box() as box:
            paths = curl(box.ready["url"] + "/openapi.json").json["paths"]
            self.assertLessEqual({"/sandbox/trigger", "/sandbox/deliveries", "/sandbox/clock"},
                                 set(paths))


class Send(ContractTest):
    def send(self, url, *options, secret=SECRET):
        if secret is not None:
            options = ("--secret-file", self.file("secret", secret.encode() + b"\n"), *options)
        return cli("send", "--data-dir", self.data, "--json", "--to", url, *options)

    def test_the_object_and_the_request(self):
        with Receiver(204) as receiver:
            done = self.send(receiver.url + "/hook", "--type", "payment.failed", "--event-id",
                             "evt_mine", "--header", "X-Extra:  yes ")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stderr, "")
            line = json.loads(done.stdout)
            self.assertEqual(list(line), ["status", "expected", "pass", "deliveryId", "eventId",
                                          "eventType", "timing"])
            self.assertEqual((line["status"], line["expected"], line["pass"]), (204, "2xx", True))
            self.assertEqual((line["eventId"], line["eventType"]), ("evt_mine", "payment.failed"))
            self.assertEqual(list(line["timing"]), ["dnsMs", "connectMs", "tlsMs", "firstByteMs",
                                                    "totalMs"])
            self.assertIsNone(line["timing"]["tlsMs"])
            self.assertGreater(line["timing"]["totalMs"], 0)
            (_, headers, body), = receiver.requests
            self.assertEqual(headers["X-Extra"], "yes")
            self.assertEqual(headers["X-Webhook-Id"], line["deliveryId"])
            self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            self.assertEqual(json.loads(body)["id"], "evt_mine")

    def test_exactly_these_bytes(self):
        with Receiver() as receiver:
            bytes_ = b'\xef\xbb\xbf{"id": "evt_7",\r\n "type":"a.b"} \n\n'
            self.send(receiver.url, "--body", self.file("body", bytes_))
            self.assertEqual(receiver.requests[0][2], bytes_)

    def test_data_keep_their_text(self):
        with Receiver() as receiver:
            done = self.send(receiver.url, "--data", self.file("payload", b'{"amount": 10.10}\n'))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertTrue(receiver.requests[0][2].endswith(b'"data":{"amount": 10.10}}'))

    def test_encrypted(self):
        with Receiver() as receiver:
            line = json.loads(self.send(receiver.url, "--encrypt").stdout)
            _, headers, body = receiver.requests[0]
            self.assertEqual(headers["X-Webhook-Signature"], signature(SECRET, headers, body))
            self.assertEqual(json.loads(decrypted(SECRET, body))["id"], line["eventId"])

    def test_without_a_secret_it_is_unsigned(self):
        with Receiver() as receiver:
            self.assertEqual(self.send(receiver.url, secret=None).returncode, 0)
            self.assertNotIn("X-Webhook-Signature", receiver.requests[0][1])

    def test_intents_that_a_right_endpoint_refuses(self):
        kinds = ("wrong-secret", "no-signature", "stale", "future", "flipped-body",
                 "flipped-signature", "cut-body")
        for kind in kinds:
            with self.subTest(kind), Receiver(401) as receiver:
                done = self.send(receiver.url, "--intent", kind)
                self.assertEqual(done.returncode, 0, done.stderr)
                line = json.loads(done.stdout)
                self.assertEqual((line["expected"], line["pass"]), ("4xx", True))
                _, headers, body = receiver.requests[0]
                late = abs(int(headers["X-Webhook-Timestamp"]) - time.time()) > 300
                self.assertEqual(late, kind in ("stale", "future"))
                right = headers["X-Webhook-Signature"] == signature(SECRET, headers, body)
                self.assertEqual(right, kind in ("stale", "future"))

    def test_exit_codes(self):
        with Receiver(500) as receiver:
            done = self.send(receiver.url)
            self.assertEqual(done.returncode, 1)
            self.assertIs(json.loads(done.stdout)["pass"], False)
        with Receiver(200) as receiver:
            self.assertEqual(self.send(receiver.url, "--intent", "no-signature").returncode, 1)
        with Receiver(302) as receiver:
            self.assertEqual(self.send(receiver.url).returncode, 1)
            self.assertEqual(len(receiver.requests), 1)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        self.assert_fails(self.send(f"http://127.0.0.1:{port}/"), 3, "connection-refused")

    def test_what_was_sent_is_remembered(self):
        with Receiver(204) as receiver:
            self.send(receiver.url + "/hook", "--event-id", "evt_mine")
            self.send(receiver.url, "--intent", "stale")
            url = receiver.url
        self.assert_fails(self.send(url), 3)
        self.assert_fails(self.send(url, "--encrypt", secret=None), 2)
        with sqlite3.connect(f"file:{self.data}/events.sqlite?mode=ro", uri=True) as database:
            rows = database.execute("SELECT target, event_id, intent, status, pass, error "
                                    "FROM attempts ORDER BY id").fetchall()
            dump = "".join(database.iterdump())
        self.assertEqual(len(rows), 3)
        self.assertEqual(rows[0][:5], (url + "/hook", "evt_mine", "resigned", 204, 1))
        self.assertEqual(rows[1][2:5], ("stale", 204, 0))
        self.assertEqual(rows[2][3:], (None, 0, "connection-refused"))
        self.assertNotIn(SECRET, dump)

    def test_wrong_usage(self):
        here = "http://127.0.0.1:9/"
        body, data = self.file("a", b"{}"), self.file("b", b"{")
        for options in ((here, "--intent", "odd"), (here, "--scheme", "odd"),
                        (here, "--header", "no colon"), (here, "--header", "A: b\r\nC: d"),
                        (here, "--body", body, "--data", body), (here, "--data", data),
                        (here, "--body", "/nowhere/at/all"), (here, "--intent", "bad-tag"),
                        (here, "--intent", "duplicate-id"), ("ftp://127.0.0.1/",), ("hook",),
                        (here, "--live", "Shop"), (here, "--account", "nobody")):
            with self.subTest(options):
                sentence = self.assert_fails(self.send(*options), 2)
                self.assertNotIn(SECRET, sentence)
        self.assert_fails(self.send(here, "--encrypt", secret=None), 2, "invalid-argument")

    def test_outside_this_machine_needs_yes(self):
        sentence = self.assert_fails(self.send("https://shop.example/hook"), 2, "invalid-argument")
        self.assertIn("--yes", sentence)
        # With it the name is looked up; it does not exist.
        self.assert_fails(self.send("https://shop.invalid/hook", "--yes"), 3)


if __name__ == "__main__":
    unittest.main()
