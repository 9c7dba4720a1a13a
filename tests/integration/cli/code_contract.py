# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`hookbench-cli code`: what it prints and what it refuses; integration/handlers runs the code."""

import json
import unittest

from harness import ContractTest, Sandbox, cli


class CodeTest(ContractTest):
    def code(self, *words):
        return cli("code", "--data-dir", self.data, *words)

    def refused(self, *words):
        done = self.code("--json", *words)
        self.assertEqual((done.returncode, done.stdout), (2, ""), words)
        return json.loads(done.stderr)["error"]["message"]

    def test_text_is_the_file_and_json_holds_the_same(self):
        text = self.code("--scheme", "stripe", "--language", "go")
        self.assertEqual((text.returncode, text.stderr), (0, ""))
        self.assertIn("package main\n", text.stdout)
        line = json.loads(self.code("--json", "--scheme", "stripe", "--language", "go").stdout)
        self.assertEqual(list(line), ["scheme", "language", "file", "code"])
        self.assertEqual([line["scheme"], line["language"], line["file"], line["code"]],
                         ["stripe", "go", "handler.go", text.stdout])

    def test_wrong_words_are_refused_with_what_is_expected(self):
        self.assertIn("express, flask, fastapi, node, php, go, java",
                      self.refused("--scheme", "stripe", "--language", "cobol"))
        self.assertIn("standard-webhooks", self.refused("--scheme", "none", "--language", "go"))
        self.assertIn("--webhook", self.refused("--language", "go"))
        self.assertIn("--webhook", self.refused("--scheme", "slack", "--webhook", "1", "--language", "go"))
        self.refused("--scheme", "slack")
        self.refused("--webhook", "", "--language", "go")
        for event in ("0", "-1", "x", "99999999999999999999"):
            self.assertIn("--test-from",
                          self.refused("--scheme", "slack", "--language", "go", "--test-from", event))
        self.assertIn("no event 7",
                      self.refused("--scheme", "slack", "--language", "go", "--test-from", "7"))

    def test_a_webhook_of_the_account_has_the_preset_scheme(self):
        with Sandbox(self.data) as sandbox:
            webhook = sandbox.ask("GET", "/webhooks").json[0]["id"]
            done = self.code("--json", "--webhook", webhook, "--language", "flask")
            self.assertEqual(done.returncode, 0, done.stderr)
            line = json.loads(done.stdout)
            self.assertEqual(line["scheme"], "platform")
            self.assertIn("# scheme not confirmed by a real delivery\n", line["code"])
            missing = self.code("--json", "--webhook", "00000000-0000-4000-8000-000000000000",
                                "--language", "flask")
            self.assertEqual(missing.returncode, 1, missing.stderr)


if __name__ == "__main__":
    unittest.main()
