#!/bin/sh
# Makes sure that the tests find a Chromium and fonts for every script; with CI set also Firefox and WebKitGTK. First argument: the Python of the virtual environment.
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
# The other two engines come where CI promises them; elsewhere their tests are left out when they are not there.
if [ -n "${CI:-}" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  if ! command -v firefox-esr >/dev/null || ! command -v xvfb-run >/dev/null || ! /usr/bin/python3 -c "import gi; gi.require_version('WebKit2', '4.1')" 2>/dev/null; then
    echo "Installing Firefox and WebKitGTK for the tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends firefox-esr gir1.2-webkit2-4.1 python3-gi xvfb xauth >/dev/null
  fi
fi
