# Debian's packages on this machine itself.
# shellcheck shell=bash

# need_packages NAME...: installs from apt what is missing. As root.
need_packages() {
    local package missing=() log
    for package in "$@"; do
        [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) = installed ]] ||
            missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0

    [[ $(id -u) = 0 ]] || cannot "installing ${missing[*]} needs root"
    command -v apt-get >/dev/null || cannot "${missing[*]} must be installed, and this machine has no apt"
    say "installing ${missing[*]}"
    log=$(mktemp)
    # Lists of one repository that cannot be fetched need not matter: what counts is whether the packages come.
    DEBIAN_FRONTEND=noninteractive apt-get -qq update >"$log" 2>&1 || :
    if ! DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        cat "$log" >&2
        rm "$log"
        cannot "apt could not install ${missing[*]}"
    fi
    rm "$log"
}
