# How a job is: absent, running PID, ended STATUS, or lost.
# usage: DIRECTORY
set -u
dir=$1
ended() {
    [ -f "$dir/rc" ] && echo "ended $(cat "$dir/rc")" && exit 0
}
[ -d "$dir" ] || { echo absent; exit 0; }
ended
if [ -f "$dir/pid" ]; then
    read -r pid start boot <"$dir/pid"
    if [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ -r "/proc/$pid/stat" ] &&
        [ "$(sed 's/^.*) //' "/proc/$pid/stat" | cut -d' ' -f20)" = "$start" ]; then
        echo "running $pid"
        exit 0
    fi
fi
ended
echo lost
