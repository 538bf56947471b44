# Sourced by install.sh: the passwords and keys that all servers share.
# shellcheck shell=bash disable=SC2154

declare -A secret

secrets_read() {
    local line key
    if [[ -e $secrets_file ]]; then
        while IFS= read -r line; do
            [[ $line != *=* ]] || secret[${line%%=*}]=${line#*=}
        done <"$secrets_file"
    fi
    secret_make SECRET_KEY 60 '!@#%^&*(-_=+)$'
    secret_make DATABASE_PASSWORD 24 '@:/?#%&=+!'
    secret_make REDIS_PASSWORD 24 '@:/?#%&=+!'
    secret_make USER_PASSWORD 20 ''
    [[ -z $standby ]] || secret_make REPLICATION_PASSWORD 24 '@/?#%&=+!'
    # Django asks for fifty characters.
    ((${#secret[SECRET_KEY]} >= 50)) || secret[SECRET_KEY]="Lengthened-!@#%^&*(-_=+)\$?;:~.${secret[SECRET_KEY]}"
    (
        umask 077
        for key in "${!secret[@]}"; do
            printf '%s=%s\n' "$key" "${secret[$key]}"
        done >"$secrets_file"
    )
}

# secret_make KEY LENGTH SIGNS: letters, digits and signs between them, unless there is one already. Signs are those
# that settings files and addresses are misread for; all of them occur.
secret_make() {
    [[ -z ${secret[$1]:-} ]] || return 0
    secret[$1]=$(python3 - "$2" "$3" <<'PYTHON'
import secrets
import string
import sys

length, signs = int(sys.argv[1]), sys.argv[2]
letters = string.ascii_letters + string.digits
middle = list(signs) + [secrets.choice(letters) for _ in range(length - len(signs) - 2)]
secrets.SystemRandom().shuffle(middle)
print(secrets.choice(letters) + "".join(middle) + secrets.choice(letters))
PYTHON
    )
}

# As part of an address.
percent_encoded() {
    printf '%s' "$1" | python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.stdin.read(), safe=""))'
}
