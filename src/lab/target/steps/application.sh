# Sourced by install.sh: the application's user, its code, its environment and its data.
# shellcheck shell=bash disable=SC2154

root=/opt/obcms

application_install() {
    local directory
    id obcms >/dev/null 2>&1 || useradd --create-home --shell /bin/bash obcms
    install -d -o obcms -g obcms "$root"
    for directory in src logs scripts media; do
        install -d -o obcms -g obcms "$root/$directory"
    done
    install -d -o obcms -g obcms -m 750 "$root/backups"
    cp -R "$source/obcms/shared/." "$source/obcms/$variant/." "$root/src"
    install -m 755 "$source/files/db_backup.sh" "$source/files/db_restore.sh" "$root/scripts"
    install -m 644 "$source/files/gunicorn.conf.py" "$root/gunicorn.conf.py"
    # From another server nginx needs more than the loopback interface.
    has web || sed -i 's/127\.0\.0\.1:8000/0.0.0.0:8000/' "$root/gunicorn.conf.py"
    environment_make
    settings_write
    chown -R obcms:obcms "$root/src" "$root/scripts" "$root/venv" "$root/gunicorn.conf.py"
    # Debian keeps jQuery and the like in packages that are not there.
    manage collectstatic --noinput --ignore vendor --verbosity 0
}

environment_make() {
    local bin=$root/venv/bin
    python3 -m venv --system-site-packages --without-pip "$root/venv"
    program_write "$bin/celery" 'from celery.__main__ import main'
    program_write "$bin/gunicorn" 'from gunicorn.app.wsgiapp import run as main'
}

program_write() {
    printf '#!%s/venv/bin/python\nimport sys\n\n%s\n\nsys.exit(main())\n' "$root" "$2" >"$1"
    chmod 755 "$1"
}

settings_write() {
    local database_password redis_password port=5432
    [[ -z $pooler ]] || port=6432
    database_password=$(percent_encoded "${secret[DATABASE_PASSWORD]}")
    redis_password=$(percent_encoded "${secret[REDIS_PASSWORD]}")
    install -o obcms -g obcms -m 640 /dev/null "$root/.env"
    cat >"$root/.env" <<SETTINGS
# OBCMS production settings
DJANGO_SETTINGS_MODULE=obc_management.settings.production
DEBUG=0
SECRET_KEY='${secret[SECRET_KEY]}'
ALLOWED_HOSTS=$site,www.$site,127.0.0.1,localhost
CSRF_TRUSTED_ORIGINS=https://$site,https://www.$site

# BMMS Settings (OBCMS mode)
BMMS_MODE=obcms
DEFAULT_ORGANIZATION_CODE=OOBC
ENABLE_MULTI_TENANT=0
ALLOW_ORGANIZATION_SWITCHING=0

# Database
DATABASE_URL=postgres://obcms_prod:$database_password@${pooler:-$database}:$port/obcms_prod

# Redis
REDIS_URL=$(redis_url "$redis_password")
SETTINGS
}

# redis_url PASSWORD: as Celery takes it, a Sentinel after the other.
redis_url() {
    local one url=
    if [[ -z $sentinels ]]; then
        echo "redis://:$1@$redis:6379/0"
        return
    fi
    for one in ${sentinels//,/ }; do
        url+="${url:+;}sentinel://:$1@$one:26379/0"
    done
    echo "$url"
}

application_seed() {
    manage migrate --verbosity 0
    manage seed_data <<<"${secret[USER_PASSWORD]}"
}

manage() {
    runuser -u obcms -- env --chdir="$root/src" "$root/venv/bin/python" manage.py "$@"
}
