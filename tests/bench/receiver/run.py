#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The receiver beside others, in turn on one machine, and the ratios between them.

run.py BUILD-DIRECTORY [--rounds N] [--seconds S] [--only NAME;…]

Every server runs alone on core 0, wrk on core 1, with a fresh process and a fresh folder each time;
"both cores" is where the system may put server and wrk anywhere, which a window needs.
Needs wrk, mitmdump, node and npm; better-sqlite3 is fetched into the scratch folder when it is missing
there. A run during which other programs used more than 0.15 of a core is marked and left out where
enough others remain."""

import argparse
import hashlib
import hmac
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SECRET = "whsec_0123456789abcdefghijABCDEFGHIJ01"
FOREIGN = 0.15  # cores
BODIES = 65536
TICKS = os.sysconf("SC_CLK_TCK")


def write_requests(file):
    """Signed bodies of 1200 bytes, each with an id of its own as senders have it, and fresh enough for
    the tolerance."""
    if os.path.exists(file) and time.time() - os.path.getmtime(file) < 120:
        return
    stamp = str(int(time.time()))
    with open(file, "w", encoding="ascii") as out:
        for i in range(BODIES):
            body = json.dumps({"id": f"evt_{i:08d}", "type": "payment.completed",
                               "created_at": "2026-03-20T12:00:00.000Z",
                               "data": {"id": f"pay_{i:08d}", "amount": 12.5 + i, "note": ""}})
            body = body[:-3] + "x" * (1200 - len(body)) + body[-3:]
            assert len(body) == 1200
            mac = hmac.new(SECRET.encode(), f"{stamp}.{body}".encode(), hashlib.sha256)
            out.write(f"{stamp}\tsha256={mac.hexdigest()}\t{body}\n")


def busy():
    """Processor time used by everything so far, in seconds."""
    with open("/proc/stat", encoding="ascii") as stat:
        fields = [int(value) for value in stat.readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS


def used(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0


class Bench:
    def __init__(self, build, scratch):
        self.build = build
        self.scratch = scratch
        self.requests = os.path.join(scratch, "requests.txt")
        self.runs = {}

    def command(self, name, folder):
        receiver = os.path.join(self.build, "bin", "bench_receiver")
        return {
            "receiver": [receiver, folder],
            "receiver, answers first": [receiver, folder, "first"],
            "receiver over TLS": [receiver, folder, "tls"],
            "hookbench-cli listen": [os.path.join(self.build, "bin", "hookbench-cli"), "listen",
                                     "--port", "0", "--json", "--data-dir", folder, "--secret-env",
                                     "HOOKBENCH_BENCH_SECRET"],
            "receiver, both cores": [receiver, folder],
            "window open, both cores": [os.path.join(self.build, "bin", "bench_window"), folder],
            "least durable, file": [os.path.join(self.build, "bin", "bench_leastdurable"), folder,
                                    "log"],
            "least durable, SQLite": [os.path.join(self.build, "bin", "bench_leastdurable"),
                                      folder, "sqlite"],
            "bare Beast": [os.path.join(self.build, "bin", "bench_barebeast")],
            "Node, commit per event": ["node", os.path.join(HERE, "node_receiver.js"), folder],
            "Node, commit per turn": ["node", os.path.join(HERE, "node_receiver.js"), folder, "turn"],
            "mitmdump -w": ["mitmdump", "-q", "--mode", "reverse:http://127.0.0.1:9",
                            "--listen-host", "127.0.0.1", "--listen-port", "18899", "-s",
                            os.path.join(HERE, "mitm_answer.py"), "-w",
                            os.path.join(folder, "flows"), "--set", "connection_strategy=lazy",
                            "--set", f"confdir={folder}"],
        }[name]

    def start(self, name, folder):
        env = {**os.environ, "HOOKBENCH_BENCH_SECRET": SECRET,
               "NODE_PATH": os.path.join(self.scratch, "node_modules"),
               "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        errors = open(os.path.join(self.scratch, "stderr.txt"), "ab")
        pinned = [] if "both cores" in name else ["taskset", "-c", "0"]
        process = subprocess.Popen([*pinned, *self.command(name, folder)], env=env,
                                   stdout=subprocess.PIPE, stderr=errors)
        if name.startswith("mitmdump"):
            wait_for(18899)
            return process, 18899
        line = process.stdout.readline().decode().strip()
        if not line:
            raise SystemExit(f"{name} did not start; see {errors.name}")
        if line.startswith("{"):
            devour(process.stdout)
            return process, int(json.loads(line)["url"].rpartition(":")[2])
        return process, int(line)

    def run(self, name, connections, seconds):
        folder = tempfile.mkdtemp(dir=self.scratch)
        write_requests(self.requests)
        process, port = self.start(name, folder)
        scheme = "https" if "TLS" in name else "http"
        where = "0,1" if "both cores" in name else "1"
        command = ["taskset", "-c", where, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s",
                   os.path.join(HERE, "load.lua"), f"{scheme}://127.0.0.1:{port}/", "--",
                   self.requests]
        subprocess.run(command[:6] + ["-d1s"] + command[7:], capture_output=True, check=True)
        before, server, start = busy(), used(process.pid), time.monotonic()
        wrk = subprocess.Popen(command, stdout=subprocess.PIPE)
        output = wrk.stdout.read().decode()
        usage = os.wait4(wrk.pid, 0)[2]
        elapsed = time.monotonic() - start
        server = used(process.pid) - server
        foreign = (busy() - before - server - usage.ru_utime - usage.ru_stime) / elapsed
        peak = memory(process.pid)
        process.send_signal(signal.SIGTERM)
        process.wait()
        shutil.rmtree(folder)
        figures = next(line for line in output.splitlines() if line.startswith("FIGURES"))
        count, duration, errors, p50, p99, p999 = (float(v) for v in figures.split()[1:])
        result = {"rate": count / duration * 1e6, "per_cpu": count / max(server, 0.001),
                  "p50": p50 / 1000, "p99": p99 / 1000, "p999": p999 / 1000, "memory": peak,
                  "foreign": foreign, "errors": errors}
        mark = "*" if foreign > FOREIGN or errors else " "
        print(f"{mark} {name:28s} c{connections:<3d} {result['rate']:9.0f}/s  "
              f"{result['per_cpu']:9.0f} per CPU-s  p50 {result['p50']:7.3f}  "
              f"p99 {result['p99']:7.3f}  p99.9 {result['p999']:7.3f} ms  {peak:5.0f} MB  "
              f"foreign {foreign:4.2f}  errors {errors:.0f}", flush=True)
        self.runs.setdefault((name, connections), []).append(result)

    def figure(self, name, connections, key):
        runs = self.runs.get((name, connections), [])
        clean = [run for run in runs if run["foreign"] <= FOREIGN and not run["errors"]]
        values = [run[key] for run in clean or runs]
        return statistics.median(values) if values else float("nan")


def wait_for(port):
    """Until somebody listens there."""
    for _ in range(600):
        with socket.socket() as peer:
            if peer.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"nobody listens on port {port}")


def devour(stream):
    """Reads on in the background, so that the program can write."""
    subprocess.Popen(["cat"], stdin=stream, stdout=subprocess.DEVNULL)


def probe(scratch, count=2000):
    """Median of appending 4 KB and fdatasync, in milliseconds."""
    os.sched_setaffinity(0, {0})
    times = []
    with open(os.path.join(scratch, "probe"), "wb", buffering=0) as file:
        for _ in range(count):
            start = time.perf_counter()
            file.write(b"x" * 4096)
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    os.remove(file.name)
    os.sched_setaffinity(0, range(os.cpu_count()))
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--only", default="")
    parser.add_argument("--scratch", default="", help="a folder on the disk to be measured")
    options = parser.parse_args()
    scratch = options.scratch or tempfile.mkdtemp(prefix="hookbench-bench-",
                                                  dir=os.path.expanduser("~"))
    os.makedirs(scratch, exist_ok=True)
    bench = Bench(os.path.abspath(options.build), scratch)
    names = ["receiver", "least durable, file", "least durable, SQLite", "bare Beast",
             "Node, commit per event", "Node, commit per turn",
             "mitmdump -w",
             "receiver over TLS", "receiver, answers first", "hookbench-cli listen",
             "receiver, both cores", "window open, both cores"]
    if not os.path.exists(bench.command("hookbench-cli listen", scratch)[0]):
        names.remove("hookbench-cli listen")
    if options.only:
        names = [name for name in names if name in options.only.split(";")]
    if any(name.startswith("Node") for name in names) and \
            not os.path.isdir(os.path.join(scratch, "node_modules", "better-sqlite3")):
        major = int(subprocess.run(["node", "-p", "process.versions.node.split('.')[0]"],
                                   capture_output=True, check=True).stdout)
        version = "11.10.0" if major < 20 else "12"
        subprocess.run(["npm", "install", "--silent", "--prefix", scratch,
                        f"better-sqlite3@{version}"], check=True,
                       env={**os.environ, "npm_config_nodedir": "/usr"})
    probes = []
    for round_number in range(options.rounds):
        print(f"round {round_number + 1}")
        for name in names:
            bench.run(name, 32, options.seconds)
        if "receiver" in names:
            probes.append(probe(scratch))
            bench.run("receiver", 1, options.seconds)
            probes.append(probe(scratch))
            print(f"  append of 4 KB and fdatasync: median {statistics.median(probes):.3f} ms")
    if not options.scratch:
        shutil.rmtree(scratch)

    def ratio(text, value, wanted, at_least=True):
        if value != value:
            return
        good = value >= wanted if at_least else value <= wanted
        print(f"{'ok  ' if good else 'MISS'} {text}: {value:.2f} "
              f"({'at least' if at_least else 'at most'} {wanted})")

    rate = bench.figure("receiver", 32, "rate")
    print()
    ratio("times mitmdump", rate / bench.figure("mitmdump -w", 32, "rate"), 25)
    ratio("times Node, which commits each event as it comes",
          rate / bench.figure("Node, commit per event", 32, "rate"), 10)
    ratio("times Node, which commits what one turn of its loop brought",
          rate / bench.figure("Node, commit per turn", 32, "rate"), 1)
    ratio("of a bare Beast responder", rate / bench.figure("bare Beast", 32, "rate"), 0.15)
    for least in ("least durable, file", "least durable, SQLite"):
        least_rate = bench.figure(least, 32, "rate")
        ratio(f"of the {least}", rate / least_rate, 0)
        ratio(f"{least}, times mitmdump", least_rate / bench.figure("mitmdump -w", 32, "rate"), 0)
    ratio("99th percentile, in medians",
          bench.figure("receiver", 32, "p99") / bench.figure("receiver", 32, "p50"), 10, False)
    ratio("TLS, of plain", bench.figure("receiver over TLS", 32, "rate") / rate, 0.75)
    if probes:
        ratio("one connection: median, in appends with fdatasync",
              bench.figure("receiver", 1, "p50") / statistics.median(probes), 2.2, False)
    ratio("with the window open and following, of the receiver alone",
          bench.figure("window open, both cores", 32, "rate") /
          bench.figure("receiver, both cores", 32, "rate"), 0.6)
    ratio("hookbench-cli listen, of the receiver alone",
          bench.figure("hookbench-cli listen", 32, "rate") / rate, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
