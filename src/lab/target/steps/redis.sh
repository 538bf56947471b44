# Sourced by install.sh: Redis with a password.
# shellcheck shell=bash disable=SC2154

redis_install() {
    {
        printf '\nrequirepass "%s"\n' "${secret[REDIS_PASSWORD]}"
        is_loopback "$redis" || printf 'bind * -::*\n'
    } >>/etc/redis/redis.conf
    systemctl enable --quiet redis-server
    systemctl restart redis-server
}
