# Ends a job and what it started: asked to first, killed after 5 s. Prints how the job is then.
# usage: DIRECTORY
set -u
dir=$1
[ -d "$dir" ] || { echo absent; exit 0; }
if [ ! -f "$dir/rc" ] && [ -f "$dir/pid" ]; then
    read -r pid start boot <"$dir/pid"
    now=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null)
    # The job leads its own process group, since it was started by setsid. Where only its leader is gone, the number
    # is still the group's; where the number is another process's, the whole group is gone.
    if [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] &&
        { [ -z "$now" ] || [ "$(echo "$now" | cut -d' ' -f20)" = "$start" ]; }; then
        kill -TERM "-$pid" 2>/dev/null
        tries=0
        while kill -0 "-$pid" 2>/dev/null && [ ! -f "$dir/rc" ] && [ "$tries" -lt 50 ]; do
            tries=$((tries + 1))
            sleep 0.1
        done
        kill -KILL "-$pid" 2>/dev/null
    fi
fi
rm -f "$dir/pgpass"
if [ -f "$dir/rc" ]; then echo "ended $(cat "$dir/rc")"; else echo lost; fi
