#!/usr/bin/env bash
# What the core, all of the API, costs a build once its dependencies are built: as a dependency, which Cargo compiles whole,
# and as a member of the workspace, where it also writes down what lets it compile less after an edit.
#
# Wall times are medians of three on two jobs, and mean something on an idle machine only. Beside them stand CPU seconds a
# crate, least of three, and the critical path on two cores that follows from them: the engine, then the areas side by side,
# then the face.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR="$work/target" CARGO_BUILD_JOBS=2 CARGO_TERM_COLOR=never
crates=(odin-api-engine odin-api-users odin-api-groups odin-api-odin odin-api-platform odin-api)

seconds() { # seconds COMMAND...: wall time of one run
    local start end
    start=$(date +%s%N)
    "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    end=$(date +%s%N)
    awk "BEGIN { printf \"%.2f\n\", ($end - $start) / 1e9 }"
}
cpu() { # cpu COMMAND...: user and system time of one run
    ( TIMEFORMAT='%U %S'; { time "$@" >/dev/null 2>&1; } 2>&1 ) | awk '{ printf "%.2f\n", $1 + $2 }'
}
median() { # median NAME PREPARE COMMAND...
    local name=$1 prepare=$2 times
    shift 2
    times=$(for _ in 1 2 3; do $prepare; seconds "$@"; done | sort -n)
    printf '  %-44s %6s s   (%s)\n' "$name" "$(sed -n 2p <<<"$times")" "$(paste -sd' ' <<<"$times")"
}
whole() { cargo clean -q --offline $(printf -- '-p %s ' "${crates[@]}"); }
edit() { echo "// $RANDOM$RANDOM" >>core/areas/users/src/users/services/viewable.rs; }

# A workspace of its own, without what depends on the core.
cp -r core Cargo.lock "$work"
find "$work/core/tests" -mindepth 1 -maxdepth 1 ! -name tracing.rs -exec rm -rf {} +
grep -vE '^    "(tests|transport-.*)",$|^odin-api-(sim|ureq|hyper|journal) ' Cargo.toml >"$work/Cargo.toml"
cd "$work"

count() { grep -rhoE "$1" core/engine/src core/areas | wc -l; }
echo "$(count ' id "[^"$]+"') operations, $(count '^model! \{') models, $(find core -name '*.rs' -exec cat {} + | wc -l) lines"
# With the features that the face asks for: alone, an area has none.
costs() { # costs VERB
    local line="  CPU seconds:" costs=() crate features
    cargo "$1" -q --offline -p odin-api
    for crate in "${crates[@]}"; do
        features=()
        [ "$crate" != odin-api-platform ] || features=(--all-features)
        cargo "$1" -q --offline -p "$crate" "${features[@]}"
        costs+=("$(for _ in 1 2 3; do
            cargo clean -q --offline -p "$crate"
            cpu cargo "$1" -q --offline -p "$crate" "${features[@]}"
        done | sort -n | head -1)")
        line+=" ${crate#odin-api-} ${costs[-1]}"
    done
    # The areas side by side, as evenly on two cores as they fit.
    awk -v line="$line" -v c="${costs[*]}" 'BEGIN {
        n = split(c, t); sum = 0; for (i in t) sum += t[i]
        best = areas = sum - t[1] - t[n]
        for (mask = 0; mask < 2 ^ (n - 2); mask++) {
            one = 0; for (i = 2; i < n; i++) if (int(mask / 2 ^ (i - 2)) % 2) one += t[i]
            longer = one > areas - one ? one : areas - one
            if (longer < best) best = longer
        }
        printf "%s; sum %.1f, critical path on two cores %.1f\n", line, sum, t[1] + best + t[n]
    }'
}
for verb in check build; do
    export CARGO_INCREMENTAL=0
    cargo "$verb" -q --offline -p odin-api
    median "cargo $verb, as a dependency" whole cargo "$verb" --offline -p odin-api
    costs "$verb"
    export CARGO_INCREMENTAL=1
    cargo "$verb" -q --offline -p odin-api
    median "cargo $verb, as a member" whole cargo "$verb" --offline -p odin-api
    median "cargo $verb after a one-line edit" edit cargo "$verb" --offline -p odin-api
    costs "$verb"
done
