# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each handler is built, started and tested, and how one is broken."""

import os
import shutil
import subprocess
import sys

PATIENCE = 120  # seconds until a compiler or a test that says nothing is a failure

# What compares in constant time, and what a careless hand would leave of it.
COMPARISON = {
    "node": ("crypto.timingSafeEqual(given, expected)", "true"),
    "flask": ("hmac.compare_digest(candidate.encode(), expected.encode())", "True"),
    "php": ("hash_equals($expected, $candidate)", "true"),
    "go": ("hmac.Equal([]byte(candidate), []byte(expected))", 'expected != ""'),
    "java": ("MessageDigest.isEqual(bytes(candidate), bytes(expected))", "true"),
}
COMPARISON["express"], COMPARISON["fastapi"] = COMPARISON["node"], COMPARISON["flask"]

LANGUAGES = list(COMPARISON)
PROGRAMS = ["node", "npm", "php", "go", "java", "javac"]


def missing():
    """The first program that is not installed; None when all are."""
    return next((program for program in PROGRAMS if not shutil.which(program)), None)


def environment(work, **more):
    return {**os.environ, "GOCACHE": os.path.join(work, "go-cache"), "GO111MODULE": "off",
            "GOFLAGS": "", "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(command, folder, work):
    return subprocess.run(command, cwd=folder, env=environment(work), capture_output=True,
                          text=True, timeout=PATIENCE)


def build(language, folder, work):
    """Compiles the handler where its language does."""
    command = {"go": ["go", "build", "-o", "handler", "handler.go"],
               "java": ["javac", "-Xlint:all", "-Werror", "-d", "classes", "Handler.java"]}.get(language)
    if command:
        done = run(command, folder, work)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")


def start_command(language, port):
    return {"node": ["node", "handler.js"], "express": ["node", "handler.js"],
            "flask": [sys.executable, "handler.py"], "fastapi": [sys.executable, "handler.py"],
            "php": ["php", "-S", f"127.0.0.1:{port}", "handler.php"], "go": ["./handler"],
            "java": ["java", "-XX:TieredStopAtLevel=1", "-cp", "classes", "Handler"]}[language]


def passes(language, folder, work):
    """Whether the generated test passes; what it printed comes with it."""
    commands = {"node": [["node", "--test", "handler.test.js"]],
                "flask": [[sys.executable, "-m", "unittest", "test_handler.py"]],
                "php": [["php", "handler_test.php"]],
                "go": [["go", "test", "handler.go", "handler_test.go"]],
                "java": [["javac", "-d", "test", "Handler.java", "HandlerTest.java"],
                         ["java", "-XX:TieredStopAtLevel=1", "-cp", "test", "HandlerTest"]]}
    commands["express"], commands["fastapi"] = commands["node"], commands["flask"]
    *builds, test = commands[language]
    for command in builds:
        done = run(command, folder, work)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
    done = run(test, folder, work)
    return done.returncode == 0, done.stdout + done.stderr
