# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run and test: which packages are needed, and getting them.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")

say() { printf '%s\n' "$*" >&2; }

# names GROUP…: the package names of these groups on this system, each with the program that
# makes it needless, if there is one.
names() {
    local column=2
    # shellcheck disable=SC1091
    [ "$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}")" = ubuntu ] && column=3
    awk -v column="$column" -v groups=" $* " \
        '!/^#/ && NF && index(groups, " " $1 " ") && $column != "-" { print $column, $4 }' \
        "$here/packages"
}

# need GROUP…: installs what is missing; stops with a sentence where it cannot.
need() {
    local missing=()
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This script installs with apt, and this system has none. Install these (Debian names)" \
            "by your own means, then build with: cmake --preset release && cmake --build --preset release"
        names "$@" | cut -d ' ' -f 1 | tr '\n' ' ' | fold -s -w 96 >&2
        say ""
        exit 2
    fi
    local name program installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p')
    while read -r name program; do
        [ -n "$program" ] && command -v "$program" >/dev/null && continue
        grep -qxF -- "$name" <<<"$installed" || missing+=("$name")
    done < <(names "$@")
    [ ${#missing[@]} -eq 0 ] && return
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing and there is no sudo to install them with: ${missing[*]}"
            exit 2
        fi
        sudo=(sudo)
    fi
    say "Hookbench needs ${#missing[@]} packages that are not installed: ${missing[*]}"
    say "Installing them with apt…"
    local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -qq)
    if ! "${apt[@]}" update >&2 ||
        ! "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null; then
        say "apt could not install them (its words are above). Mend that, then run this again."
        exit 3
    fi
}

# build PRESET: configures once, builds what changed.
build() {
    local preset=$1 dir=$top/build/$1
    if [ ! -f "$dir/build.ninja" ]; then
        say "Configuring ($preset)…"
        (cd "$top" && cmake --preset "$preset") >"$top/.configure.log" 2>&1 || {
            cat "$top/.configure.log" >&2
            exit 3
        }
        mv "$top/.configure.log" "$dir/configure.log"
    fi
    # A dry run first: the second start says nothing when there is nothing to do.
    if ! (cd "$top" && ninja -C "$dir" -n) | grep -q 'no work to do'; then
        say "Building ($preset)…"
        (cd "$top" && cmake --build --preset "$preset") >&2 || exit 3
    fi
}
