# How a job is once it has ended, or after some seconds: absent, running PID, ended STATUS, or lost.
# usage: DIRECTORY SECONDS
set -u
dir=$1
until=$(($(date +%s) + $2))
status() {
    [ -d "$dir" ] || { echo absent; return; }
    [ -f "$dir/rc" ] && { echo "ended $(cat "$dir/rc")"; return; }
    if [ -f "$dir/pid" ]; then
        read -r pid start boot <"$dir/pid"
        if [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ -r "/proc/$pid/stat" ] &&
            [ "$(sed 's/^.*) //' "/proc/$pid/stat" | cut -d' ' -f20)" = "$start" ]; then
            echo "running $pid"
            return
        fi
    fi
    [ -f "$dir/rc" ] && { echo "ended $(cat "$dir/rc")"; return; }
    echo lost
}
while :; do
    now=$(status)
    case $now in
    running*) [ "$(date +%s)" -lt "$until" ] || break ;;
    *) break ;;
    esac
    sleep 0.1
done
echo "$now"
