# Gives an armed guard so many seconds from now; says nothing to one that has decided or is not there.
# usage: DIRECTORY SECONDS; fails with 73, and leaves the deadline as it is, if the new one cannot be written.
set -u
[ -d "$1" ] && [ ! -d "$1/decided" ] || exit 0
echo "$(($(date +%s) + $2))" >"$1/deadline.new" && mv -f "$1/deadline.new" "$1/deadline" || exit 73
