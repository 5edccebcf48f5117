#!/usr/bin/env bash
# What the core costs a build, its dependencies built: for the tree as it is, and for one of the size of the whole API,
# in which the areas that are not whole yet, groups and platform, stand twice.
#
#   tests/benches/compile_times.sh            both trees
#   tests/benches/compile_times.sh --only 1   the tree as it is (2: the large one)
#
# Wall times are medians of three on two jobs, and mean something on an idle machine only. Beside them stand CPU seconds a
# crate, least of three, and the critical path on two cores that follows from them: the engine, then the areas side by side,
# then the face.
set -euo pipefail
cd "$(dirname "$0")/../.."
only=${2:-both}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR="$work/target" CARGO_BUILD_JOBS=2 CARGO_TERM_COLOR=never CARGO_INCREMENTAL=1
crates=(odin-api-engine odin-api-users odin-api-groups odin-api-platform odin-api)

# A copy of the core in which groups and platform stand COUNT times.
tree() { # tree COUNT
    local root=$work/x$1 area top copy
    mkdir -p "$root"
    cp -r core "$root/core"
    find "$root/core/tests" -mindepth 1 -maxdepth 1 ! -name tracing.rs -exec rm -rf {} +
    # A workspace of its own, without what depends on the core.
    grep -vE '^    "(tests|transport-.*)",$|^odin-api-(sim|ureq|hyper|journal) ' Cargo.toml >"$root/Cargo.toml"
    cp Cargo.lock "$root/Cargo.lock"
    for area in groups:groups platform:enterprises,service_providers,system; do
        local src=$root/core/areas/${area%%:*}/src names=${area#*:}
        cp "$src/lib.rs" "$work/lib.rs"
        for ((copy = 2; copy <= $1; copy++)); do
            for top in ${names//,/ }; do
                sed -E "s/\b(crate::)(${names//,/|})::/\1\2_$copy::/g" "$src/$top.rs" >"$src/${top}_$copy.rs"
                cp -r "$src/$top" "$src/${top}_$copy"
                grep -rlE "crate::(${names//,/|})::" "$src/${top}_$copy" | xargs -r \
                    sed -i -E "s/\b(crate::)(${names//,/|})::/\1\2_$copy::/g"
                printf '#[allow(missing_docs)]\npub mod %s_%s;\n' "$top" "$copy" >>"$src/lib.rs"
            done
            # The list of the copy: the lines of the lists, with the names of the copy.
            printf '/// Of a copy.\npub const COPY_%s: &[&Operation] = declare::operations![\n' "$copy" >>"$src/lib.rs"
            grep -oE "^    crate::(${names//,/|})::.*,$" "$work/lib.rs" |
                sed -E "s/\b(crate::)(${names//,/|})::/\1\2_$copy::/" >>"$src/lib.rs"
            printf '];\n' >>"$src/lib.rs"
        done
    done
    echo "$root"
}

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

measure() { # measure COUNT
    cd "$(tree "$1")"
    local ids
    ids=$(grep -rhoE ' id "[^"$]+"' core/engine/src core/areas | wc -l)
    echo "$ids operations, $(grep -rhoE '^model! \{' core/engine/src core/areas | wc -l) models, $(find core -name '*.rs' -exec cat {} + | wc -l) lines"
    cargo check -q --offline -p odin-api
    cargo build -q --offline -p odin-api
    median "cargo check of everything" whole cargo check --offline -p odin-api
    median "cargo build of everything, dev profile" whole cargo build --offline -p odin-api
    cargo check -q --offline -p odin-api
    median "cargo check after a one-line edit" edit cargo check --offline -p odin-api
    cargo build -q --offline -p odin-api
    median "cargo build after a one-line edit" edit cargo build --offline -p odin-api
    for verb in check build; do
        cargo "$verb" -q --offline -p odin-api
        local line="  CPU seconds, $verb:" costs=()
        for crate in "${crates[@]}"; do
            costs+=("$(for _ in 1 2 3; do
                cargo clean -q --offline -p "$crate"
                cpu cargo "$verb" -q --offline -p "$crate"
            done | sort -n | head -1)")
            line+=" ${crate#odin-api-} ${costs[-1]}"
        done
        # Two areas side by side, the third after the shorter of them.
        awk -v line="$line" -v c="${costs[*]}" 'BEGIN {
            split(c, t); sum = 0; for (i in t) sum += t[i]
            best = 1e9
            for (i = 2; i <= 4; i++) { rest = t[2] + t[3] + t[4] - t[i]; m = t[i] > rest ? t[i] : rest; if (m < best) best = m }
            printf "%s; sum %.1f, critical path on two cores %.1f\n", line, sum, t[1] + best + t[5]
        }'
    done
    cd - >/dev/null
}

[ "$only" = 2 ] || measure 1
[ "$only" = 1 ] || measure 2
