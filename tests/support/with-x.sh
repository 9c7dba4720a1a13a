#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-x.sh COMMAND…: runs COMMAND on an X server of its own with a window manager, without which no
# window ever becomes active. Ends what it started, and nothing else. $SCREEN is the size
# (1280x800x24). Needs xvfb, openbox and x11-utils. Exits 97 when the server does not start.
set -uo pipefail

home=$(mktemp -d)
server= manager=
finish() {
    for pid in $manager $server; do
        kill "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
    done
    rm -rf "$home"
}
trap finish EXIT

# waits up to 10 s until the command after it succeeds
until_ok() {
    for _ in $(seq 200); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.05
    done
    return 1
}
has_manager() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

# The server picks a free number itself and tells it, so that many can run side by side.
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1280x800x24}" -nolisten tcp \
    3>"$home/display" >"$home/server.log" 2>&1 &
server=$!
if ! until_ok test -s "$home/display"; then
    cat "$home/server.log" >&2
    exit 97
fi
export DISPLAY=:$(cat "$home/display")
unset WAYLAND_DISPLAY
openbox >"$home/manager.log" 2>&1 &
manager=$!
if ! until_ok has_manager; then
    cat "$home/manager.log" >&2
    exit 97
fi
"$@"
