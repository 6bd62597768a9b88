#!/bin/sh
# Makes sure that the tests find a Chromium and fonts for every script. First argument: the Python of the virtual environment.
set -eu
for name in chromium chromium-browser google-chrome-stable google-chrome; do
  command -v "$name" >/dev/null && found=yes
done
if [ -z "${found:-}" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the tests ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core fonts-noto-cjk >/dev/null && found=yes
fi
[ -n "${found:-}" ] || "$1" -m playwright install chromium
