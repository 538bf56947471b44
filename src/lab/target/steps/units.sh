# Sourced by install.sh: the units of the application.
# shellcheck shell=bash disable=SC2154

units_install() {
    ! has app || unit_install obcms
    ! has worker || unit_install obcms-celery
    ! has beat || unit_install obcms-celery-beat
}

unit_install() {
    install -m 644 "$source/files/$1.service" /etc/systemd/system
    systemctl daemon-reload
    systemctl enable --quiet --now "$1"
}

units_wait() {
    ! has app || wait_for application_answers "the application does not answer"
    ! has worker || wait_for worker_answers "the worker does not answer"
    ! has beat || systemctl --quiet is-active obcms-celery-beat
}

application_answers() {
    curl --silent --fail --max-time 5 --output /dev/null --header "Host: $site" --header 'X-Forwarded-Proto: https' \
        http://127.0.0.1:8000/ready/
}

worker_answers() {
    runuser -u obcms -- env --chdir="$root/src" "$root/venv/bin/celery" --app=obc_management inspect ping \
        --timeout=2 --destination="celery@$(hostname)" >/dev/null 2>&1
}

# wait_for COMMAND TEXT: for a minute at most.
wait_for() {
    local until=$((SECONDS + 60))
    until "$1"; do
        if ((SECONDS > until)); then
            printf 'install.sh: %s\n' "$2" >&2
            systemctl --no-pager --lines=20 status 'obcms*' nginx >&2 || :
            exit 1
        fi
        sleep 0.2
    done
}
