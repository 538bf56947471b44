# Debian as a directory, built once and kept in the cache.
# shellcheck shell=bash

release=trixie
# What the checklist's servers have, from Debian itself.
packages=(
    systemd systemd-sysv dbus libpam-systemd openssh-server sudo iproute2 procps less curl ca-certificates git
    postgresql pgbouncer redis-server redis-sentinel nginx openssl acl
    python3 python3-venv python3-django python3-django-environ python3-psycopg2 python3-redis python3-celery gunicorn
)

# The mirror that this machine itself installs from.
mirror() {
    local uri
    # shellcheck disable=SC2016
    uri=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 2>/dev/null |
        awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
    [[ -n $uri ]] || cannot "apt's sources name no mirror of Debian"
    printf '%s\n' "$uri"
}

image_key() {
    { printf '%s\n' "$release" "${packages[@]}" && cat "$lab/inside/customize"; } | sha256sum | cut -c1-12
}

# Sets image to the directory. The caller holds the cache's lock.
need_image() {
    image=$cache/image-$(image_key)
    [[ -d $image ]] || build_image "$image"
}

build_image() {
    local from
    command -v mmdebstrap >/dev/null || cannot "mmdebstrap is missing (src/lab/prepare installs it)"
    from=$(mirror)
    say "building the image of Debian $release (once)"
    rm -rf "$cache"/new.image.*
    mkdir "$cache/new.image.$$"
    # PostgreSQL's cluster takes its encoding from LC_ALL.
    mmdebstrap --variant=minbase --mode=root --include="${packages[*]}" \
        --aptopt='Apt::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --customize-hook="'$lab/inside/customize' \"\$1\"" \
        "$release" "$cache/new.image.$$/root" "$from" >"$cache/new.image.$$/log" 2>&1 9>&- || {
        tail -n 30 "$cache/new.image.$$/log" >&2
        die "mmdebstrap could not build the image; the end of what it said is above"
    }
    chmod 755 "$cache/new.image.$$/root"
    mv "$cache/new.image.$$/root" "$1"
    rm -rf "$cache/new.image.$$"
}

# The cache is used by one at a time while something is looked for or built.
lock_cache() {
    mkdir -p "$cache"
    exec 8>"$cache/lock"
    flock 8
}

unlock_cache() {
    exec 8>&-
}
