#!/usr/bin/env bash
# Inside the bare machine: the two commands of the README, and what a reader then asks for.
set -euo pipefail
here=$(dirname "$0")
cd /bare-start
say() { echo "[$SECONDS s] $*"; }

command -v chromium chromium-browser google-chrome google-chrome-stable && exit 1
say "node $(node --version), npm $(npm --version), no browser"
npm ci
say 'npm ci is done'
export PORT
PORT=$(node -p 'const s = require("net").createServer().listen(0); const { port } = s.address(); s.close(); port')
npm start 2>&1 | tee start.log &
until grep -q 'is at http' start.log 2>/dev/null; do
  kill -0 $! 2>/dev/null || exit 1
  sleep 0.5
done
say 'the address is there'
node_modules/.bin/node "$here/ask.ts" "$(grep -o 'http.*' start.log | tail -1)"
say 'bare start: all is there'
