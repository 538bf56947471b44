# Starts the guard so that it goes on without the connection.
# usage: GUARD-SCRIPT and the guard's arguments, the first of which is its directory. Fails with 75 if that is
# there already, with 73 if it cannot be made.
set -u
umask 077
script=$1
shift
mkdir -p "${1%/*}" || exit 73
if ! mkdir "$1" 2>/dev/null; then
    [ -d "$1" ] && exit 75
    exit 73
fi
setsid sh -c "$script" bmms-guard "$@" </dev/null >/dev/null 2>&1 &
tries=0
while [ ! -f "$1/pid" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || exit 70
    sleep 0.05
done
