#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bulk replay beside wrk: the same bodies, connections and target, in turn on one machine.

run.py BUILD-DIRECTORY [--rounds N] [--events N] [--connections N]

The target is our own engine, which answers 200, on core 0; wrk and the replay run on core 1. wrk signs
nothing and keeps nothing; the replay reads each event from its store, signs it, and stores its attempt
durably. Needs wrk."""

import argparse
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SECRET = "whsec_0123456789abcdefghijABCDEFGHIJ01"


def write_requests(folder, file):
    """The stored bodies for load.lua."""
    with sqlite3.connect(os.path.join(folder, "events.sqlite")) as database, \
            open(file, "wb") as out:
        for (body,) in database.execute("SELECT body FROM payloads LIMIT 2000"):
            out.write(b"1774008000\tsha256=" + b"a" * 64 + b"\t" + body + b"\n")


def wrk(url, connections, requests):
    done = subprocess.run(["taskset", "-c", "1", "wrk", "-t1", f"-c{connections}", "-d4s", "-s",
                           os.path.join(HERE, "..", "receiver", "load.lua"), url, "--", requests],
                          capture_output=True, check=True, text=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("FIGURES"))
    count, duration, errors = (float(value) for value in line.split()[1:4])
    return count / duration * 1e6, errors


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--connections", type=int, default=32)
    options = parser.parse_args()
    program = os.path.join(os.path.abspath(options.build), "bin", "bench_replay")
    scratch = tempfile.mkdtemp(prefix="hookbench-bench-", dir=os.path.expanduser("~"))
    env = {**os.environ, "HOOKBENCH_BENCH_SECRET": SECRET}
    full, small = os.path.join(scratch, "full"), os.path.join(scratch, "small")
    subprocess.run([program, "fill", full, str(options.events)], check=True)
    subprocess.run([program, "fill", small, str(options.events // 10)], check=True)
    requests = os.path.join(scratch, "requests.txt")
    write_requests(full, requests)
    server = subprocess.Popen(["taskset", "-c", "0", program, "serve"], stdout=subprocess.PIPE)
    url = f"http://127.0.0.1:{server.stdout.readline().decode().strip()}/"

    def replay(folder):
        copy = os.path.join(scratch, "copy")
        shutil.copytree(folder, copy)
        done = subprocess.run(["taskset", "-c", "1", program, "run", copy, url,
                               str(options.connections)], env=env, capture_output=True, text=True,
                              check=True)
        shutil.rmtree(copy)
        return [float(value) for value in done.stdout.split()[1:]]

    ratios, memories, lost = [], [], 0
    try:
        for _ in range(options.rounds):
            raw, errors = wrk(url, options.connections, requests)
            passed, took, chose, memory, left = replay(full)
            _, _, _, small_memory, _ = replay(small)
            rate = passed / took
            lost += options.events - passed + left
            ratios.append(rate / raw)
            memories.append(memory / small_memory)
            print(f"wrk {raw:9.0f}/s ({errors:.0f} errors)   replay {rate:9.0f}/s, chosen in "
                  f"{chose:.2f} s   peak {memory:.1f} MB for {options.events}, {small_memory:.1f} MB "
                  f"for {options.events // 10}", flush=True)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(scratch)

    def verdict(text, value, wanted, at_least=True):
        good = value >= wanted if at_least else value <= wanted
        print(f"{'ok  ' if good else 'MISS'} {text}: {value:.2f} "
              f"({'at least' if at_least else 'at most'} {wanted})")

    verdict("bulk replay, of wrk", statistics.median(ratios), 0.25)
    verdict("memory for ten times the events, times", statistics.median(memories), 1.5, False)
    verdict("deliveries without a stored attempt that passed", lost, 0, False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
