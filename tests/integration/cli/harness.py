# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the contract runs share: hookbench-cli as a process, and curl as the client."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "hookbench-cli"
PATIENCE = 30  # seconds until a process that says nothing is a failure


def cli(*arguments, env=None, stdin=None):
    """Runs hookbench-cli to its end; the result has returncode, stdout and stderr."""
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=PATIENCE,
                          env={**os.environ, **(env or {})}, input=stdin)


class Answer:
    """One HTTP answer, as curl saw it."""

    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        while head.startswith(b"HTTP/1.1 100"):
            head, _, self.body = self.body.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1])
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            self.headers[name.lower()] = value.strip()

    @property
    def json(self):
        return json.loads(self.body)


def curl(url, *options, body=None):
    """One request; `options` are curl's. A body is sent byte for byte."""
    command = ["curl", "--silent", "--show-error", "--include", "--path-as-is", "--max-time", "20",
               "--noproxy", "*", *options]
    if body is not None:
        command += ["--data-binary", "@-"]
    done = subprocess.run([*command, url], input=body, capture_output=True, timeout=PATIENCE)
    if done.returncode != 0:
        raise AssertionError(f"curl {url}: {done.stderr.decode()}")
    return Answer(done.stdout)


class Key:
    """One of the keys of the ready line, and how it signs in."""

    def __init__(self, fields, style="headers"):
        self.fields = fields
        self.key, self.secret = fields["clientKey"], fields["clientSecret"]
        self.style = style

    def options(self):
        if self.style == "bearer":
            return ["--header", f"Authorization: Bearer {self.secret}"]
        if self.style == "basic":
            return ["--user", f"{self.secret}:"]
        return ["--header", f"x-client-key: {self.key}", "--header",
                f"x-client-secret: {self.secret}"]


class Sandbox:
    """`hookbench-cli sandbox`, ready to be asked; a context manager that stops it cleanly."""

    def __init__(self, data_dir, *options, port="0", as_json=True):
        command = [PROGRAM, "sandbox", "--data-dir", data_dir, *options]
        if port is not None:
            command += ["--port", port]
        if as_json:
            command.append("--json")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        readable, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        self.line = self.process.stdout.readline() if readable else b""
        if not self.line:
            self.process.kill()
            raise AssertionError(f"not ready: {self.process.stderr.read().decode()}")
        self.ready = json.loads(self.line)
        style = options[options.index("--auth") + 1] if "--auth" in options else "headers"
        self.keys = {key["name"]: Key(key, style) for key in self.ready["keys"]}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            code = self.stop()
            if code != 0:
                raise AssertionError(f"the sandbox ended with {code}")

    def stop(self, by=signal.SIGTERM):
        """Returns the exit code; a sandbox that takes more than 5 s is a failure."""
        self.process.send_signal(by)
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("not stopped within 5 s") from None
        self.rest, self.errors = self.process.stdout.read(), self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode

    def ask(self, method, path, body=None, key="full", headers=()):
        """`path` is below apiUrl; `body` is an object, or bytes to be sent as they are."""
        options = ["--head"] if method == "HEAD" else ["--request", method]
        if key is not None:
            options += (self.keys[key] if isinstance(key, str) else key).options()
        for header in headers:
            options += ["--header", header]
        if body is not None:
            options += ["--header", "Content-Type: application/json"]
            if not isinstance(body, bytes):
                body = json.dumps(body).encode()
        return curl(self.ready["apiUrl"] + path, *options, body=body)

    def make(self, name="Orders", url="https://shop.example/hooks", **fields):
        answer = self.ask("POST", "/webhooks", {"name": name, "url": url, **fields})
        if answer.status != 201:
            raise AssertionError(f"create: {answer.status} {answer.body}")
        return answer.json


class ContractTest(unittest.TestCase):
    """A test with a data directory of its own."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="hookbench-contract-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = os.path.join(self.folder, "data")

    def sandbox(self, *options, **named):
        return Sandbox(self.data, *options, **named)

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def assert_fails(self, done, code, kind=None):
        """Exit `code`, nothing on stdout, one JSON error on stderr of `kind`; returns its sentence."""
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout, "")
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 1, done.stderr)
        error = json.loads(lines[0])["error"]
        self.assertEqual(set(error), {"kind", "message"})
        if kind is not None:
            self.assertEqual(error["kind"], kind)
        self.assertTrue(error["message"])
        return error["message"]
