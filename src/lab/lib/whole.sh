# A lab as a whole: all its servers started from their layers, all traces of it removed.
# shellcheck shell=bash

machines_start() {
    local one lower
    for one in $(hosts_of "$topology"); do
        lower=$image
        [[ -z $layers ]] || lower=$layers/$one/changes:$image
        machine_start "$one" "$sudo" "$lower"
    done
    machines_wait
}

machines_wait() {
    local one
    for one in $(hosts_of "$topology"); do
        machine_wait_for_login "$one"
        machine_wait_for_units "$one"
    done
    [[ -z $layers ]] || site_wait
}

site_wait() {
    for _ in {1..600}; do
        ! curl --silent --fail --max-time 5 --output /dev/null --cacert "$state/ca.crt" \
            --resolve "$site:443:$(address_of "$index" app1)" "https://$site/ready/" || return 0
        sleep 0.1
    done
    die "https://$site/ready/ did not answer 200 within a minute"
}

# lab_remove [now]: safe to repeat, and after a start that stopped halfway.
lab_remove() {
    local watch=
    [[ -d $state ]] || return 0
    if [[ -r $state/settings ]]; then
        read_settings
        machines_stop "$@"
        # shellcheck disable=SC2046
        network_down "$index" $(hosts_of "$topology")
        profile_remove
    fi
    [[ ! -s $state/watch ]] || watch=$(cat "$state/watch")
    rm -rf "$state"
    # The watch itself may be who calls.
    if [[ -n $watch && ${watch% *} != "$$" && $(started_at "${watch% *}") = "${watch#* }" ]]; then
        kill -TERM -- "-${watch% *}" 2>/dev/null || :
    fi
}

# watch_owner PID: the lab goes when that process goes, however it ends.
watch_owner() {
    # shellcheck disable=SC2016
    setsid bash -c 'tail --pid="$1" -s 0.5 -f /dev/null; exec "$2" "$3" --now' watch "$1" "$lab/down" "$name" \
        </dev/null >/dev/null 2>&1 9>&- &
    disown "$!"
    echo "$! $(started_at "$!")" >"$state/watch"
}
