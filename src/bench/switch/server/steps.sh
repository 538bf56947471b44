# Sourced by activate.sh and roll-back.sh: the steps of a switch by the checklist's commands, as the user deploy.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
export LC_ALL=C.UTF-8

root=/opt/obcms
url=https://obcms.lab
ca=/etc/ssl/lab/ca.crt
units=(obcms obcms-celery obcms-celery-beat)
worker=celery@$(hostname)
cd "$root/src"

# Says when each step begins.
step() {
    printf '== %s %s\n' "$EPOCHREALTIME" "$1"
}

die() {
    printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
    exit 1
}

as_owner() {
    sudo -u obcms "$@"
}

manage() {
    as_owner ../venv/bin/python manage.py "$@"
}

celery() {
    as_owner ../venv/bin/celery -A obc_management "$@"
}

site() {
    curl --silent --show-error --max-time 10 --cacert "$ca" "$@"
}

# expect TEXT LINE: the line is in the text.
expect() {
    grep -Fxq -- "$2" <<<"$1" || die "expected '$2', but got: $1"
}

env_copy() {
    step back-up-env
    as_owner cp -p "$root/.env" "$root/.env.backup.$(date +%Y%m%d_%H%M%S)"
}

# env_set KEY=VALUE...: in a copy that then takes the file's place, with its owner and mode.
env_set() {
    local new=$root/.env.new pair
    step write-env
    as_owner cp -p "$root/.env" "$new"
    for pair in "$@"; do
        if as_owner grep -q "^${pair%%=*}=" "$new"; then
            as_owner sed -i "s/^${pair%%=*}=.*/$pair/" "$new"
        else
            as_owner tee -a "$new" <<<"$pair" >/dev/null
        fi
        [[ $(as_owner grep -c "^${pair%%=*}=" "$new") = 1 ]] || die "${pair%%=*} is in $root/.env more than once"
    done
    [[ $(as_owner stat -c '%U:%G %a' "$new") = "$(as_owner stat -c '%U:%G %a' "$root/.env")" ]] ||
        die "the new settings file does not have the owner and mode of the old one"
    as_owner sync "$new"
    as_owner mv "$new" "$root/.env"
}

# Until the worker has nothing in hand, for a minute at most.
celery_drain() {
    local until=$((SECONDS + 60)) answer
    while :; do
        answer=$(celery inspect active --timeout 3 --destination "$worker") || die "the Celery worker does not answer"
        grep -q -- '- empty -' <<<"$answer" && return
        ((SECONDS < until)) || break
        sleep 1
    done
    printf 'tasks in hand when the worker is stopped:\n%s\n' "$answer"
}

app_restart() {
    step restart-app
    sudo systemctl restart obcms
    systemctl --quiet is-active obcms || die "obcms does not run"
}

app_await() {
    local until=$((SECONDS + 60))
    step await-ready
    until [[ $(site --output /dev/null --write-out '%{http_code}' "$url/ready/" 2>/dev/null) = 200 ]]; do
        ((SECONDS < until)) || die "$url/ready/ does not answer 200"
        sleep 0.2
    done
}

# mode_prove MODE: the processes are younger than the settings file, and the site says the mode.
mode_prove() {
    local page
    step prove-mode
    younger_than_settings obcms
    page=$(site --fail "$url/") || die "the home page does not load"
    [[ $page = *"data-mode=\"$1\""* ]] || die "the running processes are not in $1 mode"
}

# Nanoseconds of the server's clock.
started() {
    local when
    when=$(systemctl show --timestamp=us+utc --property ExecMainStartTimestamp --value "$1")
    [[ -n $when ]] || die "$1 was not started"
    date --date "$when" +%s%N
}

younger_than_settings() {
    local written
    written=$(stat --format %.9Y "$root/.env")
    (($(started "$1") > ${written/./})) || die "$1 was started before $root/.env was written"
}

celery_await() {
    local until=$((SECONDS + 60)) unit
    for unit in obcms-celery obcms-celery-beat; do
        systemctl --quiet is-active "$unit" || die "$unit does not run"
        younger_than_settings "$unit"
    done
    until celery inspect ping --timeout 3 --destination "$worker" >/dev/null 2>&1; do
        ((SECONDS < until)) || die "no Celery worker answers"
        sleep 0.5
    done
}
