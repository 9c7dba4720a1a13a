# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""listen_kill.py PROGRAM [ROUNDS]: SIGKILL at a random moment of a burst. Every event that was
acknowledged is there, and the database opens as it is."""

import json
import os
import random
import socket
import sqlite3
import sys
import tempfile
import threading
import time

ROUNDS = int(sys.argv.pop(2)) if len(sys.argv) > 2 else 5

from harness import cli  # noqa: E402 (takes the program's name off the arguments)
from listening import Listener, read_answer, signed  # noqa: E402

SENDERS = 8


def send_until_dead(port, name, acknowledged):
    """Posts one after the other; the paths of those answered with 200 go into `acknowledged`."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as peer:
            for number in range(10**6):
                path = f"/{name}/{number}"
                peer.sendall(signed(path.encode(), path, delivery=path))
                if read_answer(peer)[0] != 200:
                    return
                acknowledged.append(path)
    except OSError:
        pass


def kill_once(data, number, wait):
    """The paths that were acknowledged before the kill."""
    box = Listener(data)
    # Its lines are read on, so that a full pipe does not slow it down.
    reader = threading.Thread(target=lambda: [None for _ in iter(lambda: box.line(5), None)])
    reader.start()
    lists = [[] for _ in range(SENDERS)]
    threads = [threading.Thread(target=send_until_dead,
                                args=(box.port, f"{number}/{sender}", lists[sender]))
               for sender in range(SENDERS)]
    for thread in threads:
        thread.start()
    time.sleep(wait)
    box.process.kill()
    for thread in [*threads, reader]:
        thread.join()
    box.process.wait()
    return [path for paths in lists for path in paths]


def main():
    chance = random.Random(20260320)
    acknowledged = set()
    with tempfile.TemporaryDirectory(prefix="hookbench-kill-") as folder:
        data = os.path.join(folder, "data")
        for number in range(ROUNDS):
            before = len(acknowledged)
            acknowledged.update(kill_once(data, number, chance.uniform(0.05, 0.8)))
            done = cli("events", "--data-dir", data, "--json")
            assert done.returncode == 0, done.stderr
            stored = [json.loads(line)["path"] for line in done.stdout.splitlines()]
            missing = acknowledged.difference(stored)
            assert not missing, f"{len(missing)} acknowledged events are gone"
            assert len(stored) == len(set(stored)), "an event is there twice"
            with sqlite3.connect(os.path.join(data, "events.sqlite")) as database:
                assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert not [name for name in os.listdir(data) if ".kept-" in name]
            print(f"round {number + 1}: {len(acknowledged) - before} acknowledged, "
                  f"{len(stored)} stored in all, none missing", flush=True)
    assert acknowledged, "nothing was sent"


main()
