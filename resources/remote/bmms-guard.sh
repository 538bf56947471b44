# Waits until the deadline in its directory has passed; then, unless the operator decided before, puts the old
# settings file back and brings the services up on it.
# usage: DIRECTORY ENV-FILE RESTORE-FILE SWITCHED-SHA256 ORIGINAL-SHA256 SECONDS STOP RESTART START sudo|direct
set -u
# Its directory is readable by its owner alone; what a guard run by root leaves there must stay readable to that owner.
umask 022
dir=$1 env=$2 restore=$3 switched=$4 original=$5 seconds=$6 stop=$7 restart=$8 start=$9
shift 9
how=$1
mkdir -p "$dir" || exit 73
deadline=$(($(date +%s) + seconds))
[ -f "$dir/deadline" ] || echo "$deadline" >"$dir/deadline" || exit 73
# The room for what it will have to say is taken now: when it acts, the disk may be full.
{ echo guard >"$dir/by.guard" && printf '%32s\n' '' >"$dir/outcome.new"; } || exit 73
proc=$(sed 's/^.*) //' "/proc/$$/stat" | cut -d' ' -f20)
echo "$$ $proc $(cat /proc/sys/kernel/random/boot_id)" >"$dir/pid.new" || exit 73
mv -f "$dir/pid.new" "$dir/pid" || exit 73
while :; do
    # One that cannot be read is no reason to act early.
    now=$(cat "$dir/deadline" 2>/dev/null)
    case $now in '' | *[!0-9]*) ;; *) deadline=$now ;; esac
    [ "$(date +%s)" -lt "$deadline" ] || break
    # Decided, or cleared away after that: it would have nothing to do any more.
    if [ -d "$dir/decided" ] || [ ! -d "$dir" ]; then exit 0; fi
    sleep 1
done
until mkdir "$dir/decided" 2>/dev/null; do
    # Decided by the operator, or cleared away after that. Anything else, such as a full disk, may pass.
    if [ -d "$dir/decided" ] || [ ! -d "$dir" ]; then exit 0; fi
    sleep 1
done
mv -f "$dir/by.guard" "$dir/by"

failed=''
units() {
    verb=$1
    list=$(echo "$2" | tr ',' ' ')
    [ -n "$list" ] || return 0
    # Unit names have no spaces: the list is meant to be split.
    # shellcheck disable=SC2086
    if [ "$how" = sudo ]; then
        sudo --non-interactive --user=root -- systemctl "$verb" -- $list || failed=' units-failed'
    else
        systemctl "$verb" -- $list || failed=' units-failed'
    fi
}
now=$(sha256sum -- "$env" | cut -c1-64)
case $now in
"$switched")
    # Its time is now: whether a process has read the file is told by comparing this with when the process began.
    # On a full disk there is no room for another copy, but for another name of the one there is.
    if {
        cp --preserve=all --no-target-directory -- "$restore" "$env.bmms-guard" ||
            ln --force --no-target-directory -- "$restore" "$env.bmms-guard"
    } && touch -- "$env.bmms-guard" && sync -- "$env.bmms-guard" &&
        mv --force --no-target-directory -- "$env.bmms-guard" "$env" && sync -- "${env%/*}"; then
        outcome=restored
        units stop "$stop"
        units restart "$restart"
    else
        rm -f "$env.bmms-guard"
        outcome=conflict
    fi
    ;;
"$original") outcome=unchanged ;;
*) outcome=conflict ;;
esac
units start "$restart"
units start "$start"
printf '%-32s\n' "$outcome$failed" 1<>"$dir/outcome.new" && mv -f "$dir/outcome.new" "$dir/outcome"
