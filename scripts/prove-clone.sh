#!/usr/bin/env bash
# Proves the README's first command from an empty clone: `npm ci && npm run demo`, with nothing on PATH but the machine's
# own node and npm, once as the user who calls this and, if that is root, once more as an unprivileged user.
# Usage: scripts/prove-clone.sh   (works on the committed state; leaves nothing behind)
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d "${TMPDIR:-/tmp}/pana-clone-XXXXXX")
cleanup() { rm -rf -- "$place"; }
trap cleanup EXIT
chmod 755 "$place"

# The machine's own node and npm, not the ones that npm carries into node_modules/.bin.
clean_path=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v 'node_modules' | paste -sd:)
if ! PATH=$clean_path command -v npm >/dev/null; then
  echo "prove-clone: no npm on PATH outside node_modules" >&2
  exit 1
fi

prove() { # prove NAME RUNNER...: clones, installs and runs as that user
  local name=$1; shift
  local clone=$place/$name/pana
  mkdir -p "$place/$name/home"
  git clone --quiet --no-hardlinks "file://$root" "$clone"
  if [ "$name" != caller ]; then chown -R nobody "$place/$name"; fi
  echo "prove-clone: as $name, node $(PATH=$clean_path node --version), npm $(PATH=$clean_path npm --version)"
  "$@" bash -euo pipefail -c '
    cd "$1"
    npm ci --no-progress >"$2/install.log" 2>&1 || { cat "$2/install.log" >&2; exit 1; }
    npm run -s demo -- --out "$2/papers" >"$2/demo.log" 2>&1 || { cat "$2/demo.log" >&2; exit 1; }
    count=$(find "$2/papers" -type f \( -name "*.docx" -o -name "*.pdf" \) | wc -l)
    [ "$count" -gt 0 ] || { echo "the demo wrote no paper" >&2; exit 1; }
    dirty=$(git status --porcelain)
    [ -z "$dirty" ] || { echo "the clone was changed: $dirty" >&2; exit 1; }
    echo "prove-clone: $count papers"
  ' prove "$clone" "$place/$name"
}

prove caller env "PATH=$clean_path" "npm_config_cache=$place/cache"

if [ "$(id -u)" = 0 ]; then
  if command -v setpriv >/dev/null && id nobody >/dev/null 2>&1; then
    cp -r "$place/cache" "$place/cache-nobody" && chown -R nobody "$place/cache-nobody"
    prove nobody setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups \
      env "PATH=$clean_path" "HOME=$place/nobody/home" "npm_config_cache=$place/cache-nobody" npm_config_prefer_offline=true
  else
    echo "prove-clone: SKIPPED as an unprivileged user: no setpriv or no user nobody here" >&2
  fi
else
  echo "prove-clone: SKIPPED as root: called by an unprivileged user"
fi
echo "prove-clone: done"
