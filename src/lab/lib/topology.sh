# What runs on which server of a lab, and the servers' addresses.
# shellcheck shell=bash

hosts_of() {
    case $1 in
    single) echo app1 ;;
    spread) echo app1 app2 worker1 ;;
    # In the order of their installation: what the application needs comes first.
    large) echo db1 db2 app1 ;;
    esac
}

# What the target's installation is asked for.
roles_of() {
    case $1/$2 in
    single/app1) echo app,worker,beat,database,redis,web ;;
    spread/app1) echo app,database,redis,web ;;
    spread/app2) echo app ;;
    spread/worker1) echo worker,beat ;;
    large/db1) echo database,redis,sentinel ;;
    large/db2) echo standby,replica,sentinel ;;
    large/app1) echo app,worker,beat,web,pooler,sentinel ;;
    esac
}

# The same in the words of the console's profile; nothing for a server that the console need not log in to.
profile_roles_of() {
    case $1/$2 in
    single/app1) echo '"app", "worker", "beat", "database"' ;;
    spread/app1) echo '"app", "database"' ;;
    spread/app2) echo '"app"' ;;
    spread/worker1) echo '"worker", "beat"' ;;
    large/app1) echo '"app", "worker", "beat"' ;;
    esac
}

app_hosts_of() {
    case $1 in
    single) echo app1 ;;
    spread) echo app1 app2 ;;
    large) echo app1 ;;
    esac
}

# Where the others find what they need.
services_of() {
    case $1 in
    single | spread) echo --database app1 --redis app1 ;;
    large) echo --database db1 --standby db2 --pooler app1 --redis db1 --sentinels app1,db1,db2 ;;
    esac
}

# What the settings file does not say of a larger installation: PostgreSQL's own servers, here with the standby first.
profile_database_of() {
    [[ $1 != large ]] || printf '\n[database]\nservers = ["db2:5432", "db1:5432"]\nstandby = "auto"\n'
}

number_of() {
    case $1 in
    gateway) echo 1 ;;
    app1) echo 11 ;;
    app2) echo 12 ;;
    worker1) echo 21 ;;
    db1) echo 31 ;;
    db2) echo 32 ;;
    esac
}

# Each lab has a network of its own, by its index.
address_of() {
    echo "10.231.$1.$(number_of "$2")"
}

hardware_address_of() {
    printf '02:62:6d:6d:%02x:%02x\n' "$1" "$(number_of "$2")"
}
