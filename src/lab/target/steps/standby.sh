# Sourced by install.sh: a copy of the database's server that follows it and can be read.
# shellcheck shell=bash disable=SC2154

standby_install() {
    local configuration data
    configuration=$(echo /etc/postgresql/*/main)
    data=/var/lib/postgresql/${configuration#/etc/postgresql/}
    echo "listen_addresses = '*'" >"$configuration/conf.d/network.conf"
    echo 'host all obcms_prod,bmms_viewer samenet scram-sha-256' >>"$configuration/pg_hba.conf"
    systemctl enable --quiet postgresql
    systemctl stop postgresql "postgresql@*"
    install -o postgres -g postgres -m 600 /dev/null /var/lib/postgresql/.pgpass
    printf '*:*:*:replicator:%s\n' "${secret[REPLICATION_PASSWORD]}" >/var/lib/postgresql/.pgpass
    rm -rf "$data"
    runuser -u postgres -- pg_basebackup --host="$database" --username=replicator --no-password --pgdata="$data" \
        --wal-method=stream --checkpoint=fast --create-slot --slot=standby --write-recovery-conf
    systemctl start postgresql
}
