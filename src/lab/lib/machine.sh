# Starting, reaching and stopping one server.
# shellcheck shell=bash

ssh_to() {
    local one=$1
    shift
    ssh -F /dev/null -q -i "$state/id_ed25519" -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=2 \
        -o UserKnownHostsFile="$state/known_hosts" -o StrictHostKeyChecking=yes \
        "deploy@$(address_of "$index" "$one")" "$@" </dev/null
}

# machine_start HOST SUDO LOWER [UPPER]
machine_start() {
    local own=$state/$1
    # Detached from the caller's terminal and pipes, and holding none of its locks.
    setsid unshare --fork --kill-child --pid --mount --mount-proc --propagation private --ipc --uts \
        "$lab/inside/machine" "$state" "$@" </dev/null >"$own/console.log" 2>&1 8>&- 9>&- &
    disown "$!"
    echo "$!" >"$own/pid"
    started_at "$!" >"$own/started"
}

machine_runs() {
    local own=$state/$1 pid
    [[ -s $own/pid ]] || return 1
    pid=$(cat "$own/pid")
    [[ -n $(started_at "$pid") && $(started_at "$pid") = $(cat "$own/started") ]]
}

machine_wait_for_login() {
    for _ in {1..300}; do
        ! ssh_to "$1" true 2>/dev/null || return 0
        machine_runs "$1" || break
        sleep 0.1
    done
    tail -n 40 "$state/$1/console.log" >&2
    die "$1 did not come up; the end of its console is above"
}

# Until systemd has started all it was to start, so that nothing changes by itself any more.
machine_wait_for_units() {
    local reached=
    for _ in {1..300}; do
        reached=$(machine_exec "$1" systemctl is-system-running 2>/dev/null) || :
        [[ $reached != running ]] || return 0
        [[ $reached != degraded ]] || break
        sleep 0.2
    done
    machine_exec "$1" systemctl list-units --failed --no-legend >&2 || :
    die "$1 did not start all its units (it is ${reached:-silent}); those that failed are above"
}

# machine_stop HOST [now]: orderly, or at once; in the end it is gone either way.
machine_stop() {
    local own=$state/$1 pid init
    machine_runs "$1" || return 0
    pid=$(cat "$own/pid")
    init=$(children_of "$pid")
    if [[ ${2:-} != now && -n $init ]]; then
        kill -TERM "$init" 2>/dev/null || :
        for _ in {1..300}; do
            machine_runs "$1" || break
            sleep 0.1
        done
    fi
    kill -KILL "$pid" 2>/dev/null || :
    for _ in {1..100}; do
        [[ -n $init && -d /proc/$init ]] || break
        sleep 0.05
    done
    control_group_remove "$1"
}

machines_stop() {
    local one stops=()
    for one in $(hosts_of "$topology"); do
        machine_stop "$one" "$@" &
        stops+=("$!")
    done
    # Not for all children: the watch of the owner stays.
    wait "${stops[@]}"
}

# PID 1 of a namespace ends after all others in it, so the groups are empty, or will be in a moment.
control_group_remove() {
    # shellcheck disable=SC2016
    unshare --mount --propagation private bash -c '
        mount -t cgroup2 none "$0"
        for _ in {1..50}; do
            [[ -d $0/$1 ]] || exit 0
            find "$0/$1" -depth -type d -exec rmdir {} + 2>/dev/null && exit 0
            sleep 0.1
        done
        exit 1' "$state/$1" "bmms-lab.$name.$1" || say "the control group of $1 could not be removed"
}

children_of() {
    local children
    children=$(cat "/proc/$1/task/$1/children" 2>/dev/null) || return 0
    echo "${children% }"
}

# The server's own PID 1, as this machine numbers it: the one child of systemd-nspawn in another PID namespace.
machine_init() {
    local init nspawn one
    init=$(children_of "$(cat "$state/$1/pid")")
    for nspawn in $(children_of "$init"); do
        [[ $(cat "/proc/$nspawn/comm" 2>/dev/null) = systemd-nspawn ]] || continue
        for one in $(children_of "$nspawn"); do
            if [[ $(readlink "/proc/$one/ns/pid") != "$(readlink "/proc/$nspawn/ns/pid")" ]]; then
                echo "$one"
                return
            fi
        done
    done
    return 1
}

# machine_exec HOST CMD...: as root in the server. Entering its namespaces leaves all of this machine's capabilities
# (setting the clock there would set it here), so nothing but systemd-run is run that way: the server's own PID 1
# starts the command, with the capabilities that a server has.
machine_exec() {
    local init path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    init=$(machine_init "$1") || die "$1 is not running"
    nsenter --target "$init" --mount --uts --ipc --net --pid --cgroup --root --wd -- /usr/bin/env -i \
        PATH="$path" /usr/bin/systemd-run --quiet --pipe --wait --collect --service-type=exec \
        --expand-environment=no \
        --setenv=PATH="$path" --setenv=HOME=/root \
        --setenv=LANG=C.UTF-8 --property=WorkingDirectory=/root -- "${@:2}"
}
