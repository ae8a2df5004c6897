#!/usr/bin/env bash
# Inside the bare machine: the two commands of the README, and what a reader then asks for.
set -euo pipefail
cd /bare-start
say() { echo "[$SECONDS s] $*"; }

command -v chromium chromium-browser google-chrome google-chrome-stable && exit 1
say "node $(node --version), npm $(npm --version), no browser"
npm ci
say 'npm ci is done'
export PORT
PORT=$(node -p 'const s = require("net").createServer().listen(0); s.address().port')
npm start >start.log 2>&1 &
until grep -q 'is at http' start.log; do
  kill -0 $! 2>/dev/null || { cat start.log; exit 1; }
  sleep 0.5
done
cat start.log
say 'the address is there'
node_modules/.bin/node scripts/bare-start/ask.ts "$(grep -o 'http.*' start.log | tail -1)"
say 'bare start: all is there'
