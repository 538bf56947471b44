# Starts a program that goes on without the connection.
# usage: DIRECTORY PROGRAM [ARGUMENT...]; a password line for PGPASSFILE may come on standard input.
# Leaves in DIRECTORY: pid ("PID START BOOT"), out, err, and rc at the end. Fails with 75 if DIRECTORY is there already.
set -u
umask 077
dir=$1
shift
mkdir -p "${dir%/*}" && mkdir "$dir" 2>/dev/null || exit 75
cat >"$dir/pgpass"
[ -s "$dir/pgpass" ] || rm -f "$dir/pgpass"
: >"$dir/out"
: >"$dir/err"
inner='
dir=$1
shift
start=$(sed "s/^.*) //" "/proc/$$/stat" | cut -d" " -f20)
echo "$$ $start $(cat /proc/sys/kernel/random/boot_id)" >"$dir/pid.new"
mv -f "$dir/pid.new" "$dir/pid"
if [ -f "$dir/pgpass" ]; then PGPASSFILE=$dir/pgpass; export PGPASSFILE; fi
"$@" >>"$dir/out" 2>>"$dir/err" </dev/null
rc=$?
rm -f "$dir/pgpass"
echo "$rc" >"$dir/rc.new"
sync "$dir/rc.new"
mv -f "$dir/rc.new" "$dir/rc"
'
setsid sh -c "$inner" bmms-job "$dir" "$@" </dev/null >/dev/null 2>&1 &
tries=0
while [ ! -f "$dir/pid" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || exit 70
    sleep 0.05
done
