# Sourced by every command: where the lab keeps its things, and how it says what is wrong.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
umask 022

lab=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
target=${BMMS_LAB_TARGET:-$lab/target}
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/bmms-console/lab
states=/run/bmms-lab
# Of root by su or cron, and what is run in a chroot.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$PATH LC_ALL=C.UTF-8

say() {
    printf 'lab: %s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# 77 is what test runners take as "cannot be tested here".
cannot() {
    say "cannot run here: $*"
    exit 77
}

# name: the lab; host: the server in it, the first one unless it is given as NAME/HOST.
take_name() {
    name=${1%%/*}
    host=app1
    [[ $1 != */* ]] || host=${1#*/}
    [[ $name =~ ^[a-z][a-z0-9-]{0,30}$ ]] || die "a lab's name is a-z, 0-9 and -, not '$name'"
    [[ $host =~ ^(app1|app2|worker1|db1|db2)$ ]] ||
        die "there is no server '$host'; servers are app1, app2, worker1, db1 and db2"
    state=$states/$name
    machine=$state/$host
}

# The lab of that name, which is up.
take_running() {
    take_name "$1"
    [[ -r $state/settings ]] || die "$name is not up (src/lab/up $name starts it)"
    read_settings
    [[ -d $machine ]] || die "$name has no server $host"
}

read_settings() {
    # shellcheck disable=SC1091
    . "$state/settings"
}

# Kept for whoever comes later: read_settings gets it back.
write_settings() {
    local key
    for key in index variant topology sudo home console image layers; do
        printf '%s=%q\n' "$key" "${!key}"
    done >"$state/settings.new"
    mv "$state/settings.new" "$state/settings"
}

# Waits for whoever else starts, resets or ends the same lab. What lives longer must not inherit descriptor 9.
lock_name() {
    local file=$states/$name.lock
    until [[ $file -ef /proc/self/fd/9 ]]; do
        mkdir -p "$states"
        exec 9>"$file"
        flock 9
    done
}

# Of a lab that is gone.
unlock_gone() {
    rm -f "$states/$name.lock"
    rmdir "$states" 2>/dev/null || :
}

# When a process began, in ticks: tells it from a later one with the same number. Nothing where there is none.
started_at() {
    local -a stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    # The command's name, in brackets, may hold blanks.
    read -ra stat <<<"${stat##*)}"
    printf '%s\n' "${stat[19]}"
}
