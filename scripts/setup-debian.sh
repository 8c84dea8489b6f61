#!/usr/bin/env bash
# Installs what Rundtisch needs on Debian, in one go and only what is missing.
#   setup-debian.sh start   for the window (Chromium, where Electron can't be had)
#   setup-debian.sh test    for npm test, besides
# As root it installs; as another user it prints the line to run and ends with 1.
set -euo pipefail

purpose="${1:-test}"
missing=()
need() { # need PACKAGE COMMAND: the package is missing when the command is
  command -v "$2" >/dev/null 2>&1 || missing+=("$1")
}
need_font() {
  { command -v fc-list >/dev/null 2>&1 && fc-list "$2" | grep -q .; } || missing+=("$1")
}

case "$purpose" in
  start) ;;
  test)
    need poppler-utils pdftotext
    need qpdf qpdf
    need age age
    need default-jre-headless java
    need maven mvn
    ;;
  *)
    echo "Usage: $0 start|test" >&2
    exit 2
    ;;
esac
need chromium chromium
need fontconfig fc-list
need_font fonts-dejavu-core 'DejaVu Sans'

if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

install=(apt-get install -y --no-install-recommends "${missing[@]}")
if [ "$(id -u)" -ne 0 ]; then
  {
    echo "Es fehlen Programme. Bitte lassen Sie diese Zeile ausführen (some tools are missing, please run):"
    echo
    echo "  sudo apt-get update && sudo ${install[*]}"
    echo
  } >&2
  exit 1
fi
echo "Wird installiert (installing): ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
"${install[@]}" </dev/null
