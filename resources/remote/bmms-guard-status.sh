# How a guard is: absent, armed DEADLINE, lost, confirmed, acting, or fired OUTCOME.
# usage: DIRECTORY
set -u
dir=$1
[ -d "$dir" ] || { echo absent; exit 0; }
if [ -d "$dir/decided" ]; then
    if [ "$(cat "$dir/by" 2>/dev/null)" = operator ]; then
        echo confirmed
    elif [ -f "$dir/outcome" ]; then
        echo "fired $(cat "$dir/outcome")"
    else
        echo acting
    fi
    exit 0
fi
if [ -f "$dir/pid" ]; then
    read -r pid start boot <"$dir/pid"
    if [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ -r "/proc/$pid/stat" ] &&
        [ "$(sed 's/^.*) //' "/proc/$pid/stat" | cut -d' ' -f20)" = "$start" ]; then
        echo "armed $(cat "$dir/deadline")"
        exit 0
    fi
fi
echo lost
