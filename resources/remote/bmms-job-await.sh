# How a job is once it has ended, or after some seconds: absent, running PID, ended STATUS, or lost.
# usage: DIRECTORY SECONDS
set -u
dir=$1
until=$(($(date +%s) + $2))
ended() {
    [ -f "$dir/rc" ] && echo "ended $(cat "$dir/rc")" && exit 0
}
[ -d "$dir" ] || { echo absent; exit 0; }
# A job that is just being started has its directory before its process.
tries=0
while [ ! -f "$dir/pid" ] && [ "$tries" -lt 60 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
while :; do
    ended
    [ -f "$dir/pid" ] || break
    read -r pid start boot <"$dir/pid"
    [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] || break
    # The process of that number must be the same one, and more than an entry that nobody has collected yet.
    now=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null)
    [ "$(echo "$now" | cut -d' ' -f20)" = "$start" ] && [ "${now%% *}" != Z ] || break
    if [ "$(date +%s)" -ge "$until" ]; then
        echo "running $pid"
        exit 0
    fi
    sleep 0.1
done
ended
[ -d "$dir" ] && echo lost || echo absent
