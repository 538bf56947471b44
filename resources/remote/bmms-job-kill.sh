# Ends a job and what it started: asked to first, killed after 5 s. Prints how the job is then.
# usage: DIRECTORY
set -u
dir=$1
[ -d "$dir" ] || { echo absent; exit 0; }
alive() {
    [ ! -f "$dir/rc" ] && [ -f "$dir/pid" ] && read -r pid start boot <"$dir/pid" &&
        [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ -r "/proc/$pid/stat" ] &&
        [ "$(sed 's/^.*) //' "/proc/$pid/stat" | cut -d' ' -f20)" = "$start" ]
}
if alive; then
    # The job leads its own process group, since it was started by setsid.
    kill -TERM "-$pid" 2>/dev/null
    tries=0
    while alive && [ "$tries" -lt 50 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
    alive && kill -KILL "-$pid" 2>/dev/null
fi
rm -f "$dir/pgpass"
if [ -f "$dir/rc" ]; then echo "ended $(cat "$dir/rc")"; else echo lost; fi
