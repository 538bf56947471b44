# The application as it is just after its installation: one layer for each server, above the image, in the cache.
# shellcheck shell=bash

target_key() {
    (
        cd -- "$target" || exit
        find . -name __pycache__ -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
        find . -name __pycache__ -prune -o -type f -perm -u=x -print | LC_ALL=C sort
        # How it is put there belongs to it too.
        cat "$lab/lib/installed.sh" "$lab/lib/topology.sh"
    ) | sha256sum | cut -c1-12
}

# Sets image, and layers to the directory of the installed layers. The caller holds the cache's lock.
need_installed() {
    [[ -x $target/install.sh ]] || die "there is no $target/install.sh (--bare starts servers without the application)"
    need_image
    layers=$cache/installed-$(image_key)-$(target_key)-$variant-$topology
    if [[ ! -d $layers ]]; then
        forget_old
        install_all "$cache/new.installed.$name"
        mv "$cache/new.installed.$name" "$layers"
    fi
    touch "$image" "$layers"
}

install_all() {
    local new=$1 one
    say "installing the application, variant $variant, on: $(hosts_of "$topology") (once)"
    rm -rf "$new"
    mkdir "$new"
    (umask 077 && : >"$new/secrets")
    for one in $(hosts_of "$topology"); do
        machine_start "$one" nopasswd "$image" "$new/$one"
    done
    for one in $(hosts_of "$topology"); do
        machine_wait_for_login "$one"
        machine_wait_for_units "$one"
        install_one "$one" "$new/secrets"
    done
    machines_stop
    for one in $(hosts_of "$topology"); do
        [[ $(tail -n 1 "$state/$one/console.log") = *'ended with 0' ]] || die "$one could not be shut down in order"
        rm -rf "${new:?}/$one/work"
    done
}

install_one() {
    local services
    read -ra services <<<"$(services_of "$topology")"
    copy_target "$1"
    machine_exec "$1" sh -c 'umask 077 && cat >/srv/secrets' <"$2"
    machine_exec "$1" /srv/target/install.sh --variant "$variant" --roles "$(roles_of "$topology" "$1")" \
        --source /srv/target "${services[@]}" --site "$site" --app-hosts "$(app_hosts_of "$topology")" \
        --secrets /srv/secrets --seed >"$state/install.log" 2>&1 </dev/null || {
        tail -n 60 "$state/install.log" >&2
        die "install.sh failed on $1; the end of what it said is above"
    }
    # The first server's installation makes them, and the others must have the same.
    machine_exec "$1" cat /srv/secrets </dev/null >"$2"
    machine_exec "$1" rm -rf /srv/target /srv/secrets
}

copy_target() {
    [[ -d $target ]] || die "there is no $target"
    tar -C "$target" --exclude=__pycache__ --owner=0 --group=0 -cf - . |
        machine_exec "$1" sh -c 'mkdir -p /srv/target && tar -C /srv/target -xf -'
}

# Layers and images that nobody started for some days and nobody runs on.
forget_old() {
    local old
    find "$cache" -mindepth 1 -maxdepth 1 -type d -mtime +2 | while read -r old; do
        [[ $old = "$image" ]] || grep -qsF "$old" "$states"/*/settings || rm -rf "$old"
    done
}
