#!/usr/bin/env bash
# Lets a Python client of the same API, odins-spear, live against the simulator: every endpoint method of it is called.
# What it installs goes below target/. Without Python, or without the package, it says so and is content.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../.."
target="$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)"
place="$target/peer"

skip() {
    echo "peer: skipped, $1"
    exit 0
}

# The package says that it needs Python below 3.13; below 3.10 it does not work.
python=""
for candidate in "${PYTHON:-}" python3 python3.12 python3.11 python3.10; do
    if [[ -n "$candidate" ]] && "$candidate" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info < (3, 13))' 2>/dev/null; then
        python="$candidate"
        break
    fi
done
[[ -n "$python" ]] || skip "there is no Python 3.10, 3.11 or 3.12"

if ! cmp -s "$here/requirements.txt" "$place/installed.txt"; then
    mkdir -p "$place"
    rm -rf "$place/venv" "$place/installed.txt"
    "$python" -m venv "$place/venv" >"$place/install.log" 2>&1 || skip "no virtual environment: $(tail -n 1 "$place/install.log")"
    "$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt" \
        >"$place/install.log" 2>&1 || skip "the package cannot be installed: $(tail -n 1 "$place/install.log")"
    cp "$here/requirements.txt" "$place/installed.txt"
fi

cargo build --quiet --locked -p odin-api-sim --bin odin-sim
exec 3< <(exec "$target/debug/odin-sim" --listen 127.0.0.1:0 --calls 200)
simulator=$!
trap 'kill "$simulator" 2>/dev/null || true' EXIT
read -r -u 3 first || { echo "peer: the simulator does not start" >&2; exit 1; }
url="${first#listening on }"

# Nothing of this machine's own settings gets between the two.
cd "$place"
NO_PROXY=127.0.0.1 no_proxy=127.0.0.1 NETRC=/dev/null "$place/venv/bin/python" -B "$here/peer.py" "$url"
