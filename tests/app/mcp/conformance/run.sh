#!/bin/bash
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs @modelcontextprotocol/conformance against `snac mcp --http --conformance`: all that the suite requires of a server
# for 2025-11-25 and for 2026-07-28, without expected failures, and the scenarios of the tasks extension.
# Usage: run.sh SNAC SUITE [SCENARIO]   (the program; the folder of the package, 0.2 or later, with its dist/index.js)
set -u
snac=$1
suite=$2/dist/index.js
only=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
said=$folder.said
"$snac" mcp --root "$folder" --http 0 --conformance 2> "$said" &
server=$!
trap 'kill $server ${proxy:-} 2> /dev/null; wait 2> /dev/null; rm -rf "$folder" "$said" "$folder.out"' EXIT
for _ in $(seq 100); do
    grep -q "also in" "$said" && break
    sleep 0.1
done
port=$(sed -n 's/.*127.0.0.1:\([0-9]*\).*/\1/p' "$said")
token=$(sed -n 's/.*token \([0-9a-f]*\),.*/\1/p' "$said")
[ -n "$token" ] || { cat "$said"; exit 1; }
node "$here/proxy.mjs" 0 "$port" "$token" > "$folder.out" &
proxy=$!
for _ in $(seq 100); do
    [ -s "$folder.out" ] && break
    sleep 0.1
done
url="http://localhost:$(cat "$folder.out")/mcp"
rm -f "$folder.out"
failed=0
check() { # WHAT ARGUMENTS...
    local what=$1
    shift
    if node --import "$here/node20.mjs" "$suite" server --url "$url" "$@" -o "$folder.out" > "$said" 2>&1; then
        echo "passed: $what"
    else
        echo "FAILED: $what"
        grep -E "FAILURE|WARNING|[Ee]rror|✗" "$said" | cut -c1-300
        failed=1
    fi
    [ -z "${SNAC_CONFORMANCE_LOG:-}" ] || cat "$said" >> "$SNAC_CONFORMANCE_LOG"
}
if [ -n "$only" ]; then
    check "$only" --scenario "$only"
    exit $failed
fi
for revision in 2025-11-25 2026-07-28; do
    check "all that $revision requires" --requirements "$revision"
done
check "2025-11-25 server-session-lifecycle" --spec-version 2025-11-25 --scenario server-session-lifecycle
check "2026-07-28 http-header-validation" --spec-version 2026-07-28 --scenario http-header-validation
# Those that want a job to ask its user something are left out: no job of this server does.
for scenario in lifecycle capability-negotiation wire-fields request-state-removal request-headers \
    required-task-error status-notifications; do
    check "tasks-$scenario" --scenario "tasks-$scenario"
done
exit $failed
