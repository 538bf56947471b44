# What is made anew for each lab: keys of the servers and of the login, an own certificate authority, a password.
# shellcheck shell=bash

site=obcms.lab

random_text() {
    openssl rand -base64 24 | tr -d '+/=\n'
}

ssh_key() {
    ssh-keygen -q -t ed25519 -N '' -C "$2" -f "$1" </dev/null
}

keys_make() {
    local one
    ssh_key "$state/id_ed25519" "lab-$name"
    for one in $(hosts_of "$topology"); do
        ssh_key "$state/$one/ssh_host_ed25519_key" "$one"
        echo "$(address_of "$index" "$one") $(cut -d' ' -f1,2 "$state/$one/ssh_host_ed25519_key.pub")"
    done >"$state/known_hosts"
    if [[ $sudo = password ]]; then
        (umask 077 && random_text >"$state/sudo_password")
    fi
    {
        printf '127.0.0.1 localhost\n::1 localhost\n'
        for one in $(hosts_of "$topology"); do
            echo "$(address_of "$index" "$one") $one"
        done
        echo "$(address_of "$index" app1) $site"
    } >"$state/hosts"
    certificate_make
}

certificate_make() {
    local key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
    (
        umask 077
        openssl req -x509 "${key[@]}" -keyout "$state/ca.key" -out "$state/ca.crt" -days 365 \
            -subj "/CN=Lab $name" -addext keyUsage=critical,keyCertSign
        openssl req -x509 "${key[@]}" -keyout "$state/server.key" -out "$state/server.crt" -days 365 \
            -CA "$state/ca.crt" -CAkey "$state/ca.key" -subj "/CN=$site" -addext "subjectAltName=DNS:$site" \
            -addext basicConstraints=critical,CA:FALSE -addext extendedKeyUsage=serverAuth
    ) 2>/dev/null || die "openssl could not make the lab's certificates"
    chmod 644 "$state/ca.crt" "$state/server.crt"
}
