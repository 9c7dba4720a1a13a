# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_handlers.py PROGRAM FOLDER: every handler that ships is written by `hookbench-cli code`,
started, and gets valid, forged, stale, repeated and encrypted deliveries; then the generated tests
have to pass beside it, and to fail beside a broken one."""

import concurrent.futures
import http.client
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time

NEEDED = ["cryptography", "fastapi", "flask", "uvicorn"]
SYSTEM_PYTHON = "/usr/bin/python3"
SKIPPED = 77


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


if any(importlib.util.find_spec(module) is None for module in NEEDED):
    # A python3 of its own may come first; the packages belong to the system's.
    if os.path.realpath(sys.executable) == os.path.realpath(SYSTEM_PYTHON):
        skip(f"install python3-{', python3-'.join(NEEDED)}")
    os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, "-B", *sys.argv])

import languages  # noqa: E402
import signing  # noqa: E402

PROGRAM, WORK = os.path.abspath(sys.argv[1]), os.path.join(os.path.abspath(sys.argv[2]), "work")
DATA = os.path.join(WORK, "data")
EXPRESS = "express@4.21.2"
PATIENCE = 30
EVERYWHERE = ["platform", "stripe", "standard-webhooks", "shopify"]
BODY = b'{"id":"evt_1","type":"payment.created","data":{"amount":10.50,"name":"\xc3\xa9\\u00e9"}}\r\n'


def code(scheme, language, *options):
    done = subprocess.run([PROGRAM, "code", "--json", "--data-dir", DATA, "--scheme", scheme,
                           "--language", language, *options], capture_output=True, timeout=PATIENCE)
    if done.returncode != 0:
        raise AssertionError(f"code {scheme} {language}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def write(folder, file, text):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
        out.write(text)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until(what, holds):
    """Asks again and again, for at most PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {PATIENCE} s")
        time.sleep(0.02)


class Handler:
    """A handler that runs; what it prints goes into a file."""

    def __init__(self, language, folder, secrets):
        self.port, self.log = free_port(), os.path.join(folder, "log")
        env = languages.environment(WORK, PORT=str(self.port), WEBHOOK_SECRET=secrets[0],
                                    WEBHOOK_SECRET_PREVIOUS=secrets[1], WEBHOOK_URL=signing.URL,
                                    WEBHOOK_SEEN_DIR=os.path.join(folder, "seen"))
        with open(self.log, "wb") as out:
            self.process = subprocess.Popen(languages.start_command(language, self.port), cwd=folder,
                                            env=env, stdout=out, stderr=subprocess.STDOUT)

    def __enter__(self):
        until("listening", self.listens)
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def listens(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the handler ended:\n{self.text()}")
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def text(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()

    def received(self):
        return [int(size) for size in re.findall(r"received (\d+) bytes", self.text())]

    def ask(self, body, headers, method="POST"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, "/webhooks?a=1", body, headers)
        status = connection.getresponse().status
        connection.close()
        return status


class Deliveries:
    """Sends to one handler and counts what it has to have worked on."""

    def __init__(self, scheme, handler, secrets):
        self.scheme, self.handler, self.secrets = scheme, handler, secrets
        self.worked_on, self.number = [], 0

    def send(self, what, accepted, body=BODY, secrets=None, age=0, delivery=None, change=None,
             plain=None, works=True, sent_body=None):
        self.number += 1
        delivery = delivery or f"msg_{self.number}"
        headers = signing.headers_for(self.scheme, secrets or self.secrets[:1], body,
                                      int(time.time()) - age, delivery)
        if change:
            change(headers)
        status = self.handler.ask(body if sent_body is None else sent_body, headers)
        if accepted and status != 200 or not accepted and status != 401:
            raise AssertionError(f"{what}: answered {status}\n{self.handler.text()}")
        if accepted and works:
            self.worked_on.append(len(body if plain is None else plain))

    def next_body(self):
        """One that is unlike all before: where there is no delivery id, the bytes are the id."""
        return BODY[:-2] + b" " * (self.number + 1) + b"\r\n"

    def run(self):
        scheme, (current, previous) = self.scheme, self.secrets
        name = signing.SIGNATURE[scheme]

        def set_signature(value):
            return lambda headers: headers.update({name: value(headers[name])})

        self.send("valid", True, delivery="msg_a")
        self.send("the same again", True, delivery="msg_a", works=False)
        self.send("a retry, signed later", True, delivery="msg_a", age=-2, works=False)
        self.send("another body", False, body=self.next_body(), sent_body=BODY)
        self.send("forged", False, body=self.next_body(), secrets=[signing.secret_for(scheme, 9)])
        self.send("unsigned", False, body=self.next_body(), change=lambda headers: headers.pop(name))
        self.send("empty signature", False, body=self.next_body(), change=set_signature(lambda _: ""))
        self.send("cut signature", False, body=self.next_body(),
                  change=set_signature(lambda value: value[:-2]))
        self.send("signature in capitals", False, body=self.next_body(),
                  change=set_signature(str.upper))
        self.send("the old secret", True, body=self.next_body(), secrets=[previous])
        if scheme in signing.SEVERAL:
            self.send("two signatures", True, body=self.next_body(),
                      secrets=[signing.secret_for(scheme, 8), current])
        if scheme in signing.TIMED:
            self.send("stale", False, body=self.next_body(), age=400)
            self.send("from the future", False, body=self.next_body(), age=-400)
            self.send("nearly stale", True, body=self.next_body(), age=50)
        if scheme in signing.TIME:
            self.send("no time", False, body=self.next_body(),
                      change=lambda headers: headers.pop(signing.TIME[scheme]))
        if scheme in signing.CIPHERS:
            for secret in (current, previous):
                self.send("encrypted", True, body=signing.encrypted(scheme, secret, BODY[:33]),
                          plain=BODY[:33])
            other = signing.encrypted(scheme, signing.secret_for(scheme, 7), BODY)
            self.send("encrypted with another key", False, body=other)
            self.send("encrypted and damaged", False,
                      body=signing.damaged(signing.encrypted(scheme, current, BODY)))
        status = self.handler.ask(None, {}, "GET")
        if status not in (404, 405):
            raise AssertionError(f"GET: answered {status}")
        self.send("bytes that are no text", True, body=b"\x00\xff\xfe{}\n")
        until("the work", lambda: len(self.handler.received()) >= len(self.worked_on))
        if self.handler.received() != self.worked_on:
            raise AssertionError(f"worked on {self.handler.received()}, expected {self.worked_on}")


def try_handler(language, scheme):
    folder = os.path.join(WORK, language, scheme)
    written = code(scheme, language)
    assert written["scheme"] == scheme and written["language"] == language, written
    write(folder, written["file"], written["code"])
    is_unconfirmed = "scheme not confirmed by a real delivery" in written["code"]
    assert is_unconfirmed == scheme.startswith("platform"), "wrong word about the confirmation"
    languages.build(language, folder, WORK)
    secrets = [signing.secret_for(scheme, 1), signing.secret_for(scheme, 2)]
    with Handler(language, folder, secrets) as handler:
        Deliveries(scheme, handler, secrets).run()
    if scheme != "own":  # what a captured delivery does not tell cannot be signed again
        try_test(language, scheme, folder, written)


def try_test(language, scheme, folder, handler):
    test = code(scheme, language, "--test-from", "1")
    write(folder, test["file"], test["code"])
    passed, output = languages.passes(language, folder, WORK)
    assert passed, f"the test fails beside a right handler:\n{output}"
    if scheme not in EVERYWHERE:
        return
    right, careless = languages.COMPARISON[language]
    breaks = {"compares nothing": handler["code"].replace(right, careless)}
    if scheme == "stripe":  # once in each language; every run of a compiler costs
        breaks["knows no time"] = re.sub("(tolerance = )300", r"\g<1>999999", handler["code"],
                                         flags=re.IGNORECASE)
    for what, broken in breaks.items():
        assert broken != handler["code"], f"{what}: nothing was replaced"
        write(folder, handler["file"], broken)
        passed, output = languages.passes(language, folder, WORK)
        assert not passed, f"the test passes beside a handler that {what}:\n{output}"


def capture():
    """Event 1 of the data directory: a delivery with bytes that are no text."""
    with subprocess.Popen([PROGRAM, "listen", "--json", "--port", "0", "--count", "1", "--timeout",
                           "30", "--data-dir", DATA], stdout=subprocess.PIPE) as listening:
        port = int(json.loads(listening.stdout.readline())["url"].rsplit(":", 1)[1])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("POST", "/", b"\x00\xff" + BODY * 20, {"X-Webhook-Id": "dlv_1"})
        connection.getresponse().read()
        assert json.loads(listening.stdout.readline())["id"] == 1


def install_express():
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-save", "--prefix", WORK,
                           EXPRESS], capture_output=True, text=True, timeout=240)
    if done.returncode != 0:
        skip(f"npm could not install {EXPRESS}: {done.stderr.strip().splitlines()[-1:]}")


def main():
    if languages.missing():
        skip(f"{languages.missing()} is not installed; packaging/packages names what is needed")
    for folder in [DATA, *(os.path.join(WORK, language) for language in languages.LANGUAGES)]:
        shutil.rmtree(folder, ignore_errors=True)
    write(os.path.join(DATA, "schemes"), "own.json", json.dumps(signing.OWN))
    os.chmod(DATA, 0o700)
    if not os.path.isdir(os.path.join(WORK, "node_modules", "express")):
        install_express()
    capture()
    runs = [("node", scheme) for scheme in signing.SCHEMES]
    runs += [(language, scheme) for language in languages.LANGUAGES if language != "node"
             for scheme in EVERYWHERE]
    runs += [(language, "own") for language in languages.LANGUAGES]
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        started = {pool.submit(try_handler, *run): run for run in runs}
        for done in concurrent.futures.as_completed(started):
            language, scheme = started[done]
            error = done.exception()
            failures += error is not None
            print(f"{'ok' if error is None else 'NOT OK'} - {scheme} in {language}", flush=True)
            if error is not None:
                print(f"  {type(error).__name__}: {error}", flush=True)
    print(f"{len(runs) - failures} of {len(runs)} handlers answered rightly")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
