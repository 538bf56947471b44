# A bridge of its own for each lab. The servers and this machine reach each other on it, and nothing else.
# shellcheck shell=bash

bridge_of() {
    echo "lab$1"
}

# The end of a server's cable that is plugged into the bridge.
port_of() {
    echo "lab$1-$(number_of "$2")"
}

# Runs ip with the network of a server.
ip_in() {
    nsenter --net="$1" ip "${@:2}"
}

# Sets index to the lowest whose network nobody has; who makes the bridge has it.
network_claim() {
    local route
    for index in {0..255}; do
        route=$(ip -4 route get "$(address_of "$index" app1)" 2>/dev/null) || :
        [[ -z $route || $route = *' via '* ]] || continue
        ! ip link add "$(bridge_of "$index")" type bridge stp_state 0 forward_delay 0 2>/dev/null || return 0
    done
    die "no network is free"
}

network_up() {
    local index=$1 bridge one other
    bridge=$(bridge_of "$index")
    ip link set "$bridge" address "$(hardware_address_of "$index" gateway)"
    ip address add "$(address_of "$index" gateway)/24" dev "$bridge"
    ip link set "$bridge" up
    for one in "${@:2}"; do
        plug "$index" "$one"
    done
    # A server that cannot be heard must look like that, not like an address that nobody has: neighbours are known
    # for good, so packets to it are lost instead of refused after some seconds.
    for one in "${@:2}"; do
        ip neighbour replace "$(address_of "$index" "$one")" lladdr "$(hardware_address_of "$index" "$one")" \
            dev "$bridge" nud permanent
        for other in gateway "${@:2}"; do
            [[ $one = "$other" ]] || ip_in "$state/$one/network" neighbour replace "$(address_of "$index" "$other")" \
                lladdr "$(hardware_address_of "$index" "$other")" dev host0 nud permanent
        done
    done
}

plug() {
    local index=$1 server=$2 port network=$state/$2/network
    port=$(port_of "$index" "$server")
    : >"$network"
    unshare --net="$network" true
    ip link add "$port" type veth peer name host0 netns "$network"
    ip_in "$network" link set host0 address "$(hardware_address_of "$index" "$server")"
    ip_in "$network" address add "$(address_of "$index" "$server")/24" dev host0
    ip_in "$network" link set lo up
    ip_in "$network" link set host0 up
    ip link set "$port" master "$(bridge_of "$index")" up
}

# Safe to repeat.
network_down() {
    local index=$1 one
    for one in "${@:2}"; do
        ip link delete "$(port_of "$index" "$one")" 2>/dev/null || :
        umount "$state/$one/network" 2>/dev/null || :
    done
    ip link delete "$(bridge_of "$index")" 2>/dev/null || :
}
