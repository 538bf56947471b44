# Sourced by activate.sh and roll-back.sh: what must hold before, checklist § BMMS Step 1.
# shellcheck shell=bash disable=SC2154

# gate_mode MODE: in the settings file and in effect, with no unit that overrides it.
gate_mode() {
    local said
    [[ $(as_owner grep '^BMMS_MODE=' "$root/.env") = "BMMS_MODE=$1" ]] || die "$root/.env is not in $1 mode"
    said=$(manage shell -c "
from django.conf import settings
print(f'Current BMMS_MODE: {settings.BMMS_MODE}')
print(f'DEBUG: {settings.DEBUG}')
")
    expect "$said" "Current BMMS_MODE: $1"
    expect "$said" 'DEBUG: False'
    said=$(systemctl show --property Environment "${units[@]}")
    [[ $said != *BMMS_MODE=* && $said != *ENABLE_MULTI_TENANT=* ]] || die "a unit sets the mode by itself"
}

gate_services() {
    local unit
    for unit in "${units[@]}"; do
        systemctl --quiet is-active "$unit" || die "$unit does not run"
    done
}

gate_disk() {
    (($(df --output=avail -k "$root" | tail -n 1) >= 16384)) || die "less than 16 MB are free in $root"
}

migrations_applied() {
    local all
    all=$(manage showmigrations)
    grep -q '\[X\]' <<<"$all" || die "showmigrations lists nothing"
    ! grep -F '[ ]' <<<"$all" || die "these migrations are not applied"
}

schema_there() {
    local tables
    tables=$(manage dbshell -- -AXtc "
        select count(*) from pg_attribute a join pg_constraint c on c.conrelid = a.attrelid and a.attnum = any (c.conkey)
        where a.attname = 'organization_id' and c.contype = 'f'
            and c.confrelid = 'organizations_organization'::regclass" | tail -n 1)
    ((tables > 0)) || die "no table has its organisation column"
}

# The checklist names three models; these are all whose rows belong to an organisation.
gate_coverage() {
    local said
    said=$(manage shell -c "
from portal.records import scoped_models

for model in scoped_models():
    total = model.all_objects.count()
    with_org = model.all_objects.exclude(organization=None).count()
    pct = (with_org/total*100) if total > 0 else 100
    status = '✅' if pct == 100 else '❌'
    print(f'{status} {model._meta.label}: {pct:.1f}%')
")
    grep -q '✅' <<<"$said" || die "the coverage could not be counted: $said"
    ! grep '❌' <<<"$said" || die "these tables have rows without organisation"
}

gate_organization() {
    local said
    said=$(manage shell -c "
from organizations.models import Organization
org = Organization.objects.get(code='OOBC')
print(f'Organization: {org.code} {org.is_active}')
")
    expect "$said" 'Organization: OOBC True'
}

gate_backup() {
    as_owner ls -lh "$root/backups/"
    [[ -n $(as_owner find "$root/backups" -name 'db.backup.*' ! -name '*.json' -size +0 -mmin -1440) ]] ||
        die "there is no backup of the last 24 hours"
}

gate_tasks() {
    celery inspect active --timeout 3 --destination "$worker" || die "the Celery worker does not answer"
}
