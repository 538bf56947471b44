# What runs on which server of a lab, and the servers' addresses.
# shellcheck shell=bash

hosts_of() {
    case $1 in
    single) echo app1 ;;
    spread) echo app1 app2 worker1 ;;
    esac
}

# What the target's installation is asked for.
roles_of() {
    case $1/$2 in
    single/app1) echo app,worker,beat,database,redis,web ;;
    spread/app1) echo app,database,redis,web ;;
    spread/app2) echo app ;;
    spread/worker1) echo worker,beat ;;
    esac
}

# The same in the words of the console's profile.
profile_roles_of() {
    case $1/$2 in
    single/app1) echo '"app", "worker", "beat", "database"' ;;
    spread/app1) echo '"app", "database"' ;;
    spread/app2) echo '"app"' ;;
    spread/worker1) echo '"worker", "beat"' ;;
    esac
}

app_hosts_of() {
    case $1 in
    single) echo app1 ;;
    spread) echo app1 app2 ;;
    esac
}

number_of() {
    case $1 in
    gateway) echo 1 ;;
    app1) echo 11 ;;
    app2) echo 12 ;;
    worker1) echo 21 ;;
    esac
}

# Each lab has a network of its own, by its index.
address_of() {
    echo "10.231.$1.$(number_of "$2")"
}

hardware_address_of() {
    printf '02:62:6d:6d:%02x:%02x\n' "$1" "$(number_of "$2")"
}
