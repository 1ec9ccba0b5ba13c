#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/run.sh [STUDY.yaml]

Installs what is missing on Debian 12, builds SNAC Studio and opens its window on the study, running.
Without STUDY.yaml it takes configs/quick-start.yaml: a search on simulated jets that needs no download.
Without a display it runs the same study in the terminal and ends with the Pareto table, the study file
and a picture of the front. It may be run again at any time; a finished build is reused, and a new run
makes a new study file beside the old one.

Environment:
  Torch_DIR   folder of TorchConfig.cmake of a LibTorch of your own; then libtorch-dev is not installed
  SNAC_JOBS   parallel compilations (default: number of cores)

Exit code: 0 done, 1 failed, 2 packages missing or wrong usage, 3 interrupted (can be resumed).
TEXT
}

case "${1:-}" in
    -h | --help) usage; exit 0 ;;
    -*) echo "unknown option: $1" >&2; usage >&2; exit 2 ;;
esac
[ $# -le 1 ] || { usage >&2; exit 2; }
study=$(realpath "${1:-$root/configs/quick-start.yaml}" 2>/dev/null || true)
[ -f "$study" ] || { echo "no such study file: ${1:-configs/quick-start.yaml}" >&2; exit 2; }

install_packages
build release -DBUILD_TESTING=OFF -DSNAC_UNITY=ON
bin="$root/build/release/bin"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window on $(basename "$study")"
    exec "$bin/snac-studio" "$study" --start
fi

name=$(basename "$study" .yaml)
out="$name.snac"
n=2
while [ -e "$out" ]; do
    out="$name-$n.snac"
    n=$((n + 1))
done
say "No display: running $name in the terminal"
code=0
"$bin/snac" run "$study" --study "$out" --image "${out%.snac}.png" || code=$?
[ "$code" -eq 0 ] || exit "$code"
say "Study file: $out"
say "Picture of the front: ${out%.snac}.png"
