# Starts a program that goes on without the connection.
# usage: DIRECTORY PROGRAM [ARGUMENT...]; a password line for PGPASSFILE may come on standard input.
# Leaves in DIRECTORY: pid ("PID START BOOT"), out, err, and rc at the end. Fails with 75 if DIRECTORY is there already,
# with 73 if it cannot be made.
set -u
umask 077
dir=$1
shift
mkdir -p "${dir%/*}" || exit 73
if ! mkdir "$dir" 2>/dev/null; then
    [ -d "$dir" ] && exit 75
    exit 73
fi
fail() {
    rm -rf "$dir"
    exit 73
}
cat >"$dir/pgpass" || fail
[ -s "$dir/pgpass" ] || rm -f "$dir/pgpass"
# The room for the exit status is taken now: a program that fills the disk must still be able to say that it failed.
{ true >"$dir/out" && true >"$dir/err" && printf '%16s\n' '' >"$dir/rc.new"; } || fail
# Asked to end, it waits for the program, which is asked too, and still says how that ended.
inner='
trap : TERM INT HUP
dir=$1
shift
start=$(sed "s/^.*) //" "/proc/$$/stat" | cut -d" " -f20)
echo "$$ $start $(cat /proc/sys/kernel/random/boot_id)" >"$dir/pid.new" || exit 73
mv -f "$dir/pid.new" "$dir/pid" || exit 73
if [ -f "$dir/pgpass" ]; then PGPASSFILE=$dir/pgpass; export PGPASSFILE; fi
"$@" >>"$dir/out" 2>>"$dir/err" </dev/null
rc=$?
rm -f "$dir/pgpass"
printf "%-16s\n" "$rc" 1<>"$dir/rc.new" && sync "$dir/rc.new" && mv -f "$dir/rc.new" "$dir/rc"
'
setsid sh -c "$inner" bmms-job "$dir" "$@" </dev/null >/dev/null 2>&1 &
tries=0
while [ ! -f "$dir/pid" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || exit 70
    sleep 0.05
done
