#!/bin/bash
# Installs OBCMS on this server, as far as its roles go, from the packages that are already there.
set -euo pipefail
umask 022
cd /

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
variant=real
roles=app,worker,beat,database,redis,web
source=$here
database=127.0.0.1
redis=127.0.0.1
standby=
pooler=
sentinels=
site=obcms.lab
app_hosts=
secrets_file=/root/obcms-secrets
seed=

usage() {
    cat >&2 <<'TEXT'
usage: install.sh [--variant real|checklist] [--roles ROLE,...] [--source DIR]
                  [--database HOST] [--standby HOST] [--pooler HOST] [--redis HOST] [--sentinels HOST,...]
                  [--site NAME] [--app-hosts "HOST ..."] [--secrets FILE] [--seed]
  --roles      of app, worker, beat, web, database, standby, pooler, redis, replica, sentinel
  --source     the directory that has obcms/, steps/ and files/ (this one)
  --standby    the server with a copy of the database that follows it
  --pooler     the server with PgBouncer, through which the application reaches the database
  --sentinels  the servers with a Sentinel, of which the application asks where Redis is
  --app-hosts  where nginx finds the application (this server)
  --secrets    KEY=VALUE lines, the same for all servers; what is missing is made and added
  --seed       migrate the database, and fill it if it is new
TEXT
    exit 2
}

while (($# > 0)); do
    case $1 in
    --seed)
        seed=yes
        shift
        continue
        ;;
    --variant | --roles | --source | --database | --standby | --pooler | --redis | --sentinels | --site |\
        --app-hosts | --secrets) ;;
    *) usage ;;
    esac
    (($# > 1)) || usage
    case $1 in
    --variant) variant=$2 ;;
    --roles) roles=$2 ;;
    --source) source=$2 ;;
    --database) database=$2 ;;
    --standby) standby=$2 ;;
    --pooler) pooler=$2 ;;
    --redis) redis=$2 ;;
    --sentinels) sentinels=$2 ;;
    --site) site=$2 ;;
    --app-hosts) app_hosts=$2 ;;
    --secrets) secrets_file=$2 ;;
    esac
    shift 2
done
[[ $variant = real || $variant = checklist ]] || usage
[[ ,$roles, =~ ^,((app|worker|beat|database|redis|web|standby|pooler|replica|sentinel),)+$ ]] || usage

for step in secrets database standby pooler redis sentinel application units web; do
    # shellcheck source=/dev/null
    . "$source/steps/$step.sh"
done

has() {
    [[ ,$roles, = *,$1,* ]]
}

has_application() {
    has app || has worker || has beat
}

is_loopback() {
    [[ $1 = 127.0.0.1 || $1 = localhost || $1 = ::1 ]]
}

# install_or_stop ROLE UNIT: Debian enables what it installs.
install_or_stop() {
    if has "$1"; then
        "$1_install"
    else
        systemctl disable --quiet --now "$2"
    fi
}

secrets_read
has standby || install_or_stop database postgresql
! has standby || standby_install
! has pooler || pooler_install
has replica || install_or_stop redis redis-server
! has replica || replica_install
! has sentinel || sentinel_install
if has_application; then
    application_install
    [[ -z $seed ]] || application_seed
    units_install
fi
install_or_stop web nginx
! has_application || units_wait
! has web || web_wait
