# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli listen` as a process, and requests signed as the platform signs them."""

import hashlib
import hmac
import json
import os
import select
import signal
import socket
import subprocess
import time

from harness import PATIENCE, PROGRAM

SECRET = "whsec_0123456789abcdefghijABCDEFGHIJ01"


class Listener:
    """A receiver that is ready; a context manager that stops it cleanly."""

    def __init__(self, data_dir, *options, port="0", as_json=True, env=None):
        command = [PROGRAM, "listen", "--data-dir", data_dir, *options]
        if port is not None:
            command += ["--port", port]
        if as_json:
            command.append("--json")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env={**os.environ, **(env or {})})
        self.pending = b""
        line = self.line()
        if line is None:
            self.process.kill()
            raise AssertionError(f"not ready: {self.process.stderr.read().decode()}")
        self.ready = json.loads(line)
        self.port = int(self.ready["url"].rpartition(":")[2])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            code = self.stop()
            if code != 0:
                raise AssertionError(f"listen ended with {code}: {self.errors.decode()}")

    def line(self, patience=PATIENCE):
        """The next line of stdout without its end; None when none comes."""
        end = time.monotonic() + patience
        while b"\n" not in self.pending:
            readable, _, _ = select.select([self.process.stdout], [], [],
                                           max(0, end - time.monotonic()))
            more = os.read(self.process.stdout.fileno(), 65536) if readable else b""
            if not more:
                return None
            self.pending += more
        line, _, self.pending = self.pending.partition(b"\n")
        return line.decode()

    def event(self):
        line = self.line()
        if line is None:
            raise AssertionError("no event came")
        return json.loads(line)

    def wait(self, patience=PATIENCE):
        """Waits for it to end by itself; returns the exit code."""
        try:
            self.process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("it did not end") from None
        return self.finish()

    def stop(self, by=signal.SIGTERM):
        self.process.send_signal(by)
        return self.wait(patience=5)

    def finish(self):
        self.rest = self.pending + self.process.stdout.read()
        self.errors = self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode

    def send(self, raw):
        """One request as bytes; returns status, header text and body."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as peer:
            peer.sendall(raw)
            return read_answer(peer)


def read_answer(peer):
    """(status, head, body) of one answer; (0, "", b"") when the connection ends without one."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = peer.recv(65536)
        if not more:
            return 0, "", b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    head = head.decode("latin-1")
    length = 0
    for line in head.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            length = int(value)
    while len(body) < length:
        more = peer.recv(65536)
        if not more:
            break
        body += more
    return int(head.split()[1]), head, body


def post(body=b"{}", path="/", headers=(), method="POST"):
    """A request as bytes, with these header lines and no others but Host and Content-Length."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *headers,
             f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def signature_headers(body, secret=SECRET, at=None, delivery="dl_1", attempt=1,
                      event="payment.completed"):
    """The header lines of the platform's scheme."""
    stamp = str(int(time.time() if at is None else at))
    mac = hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return [f"X-Webhook-Id: {delivery}", f"X-Webhook-Event: {event}",
            f"X-Webhook-Timestamp: {stamp}", f"X-Webhook-Attempt: {attempt}",
            f"X-Webhook-Signature: sha256={mac}"]


def signed(body=b"{}", path="/", **named):
    return post(body, path, signature_headers(body, **named))
