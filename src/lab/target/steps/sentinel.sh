# Sourced by install.sh: a Sentinel, which knows where Redis is and puts the copy in its place.
# shellcheck shell=bash disable=SC2154

sentinel_install() {
    install -o redis -g redis -m 640 /dev/null /etc/redis/sentinel.conf
    # Names, since addresses differ from lab to lab. Patient, so that servers that are stopped together do not change
    # their parts meanwhile.
    cat >/etc/redis/sentinel.conf <<CONFIG
bind * -::*
port 26379
protected-mode no
daemonize no
supervised systemd
dir /var/lib/redis
logfile /var/log/redis/redis-sentinel.log
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $(hostname)
sentinel monitor mymaster $redis 6379 2
sentinel auth-pass mymaster ${secret[REDIS_PASSWORD]}
sentinel down-after-milliseconds mymaster 15000
sentinel failover-timeout mymaster 20000
CONFIG
    systemctl enable --quiet redis-sentinel
    systemctl restart redis-sentinel
}
