# How a guard is: absent, armed DEADLINE, lost, confirmed, acting, or fired OUTCOME.
# usage: DIRECTORY
set -u
dir=$1
[ -d "$dir" ] || { echo absent; exit 0; }
alive() {
    [ -f "$dir/pid" ] && read -r pid start boot <"$dir/pid" &&
        [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ -r "/proc/$pid/stat" ] &&
        [ "$(sed 's/^.*) //' "/proc/$pid/stat" | cut -d' ' -f20)" = "$start" ]
}
if [ -d "$dir/decided" ]; then
    if [ "$(cat "$dir/by" 2>/dev/null)" = operator ]; then
        echo confirmed
    elif [ -f "$dir/outcome" ]; then
        echo "fired $(cat "$dir/outcome")"
    elif alive; then
        echo acting
    elif [ -f "$dir/outcome" ]; then
        # It ended between the two looks.
        echo "fired $(cat "$dir/outcome")"
    elif [ "$(cat "$dir/by" 2>/dev/null)" = guard ]; then
        # It died while it was acting: nobody ends what it began.
        echo "fired unfinished"
    else
        echo lost
    fi
    exit 0
fi
if alive; then
    echo "armed $(cat "$dir/deadline")"
else
    echo lost
fi
