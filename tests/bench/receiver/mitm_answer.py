# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addon for mitmdump: answers every request itself, so that nothing is passed on."""

from mitmproxy import http


def request(flow):
    flow.response = http.Response.make(200, b"", {})
