#!/usr/bin/env bash
# Compile times of the crate `odin-api` alone, its dependencies built: medians of three, on two jobs.
# Works in a target folder of its own; edits one resource file, and puts it back.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}/compile-times" CARGO_BUILD_JOBS=2 CARGO_TERM_COLOR=never
edited=core/areas/users/src/users/services/viewable.rs
saved=$(mktemp)
cp "$edited" "$saved"
trap 'cp "$saved" "$edited"; rm -f "$saved"' EXIT

seconds() { # seconds COMMAND...: wall time of one run
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    end=$(date +%s%N)
    awk "BEGIN { printf \"%.2f\n\", ($end - $start) / 1e9 }"
}
report() { # report NAME PREPARE COMMAND...: median of three
    local name=$1 prepare=$2
    shift 2
    local times
    times=$(for _ in 1 2 3; do $prepare; seconds "$@"; done | sort -n)
    printf '%-46s %6s s   (%s)\n' "$name" "$(sed -n 2p <<<"$times")" "$(paste -sd' ' <<<"$times")"
}
whole() { cargo clean -q -p odin-api "$@"; }
whole_dev() { whole; }
whole_release() { whole --release; }
one_line() { cp "$saved" "$edited"; echo "// $RANDOM$RANDOM" >>"$edited"; }

cargo build -q -p odin-api
cargo check -q -p odin-api
echo "odin-api: $(grep -rho --exclude=declare.rs 'id "[^"]*"' core/src | wc -l) operations, $(grep -rho '^model! {' core/src | wc -l) models, $(find core/src -name '*.rs' -exec cat {} + | wc -l) lines"
report "cargo build, dev profile" whole_dev cargo build -p odin-api
report "cargo check" whole_dev cargo check -p odin-api
report "cargo check, the area users alone" whole_dev cargo check -p odin-api --no-default-features --features users
cargo check -q -p odin-api
cargo build -q -p odin-api
report "cargo build after a one-line edit" one_line cargo build -p odin-api
cargo check -q -p odin-api
report "cargo check after a one-line edit" one_line cargo check -p odin-api
