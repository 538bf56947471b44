# Sourced by install.sh: Redis with a password.
# shellcheck shell=bash disable=SC2154

redis_install() {
    redis_start
}

# A copy that follows the first, and that a Sentinel may put in its place.
replica_install() {
    redis_start "replicaof $redis 6379"
}

# redis_start [LINE]: with a line of configuration of its own.
redis_start() {
    {
        printf '\nrequirepass "%s"\n' "${secret[REDIS_PASSWORD]}"
        is_loopback "$redis" || printf 'bind * -::*\n'
        [[ -z $sentinels ]] || printf 'masterauth "%s"\nreplica-announce-ip %s\n' "${secret[REDIS_PASSWORD]}" "$(hostname)"
        printf '%s\n' "${1:-}"
    } >>/etc/redis/redis.conf
    systemctl enable --quiet redis-server
    systemctl restart redis-server
}
