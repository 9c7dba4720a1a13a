#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh HOOKBENCH: the tour ends well in both themes and in German, writes every picture, and leaves
# a data directory that only its owner can read.
set -euo pipefail
hookbench=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/run"
export XDG_RUNTIME_DIR=$dir/run
for options in "--theme light" "--theme dark" "--language de -reverse"; do
    out="$dir/$(tr -dc a-z <<<"$options")"
    # shellcheck disable=SC2086
    "$hookbench" --data-dir "$out/data" --tour "$out/pictures" $options 2>"$out.err" >"$out.log" || {
        cat "$out.err" >&2
        exit 1
    }
    [ "$(find "$out/pictures" -name '*.png' -size +4k | wc -l)" -eq 15 ]
    [ "$(stat -c %a "$out/data")" = 700 ]
    [ -z "$(find "$out/data" -type f ! -perm 600)" ]
done
# Wrong options are told in one sentence, and nothing starts.
for wrong in "--theme pink" "--nonsense" "stray" "--data-dir="; do
    # shellcheck disable=SC2086
    if "$hookbench" $wrong 2>"$dir/wrong"; then exit 1; else [ $? -eq 2 ]; fi
    [ "$(wc -l <"$dir/wrong")" -eq 1 ]
done
