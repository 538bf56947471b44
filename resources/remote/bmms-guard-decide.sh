# Takes the decision away from the guard. Prints who has it: operator or guard. A guard that never was is the operator's.
# usage: DIRECTORY
set -u
[ -d "$1" ] || { echo operator; exit 0; }
if mkdir "$1/decided" 2>/dev/null; then
    echo operator >"$1/by"
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
    if [ "$boot" != "$(cat /proc/sys/kernel/random/boot_id)" ] ||
        [ "$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d' ' -f20)" != "$start" ]; then
        echo operator >"$1/by"
    fi
fi
[ "$(cat "$1/by" 2>/dev/null)" = operator ] && echo operator || echo guard
