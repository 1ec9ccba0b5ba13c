#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [CTEST OPTIONS...]

Installs what is missing on Debian 12, builds SNAC Studio with warnings as errors and runs all tests.
Options are passed on to ctest: packaging/test.sh -R nsga2 runs the tests whose name matches.
Tests of speed are left out, for they tell of the machine: on a quiet one, ctest --test-dir build/whole -L timing.
So are campaigns, which draw more cases of the same properties: ctest --test-dir build/whole -L campaign.
Tests of data outside this repository (label data) are there where SNAC_TEST_DATA holds them; configuring says which
are not. It may be run again at any time.

Environment: Torch_DIR and SNAC_JOBS as in packaging/run.sh.
Exit code: 0 all passed, 1 a build or a test failed, 2 packages missing.
TEXT
}

case "${1:-}" in
    -h | --help) usage; exit 0 ;;
esac

install_packages
build whole
say "Testing"
cd "$root/build/whole"
QT_QPA_PLATFORM=offscreen ctest -LE '^(timing|campaign)$' --output-on-failure --parallel "$(nproc)" --no-tests=error "$@"
