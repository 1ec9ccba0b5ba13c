#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/deb.sh

Installs what is missing on Debian 12, builds SNAC Studio and makes a Debian package of it: build/release/snac-studio_*.deb.
Install it with: apt install ./build/release/snac-studio_*.deb

Environment: SNAC_JOBS as in packaging/run.sh.
Exit code: 0 done, 1 the build failed, 2 packages missing.
TEXT
}

case "${1:-}" in
    -h | --help) usage; exit 0 ;;
    "") ;;
    *) usage >&2; exit 2 ;;
esac

# The package must run with Debian's LibTorch, and dpkg-shlibdeps looks up the libraries it needs.
unset Torch_DIR
install_packages dpkg-dev file
build release -DBUILD_TESTING=OFF -DSNAC_UNITY=ON
say "Packing"
cd "$root/build/release"
rm -f snac-studio_*.deb
cpack -G DEB
