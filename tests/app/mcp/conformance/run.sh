#!/bin/bash
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the scenarios of @modelcontextprotocol/conformance that need no tools, resources or prompts of its own against
# `snac mcp --http`, without expected failures.
# Usage: run.sh SNAC CONFORMANCE   (the program, and dist/index.js of the package, which wants Node 22)
set -u
snac=$1
suite=$2
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
"$snac" mcp --root "$folder" --http 0 2> "$folder.said" &
server=$!
trap 'kill $server ${proxy:-} 2> /dev/null; wait; rm -rf "$folder" "$folder.said" "$folder.out"' EXIT
for _ in $(seq 100); do
    grep -q "also in" "$folder.said" && break
    sleep 0.1
done
port=$(sed -n 's/.*127.0.0.1:\([0-9]*\).*/\1/p' "$folder.said")
token=$(sed -n 's/.*token \([0-9a-f]*\),.*/\1/p' "$folder.said")
[ -n "$token" ] || { cat "$folder.said"; exit 1; }
front=$((port < 60000 ? port + 1000 : port - 1000))
node "$here/proxy.mjs" "$front" "$port" "$token" &
proxy=$!
sleep 1
failed=0
check() { # VERSION SCENARIO...
    local version=$1
    shift
    for scenario in "$@"; do
        if node "$suite" server --url "http://localhost:$front/mcp" --spec-version "$version" \
            --scenario "$scenario" -o "$folder.out" > "$folder/said" 2>&1; then
            echo "passed: $version $scenario"
        else
            echo "FAILED: $version $scenario"
            grep -E "FAILURE|Error:" "$folder/said" | cut -c1-300
            failed=1
        fi
    done
}
check 2025-11-25 server-initialize ping tools-list resources-list prompts-list dns-rebinding-protection
if node "$suite" list --server | grep -q server-stateless; then
    check 2025-11-25 server-session-lifecycle
    check 2026-07-28 tools-list resources-list prompts-list dns-rebinding-protection caching \
        http-header-validation sep-2164-resource-not-found
fi
exit $failed
