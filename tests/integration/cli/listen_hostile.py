# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Peers that mean no good, against `hookbench-cli listen`: its limits hold, its memory is bounded, and
others are still served."""

import os
import resource
import socket
import subprocess
import sys
import time
import unittest
import zlib

from harness import ContractTest
from listening import Listener, post, read_answer

# In a process of its own: so many connections, each with half a request, until stdin ends.
CROWD = """
import resource, socket, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (20000, 20000))
port, count = int(sys.argv[1]), int(sys.argv[2])
peers = []
for number in range(count):
    peer = socket.socket()
    peer.settimeout(20)
    try:
        peer.connect(("127.0.0.1", port))
        if number % 2:
            peer.sendall(b"POST / HTTP/1.1\\r\\nHost: loc")
    except OSError:
        pass
    peers.append(peer)
print(len(peers), flush=True)
sys.stdin.read()
"""


class Hostile(ContractTest):
    def setUp(self):
        super().setUp()
        self.box = Listener(self.data)
        self.addCleanup(self.stop)

    def stop(self):
        if self.box.process.poll() is None:
            self.assertEqual(self.box.stop(), 0)

    def memory(self):
        """The most it ever had resident, in MB."""
        with open(f"/proc/{self.box.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024

    def connect(self):
        peer = socket.create_connection(("127.0.0.1", self.box.port), timeout=20)
        self.addCleanup(peer.close)
        return peer

    def assert_others_are_served(self, count=20):
        for _ in range(count):
            start = time.monotonic()
            self.assertEqual(self.box.send(post())[0], 200)
            self.assertLess(time.monotonic() - start, 5)
            self.assertEqual(self.box.event()["answered"], 200)

    def test_ten_thousand_connections(self):
        before = self.memory()
        with subprocess.Popen([sys.executable, "-c", CROWD, str(self.box.port), "10000"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as crowd:
            self.assertEqual(crowd.stdout.readline(), b"10000\n")
            self.assert_others_are_served()
            crowd.stdin.close()
            crowd.wait()
        self.assert_others_are_served()
        self.assertLess(self.memory() - before, 100)
        open_files = len(os.listdir(f"/proc/{self.box.process.pid}/fd"))
        self.assertLess(open_files, 2400)

    def test_slow_clients(self):
        peers = [self.connect() for _ in range(300)]
        for byte in b"POST / HTTP/1.1\r\nX: ":
            for peer in peers:
                peer.sendall(bytes([byte]))
        self.assert_others_are_served()

    def test_half_requests_leave_nothing(self):
        for half in (b"P", b"POST / HTTP/1.1\r\n", post(b"0123456789")[:-5],
                     b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"):
            for _ in range(50):
                self.connect().sendall(half)
        self.assert_others_are_served()

    def test_a_hundred_thousand_header_lines(self):
        head = b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"a: b\r\n" * 100_000 + b"\r\n"
        self.assertEqual(self.box.send(head)[0], 431)
        self.assert_others_are_served()

    def test_lying_lengths(self):
        head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
        for length, status in [(b"1073741824", 413), (b"18446744073709551616", 413),
                               (b"-1", 400), (b"+2", 400), (b"2, 2", 400),
                               (b"2\r\nContent-Length: 2", 400),
                               (b"2\r\nTransfer-Encoding: chunked", 400)]:
            self.assertEqual(self.box.send(head + length + b"\r\n\r\n{}")[0], status, length)
        self.assert_others_are_served()

    def test_a_gigabyte_in_chunks(self):
        peer = self.connect()
        peer.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
        try:
            for _ in range(1024):
                peer.sendall(chunk)
        except OSError:
            pass  # it does not read for ever
        self.assert_others_are_served()
        self.assertLess(self.memory(), 150)

    def test_many_large_bodies_at_once(self):
        part = b"x" * 10_000_000
        refused = 0
        for _ in range(100):  # a gigabyte together, none of them complete
            peer = self.connect()
            peer.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16000000\r\n\r\n")
            try:
                peer.sendall(part)
                peer.settimeout(0.01)
                refused += read_answer(peer)[0] == 503
            except OSError:
                pass
        self.assertGreater(refused, 50)
        self.assertLess(self.memory(), 900)
        self.assert_others_are_served()

    def test_bodies_are_never_unpacked(self):
        bomb = zlib.compress(b"\0" * 50_000_000, wbits=31)
        self.assertEqual(self.box.send(post(bomb, headers=["Content-Encoding: gzip"]))[0], 200)
        self.assertEqual(self.box.event()["size"], len(bomb))
        self.assertEqual(self.box.send(post(b"[" * 5_000_000))[0], 200)
        self.assertEqual(self.box.event()["size"], 5_000_000)
        self.assertEqual(self.box.send(post(b"\xff\xfe\0{" * 1000))[0], 200)
        self.assertEqual(self.box.event()["size"], 4000)
        self.assertLess(self.memory(), 200)

    def test_nonsense(self):
        chance = os.urandom(200_000)
        for start in range(0, 200_000, 1000):
            with socket.create_connection(("127.0.0.1", self.box.port), timeout=20) as peer:
                try:
                    peer.sendall(chance[start:start + 1000] + b"\r\n\r\n")
                    read_answer(peer)
                except (OSError, ValueError, IndexError):
                    pass
        self.assert_others_are_served()


if __name__ == "__main__":
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
    unittest.main()
