# How a guard is: absent, armed DEADLINE, lost, confirmed, acting, or fired OUTCOME.
# usage: DIRECTORY
set -u
dir=$1
alive() {
    [ -f "$dir/pid" ] || return 1
    read -r pid start boot <"$dir/pid"
    [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] || return 1
    # The process of that number must be the same one, and more than an entry that nobody has collected yet.
    now=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null)
    [ "$(echo "$now" | cut -d' ' -f20)" = "$start" ] && [ "${now%% *}" != Z ]
}
[ -d "$dir" ] || { echo absent; exit 0; }
# Asked before the files are read: a guard that ends in between has written them by then.
alive && lives=yes || lives=no
if [ ! -d "$dir/decided" ]; then
    if [ "$lives" = yes ]; then echo "armed $(cat "$dir/deadline")"; else echo lost; fi
elif [ "$(cat "$dir/by" 2>/dev/null)" = operator ]; then
    echo confirmed
elif [ -f "$dir/outcome" ]; then
    echo "fired $(cat "$dir/outcome")"
elif [ "$lives" = yes ]; then
    echo acting
else
    echo lost
fi
