# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '\n==> %s\n' "$*"; }

# The packages of packages.txt, and those named, that are not installed yet, one a line.
missing_packages() {
    local name
    { grep -vE '^\s*(#|$)' "$root/packaging/packages.txt"; printf '%s\n' "$@"; } | while read -r name; do
        [ -n "$name" ] || continue
        if [ -n "${Torch_DIR:-}" ] && [ "$name" = libtorch-dev ]; then
            continue
        fi
        # An upstream compiler or CMake on the PATH is as good as the package.
        case "$name" in g++ | cmake | git | ccache) command -v "$name" >/dev/null && continue ;; esac
        dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null | grep -q '^ii' || echo "$name"
    done
}

# install_packages [NAME...]: installs what is missing of packages.txt and of those named. Where that is not possible: prints the exact command and stops with code 2.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not a Debian system: install the packages listed in packaging/packages.txt by your own means," >&2
        echo "then build with: cmake --preset release && cmake --build --preset release" >&2
        exit 2
    fi
    local missing
    missing=$(missing_packages "$@" | tr '\n' ' ')
    missing=${missing% }
    if [ -z "$missing" ]; then
        say "All packages are installed"
        return
    fi
    local run=()
    if [ "$(id -u)" -ne 0 ]; then
        run=(sudo)
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
            echo "Some packages are missing and this user may not install them. As root, run:" >&2
            echo "  apt-get update && apt-get install --no-install-recommends -y $missing" >&2
            exit 2
        fi
    fi
    say "Installing: $missing"
    # shellcheck disable=SC2086 # one word a package is meant
    if ! "${run[@]}" apt-get update -q || ! "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --no-install-recommends -y -q $missing; then
        echo "The packages could not be installed. As root, run:" >&2
        echo "  apt-get update && apt-get install --no-install-recommends -y $missing" >&2
        exit 2
    fi
}

# build <preset> [CMake options...]: configures and builds below build/<preset>.
build() {
    local options=("${@:2}")
    if [ -n "${Torch_DIR:-}" ]; then
        options+=("-DTorch_DIR=$Torch_DIR")
    fi
    local log="$root/build/$1/configure.log"
    mkdir -p "$root/build/$1"
    say "Configuring ($1)"
    if ! (cd "$root" && cmake --preset "$1" "${options[@]}" -Wno-dev) >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
    say "Building ($1)"
    cmake --build "$root/build/$1" --parallel "${SNAC_JOBS:-$(nproc)}"
}
