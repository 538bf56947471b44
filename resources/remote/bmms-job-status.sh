# How a job is: absent, running PID, ended STATUS, or lost.
# usage: DIRECTORY
set -u
dir=$1
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
ended
if [ -f "$dir/pid" ]; then
    read -r pid start boot <"$dir/pid"
    if [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ]; then
        # The process of that number must be the same one, and more than an entry that nobody has collected yet.
        now=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null)
        if [ "$(echo "$now" | cut -d' ' -f20)" = "$start" ] && [ "${now%% *}" != Z ]; then
            echo "running $pid"
            exit 0
        fi
    fi
fi
ended
echo lost
