#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a start costs with 1,000 and with 1,000,000 events, beside an empty QMainWindow.

run.py BUILD-DIRECTORY [--rounds N] [--scratch DIR] [--platform offscreen|xcb]

The three programs start in turn, warm, N times; medians and the ratios between them. The events are
made once in the scratch folder (about 3 GB, some minutes) and found there the next time."""

import argparse
import os
import statistics
import subprocess
import tempfile
import time


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--scratch", default="")
    parser.add_argument("--platform", default="offscreen")
    options = parser.parse_args()
    scratch = options.scratch or tempfile.mkdtemp(prefix="hookbench-start-")
    programs = os.path.join(options.build, "bin")
    folders = {}
    for count in (1000, 1000000):
        folder = os.path.join(scratch, f"events-{count}")
        if not os.path.exists(os.path.join(folder, "events.sqlite")):
            os.makedirs(folder, mode=0o700, exist_ok=True)
            subprocess.run([os.path.join(programs, "make_events"), folder, str(count), "--indexed"],
                           check=True)
        folders[count] = folder
    cases = {"empty": "empty", "1,000": folders[1000], "1,000,000": folders[1000000]}
    times, memory = {name: [] for name in cases}, {name: [] for name in cases}
    for round_number in range(options.rounds + 2):
        for name, argument in cases.items():
            env = {**os.environ, "QT_QPA_PLATFORM": options.platform, "LC_ALL": "C.UTF-8",
                   "BENCH_STARTED": f"{time.monotonic() * 1000:.3f}"}
            output = subprocess.run([os.path.join(programs, "bench_start"), argument], env=env,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
            if round_number < 2:
                continue  # warming
            milliseconds, kilobytes = output.stdout.split()
            times[name].append(float(milliseconds))
            memory[name].append(int(kilobytes) / 1024)
    for name in cases:
        print(f"{name:10s} {statistics.median(times[name]):7.1f} ms "
              f"({min(times[name]):.1f} to {max(times[name]):.1f})  "
              f"{statistics.median(memory[name]):6.1f} MB")

    def ratio(text, value, wanted):
        print(f"{'ok  ' if value <= wanted else 'MISS'} {text}: {value:.2f} (at most {wanted})")

    empty, few, many = (statistics.median(times[name]) for name in cases)
    ratio("first rows of a million, in starts of an empty window", many / empty, 2.5)
    ratio("memory, in empty windows",
          statistics.median(memory["1,000,000"]) / statistics.median(memory["empty"]), 3)
    ratio("start with a million, in starts with a thousand", many / few, 1.2)


if __name__ == "__main__":
    main()
