#!/usr/bin/env bash
# Runs tests/system: what needs programs of the system (poppler, qpdf, LibreOffice, strace, Chromium, age) as referees. Finds them, or
# installs them on Debian and its children when run as root; else says what is missing and fails.
# Usage: npm run test:system [-- vitest arguments]
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A package_of=(
  [pdftotext]=poppler-utils [pdffonts]=poppler-utils [pdfinfo]=poppler-utils [pdftoppm]=poppler-utils
  [qpdf]=qpdf [soffice]=libreoffice-writer-nogui [strace]=strace [git]=git [chromium]=chromium [age]=age [age-keygen]=age [script]=bsdutils [zbarimg]=zbar-tools [exiftool]=libimage-exiftool-perl [unzip]=unzip
)

missing_packages() {
  local program
  for program in "${!package_of[@]}"; do
    command -v "$program" >/dev/null 2>&1 || printf '%s\n' "${package_of[$program]}"
  done | sort -u
}

mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "test:system: installing ${missing[*]}" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >&2
    apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
    mapfile -t missing < <(missing_packages)
  fi
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "test:system: these programs are needed and could not be installed here. As an administrator on Debian or Ubuntu: apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

node scripts/preflight.mjs
npm run -s build >/dev/null
exec vitest run --config vitest.system.config.ts "$@"
