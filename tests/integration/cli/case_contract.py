# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`case`, `events --case` and `retention` of `hookbench-cli`, over events that really came in.

usage: case_contract.py PROGRAM"""

import base64
import hashlib
import io
import json
import os
import shutil
import tempfile
import unittest
import urllib.parse
import zipfile

from harness import cli, curl
from listening import Listener

SECRET = "whsec_quiet-secret-of-32-letters"
PLANTED = ["erika@example.com", "4111111111111111", "+4917012345678", "DE89370400440532013000",
           "0x52908400098527886E0F7030069857D2E4169EE7", "Mustermann", "Heidestra"]
BODIES = [
    json.dumps({"id": "evt_1", "type": "payment.failed", "data": {
        "id": "pay_1", "amount": 10.5, "customer": {"name": "Erika Mustermann", "phone": PLANTED[2],
                                           "address": {"line1": "Heidestrasse 17"}},
        "email": PLANTED[0], "card": PLANTED[1], "iban": PLANTED[3], "to": PLANTED[4],
        "note": "it says " + SECRET}}).encode(),
    b'{"id":"evt_2","type":"payment.created","data":{"id":"pay_1","amount":10.50,'
    b'"email":"erika@example.com"}}',
    b'{"id":"evt_3","type":"invoice.paid","data":{"id":"inv_1","amount":9007199254740993}}',
]


def forms(secret):
    raw = secret.encode()
    yield raw
    yield raw.hex().encode()
    yield urllib.parse.quote(secret, safe="").encode()
    for before in (b"", b"x", b"xy"):
        yield base64.b64encode(before + raw)[4:-4]


class CaseContract(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.mkdtemp()
        self.data = os.path.join(self.place, "data")
        os.mkdir(self.data, 0o700)
        self.out = os.path.join(self.place, "case.zip")
        self.secret = os.path.join(self.place, "secret")
        with open(self.secret, "w") as file:
            file.write(SECRET + "\n")
        with Listener(self.data) as box:
            for body in BODIES:
                curl(f"{box.ready['url']}/hook?email={PLANTED[0]}", "--header",
                     "Content-Type: application/json", "--header",
                     "X-Webhook-Signature: v1=what-it-was-signed-with",
                     "--header", f"Authorization: Bearer {SECRET}", "--header",
                     f"X-Who: {PLANTED[5]}", body=body)
                box.event()

    def tearDown(self):
        shutil.rmtree(self.place)

    def run_cli(self, *arguments, code=0):
        done = cli(*arguments, "--data-dir", self.data)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout

    def rows(self, *arguments):
        return [json.loads(line) for line in self.run_cli(*arguments).splitlines()]

    def make(self, *arguments):
        return self.rows("case", "--filter", "object:pay_1", "--out", self.out, "--json",
                         "--secret-file", self.secret, *arguments)[0]

    def test_what_is_in_it_and_what_is_not(self):
        told = self.make("--allow", "note")
        self.assertEqual((told["events"], told["pinned"], told["file"]), (2, 2, self.out))
        self.assertEqual(os.stat(self.out).st_mode & 0o077, 0)
        with zipfile.ZipFile(self.out) as archive:
            self.assertIsNone(archive.testzip())
            content = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(content["manifest.json"])
        self.assertEqual(manifest["case"], told["case"])
        for file in manifest["files"]:
            self.assertEqual(file["sha256"], hashlib.sha256(content[file["name"]]).hexdigest())
            self.assertEqual(file["size"], len(content[file["name"]]))
        events = [json.loads(line) for line in content["events.jsonl"].splitlines()]
        bodies = [base64.b64decode(event["bodyBase64"]) for event in events]
        everything = b"\n".join([*content.values(), *bodies])
        for planted in PLANTED + ["what-it-was-signed-with"]:
            self.assertNotIn(planted.encode(), everything, planted)
        for form in forms(SECRET):
            self.assertNotIn(form, everything, form)
        # Comparisons still work, and numbers kept their text.
        newer, older = (json.loads(body) for body in bodies)
        self.assertEqual(newer["data"]["email"], older["data"]["email"])
        self.assertIn(b'"amount":10.50', bodies[0])
        self.assertEqual([event["verdict"] for event in events], ["unchecked"] * 2)
        # No plain hash of an original either.
        for planted in PLANTED + [body.decode() for body in BODIES]:
            for algorithm in ("md5", "sha1", "sha256"):
                digest = hashlib.new(algorithm, planted.encode())
                self.assertNotIn(digest.hexdigest()[:12].encode(), everything)
        # The originals are pinned, and the key stays here.
        self.assertEqual(self.rows("events", "--count", "--filter", "is:pinned"), [{"count": 2}])
        self.assertEqual(os.listdir(os.path.join(self.data, "cases")), [told["case"] + ".json"])

    def test_it_opens_as_a_source(self):
        self.make()
        rows = self.rows("events", "--case", self.out, "--json")
        self.assertEqual([row["eventId"] for row in rows], ["evt_2", "evt_1"])
        self.assertEqual(self.rows("events", "--case", self.out, "--count", "--filter",
                                   "type:payment.failed $.data.amount:10.5"), [{"count": 1}])
        self.assertEqual(self.rows("events", "--count"), [{"count": 3}])
        self.run_cli("events", "--case", self.out, "--account", "x", code=2)

    def test_what_is_refused(self):
        self.run_cli("case", "--filter", "object:nothing", "--out", self.out, code=1)
        self.run_cli("case", "--filter", "type:a or or", "--out", self.out, code=2)
        self.run_cli("case", "--out", self.out, code=2)
        self.run_cli("case", "--filter", "", "--out", os.path.join(self.place, "no", "x"), code=3)
        self.assertFalse(os.path.exists(self.out))
        self.make()
        with open(self.out, "rb") as file:
            zipped = bytearray(file.read())
        with zipfile.ZipFile(self.out) as archive:
            events = next(info for info in archive.infolist() if info.filename == "events.jsonl")
        # One bit of what is in the file: behind its header of 30 bytes and its name.
        zipped[events.header_offset + 30 + len(events.filename) + events.compress_size // 2] ^= 1
        with open(self.out, "wb") as file:
            file.write(zipped)
        done = cli("events", "--case", self.out, "--json", "--data-dir", self.data)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        climbing = io.BytesIO()
        with zipfile.ZipFile(climbing, "w") as archive:
            archive.writestr("../../x", "x")
        with open(self.out, "wb") as file:
            file.write(climbing.getvalue())
        done = cli("events", "--case", self.out, "--json", "--data-dir", self.data)
        self.assertEqual(done.returncode, 2)
        self.assertIn("in no case file", json.loads(done.stderr)["error"]["message"])

    def test_retention_shows_and_applies(self):
        self.make()  # pins two of three
        told = self.rows("retention", "--json")[0]
        self.assertEqual((told["events"], told["applied"], told["pinned"]), (0, False, 2))
        self.assertEqual(told["rule"], {"maxCount": 1000000, "maxAgeHours": None,
                                        "maxBytes": 4 << 30})
        curl_data = [json.dumps({"id": f"evt_x{i}", "type": "a"}).encode() for i in range(4)]
        with Listener(self.data) as box:
            for body in curl_data:
                curl(f"{box.ready['url']}/", body=body)
                box.event()
        self.assertEqual(self.rows("retention", "--max-count", "2", "--json")[0]["events"], 3)
        self.assertEqual(self.rows("events", "--count"), [{"count": 7}])
        told = self.rows("retention", "--max-count", "2", "--apply", "--json")[0]
        self.assertEqual((told["events"], told["applied"]), (3, True))
        self.assertEqual(self.rows("events", "--count"), [{"count": 4}])
        self.run_cli("retention", "--max-count", "0", code=2)

    def test_everything_of_an_object_goes(self):
        with Listener(self.data) as box:
            curl(f"{box.ready['url']}/", body=b'{"id":"evt_9","type":"payment.created","data":'
                 b'{"id":"pay_to_be_forgotten"}}')
            box.event()
        self.assertEqual(self.rows("retention", "--object", "pay_to_be_forgotten", "--json"),
                         [{"events": 1, "applied": False}])
        told = self.rows("retention", "--object", "pay_to_be_forgotten", "--apply", "--json")
        self.assertEqual(told, [{"events": 1, "applied": True, "hits": 0}])
        for name in os.listdir(self.data):
            path = os.path.join(self.data, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    self.assertNotIn(b"pay_to_be_forgotten", file.read(), name)
        self.assertEqual(self.rows("events", "--count"), [{"count": 3}])


if __name__ == "__main__":
    unittest.main()
