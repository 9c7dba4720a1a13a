#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh [--without-service | --without-bus] COMMAND…
# Runs COMMAND in a D-Bus session of its own with a real Secret Service (gnome-keyring), unlocked with
# $KEYRING_PASSWORD; or with a bus that has no such service; or with no bus at all. The keyring's
# files are new ones, or those under $KEYRING_DATA_HOME. Everything it started ends with COMMAND.
# Needs dbus, gnome-keyring and libglib2.0-bin. Exits 96 when the keyring does not open.
set -euo pipefail

mode=keyring
case ${1:-} in
    --without-service | --without-bus | --unlocked) mode=${1#--}; shift ;;
esac

if [ "$mode" = unlocked ]; then
    # Inside the session. The daemon says success for a wrong password too, so ask the service.
    printf '%s' "$KEYRING_PASSWORD" |
        gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || true
    locked=$(gdbus call --session --dest org.freedesktop.secrets \
        --object-path /org/freedesktop/secrets/aliases/default \
        --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked)
    if [ "$locked" != '(<false>,)' ]; then
        echo "with-keyring.sh: the keyring does not open: $locked" >&2
        exit 96
    fi
    exec "$@"
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime" "$home/data"
export XDG_RUNTIME_DIR=$home/runtime
export XDG_DATA_HOME=${KEYRING_DATA_HOME:-$home/data}
export KEYRING_PASSWORD=${KEYRING_PASSWORD:-correct horse}
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL

case $mode in
    without-bus)
        unset DISPLAY # or a bus would be launched through X
        "$@"
        ;;
    without-service)
        # A bus that knows no folder of services can start none.
        cat >"$home/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home/runtime</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
        dbus-run-session --config-file="$home/bus.conf" -- "$@"
        ;;
    keyring)
        dbus-run-session -- "$0" --unlocked "$@"
        ;;
esac
