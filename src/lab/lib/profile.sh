# What the console is told about a lab: a profile, the servers' keys; and what programs are told.
# shellcheck shell=bash

mark='# Written by src/lab/up; src/lab/down removes it.'

# The console's own configuration directory, that of the person who called sudo if somebody did.
console_home() {
    local person_home=${HOME:-/root}
    if [[ -n $home ]]; then
        realpath -m -- "$home"
    elif [[ -n ${BMMS_CONSOLE_HOME:-} ]]; then
        realpath -m -- "$BMMS_CONSOLE_HOME"
    elif [[ -n ${SUDO_USER:-} ]]; then
        echo "$(getent passwd "$SUDO_USER" | cut -d: -f6)/.config/bmms-console"
    else
        echo "${XDG_CONFIG_HOME:-$person_home/.config}/bmms-console"
    fi
}

profile_write() {
    local profile=$console/profiles/$name.toml
    if [[ -e $profile ]] && [[ $(head -n 1 "$profile") != "$mark" ]]; then
        die "$profile is not the lab's; rename it, or give the lab another name"
    fi
    mkdir -p "$console/profiles" "$console/known_hosts"
    profile_text >"$profile"
    cp "$state/known_hosts" "$console/known_hosts/$name"
    if [[ -n ${SUDO_UID:-} ]]; then
        chown "$SUDO_UID:" "$console" "$console"/{profiles,known_hosts} "$profile" \
            "$console/known_hosts/$name" "$state/id_ed25519"
        [[ ! -e $state/sudo_password ]] || chown "$SUDO_UID" "$state/sudo_password"
    fi
}

profile_text() {
    local one
    printf '%s\nname = "%s"\nkind = "training"\n' "$mark" "$name"
    for one in $(hosts_of "$topology"); do
        [[ -n $(profile_roles_of "$topology" "$one") ]] || continue
        printf '\n[[hosts]]\nname = "%s"\naddress = "%s"\nuser = "deploy"\nkey_file = "%s"\nroles = [%s]\n' \
            "$one" "$(address_of "$index" "$one")" "$state/id_ed25519" "$(profile_roles_of "$topology" "$one")"
    done
    printf '\n[app]\nroot = "/opt/obcms"\n'
    profile_database_of "$topology"
    # In the real system, this required model has no organisation column.
    [[ $variant != real ]] || printf '\n[policy]\naccepted_without_organization = ["monitoring_monitoringentry"]\n'
    printf '\n[site]\nurl = "https://%s"\nconnect_to = "%s:443"\nca_file = "%s"\n' \
        "$site" "$(address_of "$index" app1)" "$state/ca.crt"
}

profile_remove() {
    local profile=$console/profiles/$name.toml
    if [[ -e $profile ]] && [[ $(head -n 1 "$profile") = "$mark" ]]; then
        rm -f "$profile" "$console/known_hosts/$name"
    fi
}

# Lines of KEY=VALUE for programs. Passwords are in files.
report() {
    local one
    echo "LAB_NAME=$name"
    echo "LAB_HOSTS=$(hosts_of "$topology")"
    for one in $(hosts_of "$topology"); do
        echo "LAB_ADDRESS_$one=$(address_of "$index" "$one")"
    done
    echo "LAB_USER=deploy"
    echo "LAB_KEY=$state/id_ed25519"
    echo "LAB_KNOWN_HOSTS=$state/known_hosts"
    echo "LAB_SITE=https://$site"
    echo "LAB_CONNECT_TO=$(address_of "$index" app1):443"
    echo "LAB_CA=$state/ca.crt"
    [[ ! -e $state/sudo_password ]] || echo "LAB_SUDO_PASSWORD_FILE=$state/sudo_password"
    [[ -z $layers ]] || echo "LAB_SECRETS_FILE=$state/secrets"
    echo "LAB_CONSOLE_HOME=$console"
    echo "LAB_PROFILE=$console/profiles/$name.toml"
}
