# Sourced by install.sh: PgBouncer in front of PostgreSQL, one server connection for each transaction.
# shellcheck shell=bash disable=SC2154

pooler_install() {
    cat >/etc/pgbouncer/pgbouncer.ini <<INI
[databases]
* = host=$database port=5432

[pgbouncer]
listen_addr = *
listen_port = 6432
unix_socket_dir =
auth_type = scram-sha-256
auth_file = /etc/pgbouncer/userlist.txt
pool_mode = transaction
ignore_startup_parameters = extra_float_digits
server_login_retry = 1
logfile = /var/log/postgresql/pgbouncer.log
pidfile = /run/postgresql/pgbouncer.pid
INI
    install -o postgres -g postgres -m 640 /dev/null /etc/pgbouncer/userlist.txt
    printf '"obcms_prod" "%s"\n' "${secret[DATABASE_PASSWORD]}" >/etc/pgbouncer/userlist.txt
    systemctl enable --quiet pgbouncer
    systemctl restart pgbouncer
}
