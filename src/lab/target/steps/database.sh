# Sourced by install.sh: PostgreSQL with the application's role and database.
# shellcheck shell=bash disable=SC2154

database_install() {
    local configuration
    configuration=$(echo /etc/postgresql/*/main)
    if ! is_loopback "$database"; then
        echo "listen_addresses = '*'" >"$configuration/conf.d/network.conf"
        echo 'host all obcms_prod,bmms_viewer samenet scram-sha-256' >>"$configuration/pg_hba.conf"
    fi
    [[ -z $standby ]] || echo 'host replication replicator samenet scram-sha-256' >>"$configuration/pg_hba.conf"
    systemctl enable --quiet postgresql
    systemctl restart postgresql
    postgres_run <<SQL
\\set password '${secret[DATABASE_PASSWORD]}'
CREATE ROLE obcms_prod LOGIN CREATEDB PASSWORD :'password';
CREATE DATABASE obcms_prod OWNER obcms_prod
    ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
SQL
    [[ -z $standby ]] || postgres_run <<SQL
\\set password '${secret[REPLICATION_PASSWORD]}'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'password';
SQL
}

postgres_run() {
    runuser -u postgres -- psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1
}
