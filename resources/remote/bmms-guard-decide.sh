# Takes the decision away from the guard. Prints who has it: operator or guard. A guard that never was is the operator's.
# usage: DIRECTORY; fails with 73 if nobody has decided and the decision cannot be written down.
set -u
[ -d "$1" ] || { echo operator; exit 0; }
mine() {
    echo operator >"$1/by" && return
    rmdir "$1/decided"
    exit 73
}
if mkdir "$1/decided" 2>/dev/null; then
    mine "$1"
elif [ ! -d "$1/decided" ]; then
    exit 73
fi
# Whoever made the directory says so right afterwards; one that died in between was the operator's, if no guard lives.
tries=0
while [ ! -s "$1/by" ] && [ "$tries" -lt 20 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
if [ ! -s "$1/by" ]; then
    pid=none start=none boot=none
    [ -f "$1/pid" ] && read -r pid start boot <"$1/pid"
    # The process of that number must be the same one, and more than an entry that nobody has collected yet.
    now=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null)
    if [ "$boot" != "$(cat /proc/sys/kernel/random/boot_id)" ] || [ "${now%% *}" = Z ] ||
        [ "$(echo "$now" | cut -d' ' -f20)" != "$start" ]; then
        mine "$1"
    fi
fi
[ "$(cat "$1/by" 2>/dev/null)" = operator ] && echo operator || echo guard
