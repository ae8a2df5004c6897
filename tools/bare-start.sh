#!/usr/bin/env bash
# Proves the README's first command where nothing is installed but Node and npm: on this machine, less every browser,
# what browsers are linked with, and every font. All of it happens in a layer over the machine's disk, in memory, and
# is gone when it ends. Needs root and Linux. What is proven is the last commit.
set -euo pipefail
self=$(realpath "$0")
cd "$(git -C "$(dirname "$self")" rev-parse --show-toplevel)"
# Two minutes on two cores with nothing else to do.
limit=600

if [[ ${1-} != inside ]]; then
  # A process of number 1, so that nothing outlives it; mounts of its own, so that nobody sees them.
  timeout --kill-after=5 "$limit" unshare --mount --propagation private --pid --fork --kill-child bash "$self" inside && exit
  code=$?
  ((code != 124)) || echo "bare start: not done after $limit s." >&2
  exit "$code"
fi

layer=/mnt
mount -t tmpfs tmpfs "$layer"
mkdir "$layer"/{new,work,bare}
mount -t overlay overlay -o "lowerdir=/,upperdir=$layer/new,workdir=$layer/work" "$layer/bare"
bare="$layer/bare"
# Whatever follows may only touch the layer.
[[ $(stat --file-system --format=%T "$bare") == overlayfs ]]
mount -t proc proc "$bare/proc"
mount --rbind /dev "$bare/dev"
mount -t tmpfs tmpfs "$bare/tmp"
[[ -e /etc/resolv.conf ]] && cp --remove-destination /etc/resolv.conf "$bare/etc/resolv.conf"

user="$bare$HOME"
rm -rf "$bare"/usr/share/fonts "$bare"/usr/local/share/fonts "$bare"/etc/fonts "$user"/{.fonts,.local/share/fonts} \
  "$user"/.cache/{ms-playwright,scattered,fontconfig} "$bare"/usr/lib/chromium* "$bare"/opt/google "$bare"/snap \
  "$bare"/{usr/,usr/local/,}bin/{chromium,google-chrome}* \
  "$bare"/usr/lib/*/lib{nss3,nssutil3,smime3,ssl3,softokn3,freebl3,freeblpriv3,nspr4,plc4,plds4,expat,fontconfig}.*
rm -rf "$bare/bare-start" && git clone --quiet . "$bare/bare-start"

# Node and npm as the machine has them, not this project's own.
PATH="$(tr ':' '\n' <<<"$PATH" | grep -v node_modules | paste -sd:)"
unset CHROMIUM_PATH PLAYWRIGHT_BROWSERS_PATH XDG_CACHE_HOME LD_LIBRARY_PATH FONTCONFIG_PATH FONTCONFIG_FILE CI
export LC_ALL=C.UTF-8
exec chroot "$bare" bash "/bare-start/$(realpath --relative-to=. "$self" | sed 's/\.sh$//')/ask.sh"
