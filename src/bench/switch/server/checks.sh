# Sourced by activate.sh and roll-back.sh: checklist § BMMS Step 4 and § Post-Deployment Verification.
# shellcheck shell=bash disable=SC2154

# verify True|False: whether BMMS mode is expected.
verify() {
    local before
    step verify
    before=$(restarts)
    check_settings
    check_site
    check_mode "$1"
    migrations_applied
    schema_there
    check_redis
    celery inspect ping --timeout 3 --destination "$worker" || die "the Celery worker does not answer"
    check_query_time
    check_debug
    check_certificate
    check_own_command
    check_journal
    check_services "$before"
    step end
}

restarts() {
    systemctl show --property Id,ActiveState,NRestarts,ExecMainStartTimestampMonotonic "${units[@]}"
}

check_settings() {
    local unit
    for unit in "${units[@]}"; do
        younger_than_settings "$unit"
    done
}

check_site() {
    local answer took page
    answer=$(site --fail "$url/health/") || die "/health/ does not answer"
    [[ $answer = *'"status": "healthy"'* ]] || die "the application is not healthy: $answer"
    answer=$(site --fail "$url/ready/") || die "/ready/ does not answer"
    [[ $answer = *'"status": "ready"'* ]] || die "the application is not ready: $answer"
    for page in / /login/; do
        took=$(site --fail --location --output /dev/null --write-out '%{time_total}' "$url$page") ||
            die "$page does not load"
    done
    took=$(site --fail --location --output /dev/null --write-out '%{time_total}' "$url/") || die "/ does not load"
    [[ ${took%.*} -lt 2 ]] || printf 'warning: the home page took %s s\n' "$took"
    answer=$(site -I "$url")
    grep -iq '^strict-transport-security:' <<<"$answer" || die "the header Strict-Transport-Security is missing"
}

check_mode() {
    local said
    said=$(manage shell -c "
from obc_management.settings.bmms_config import (
    is_bmms_mode,
    multi_tenant_enabled,
    organization_switching_enabled
)

print(f'BMMS Mode: {is_bmms_mode()}')
print(f'Multi-tenant: {multi_tenant_enabled()}')
print(f'Org Switching: {organization_switching_enabled()}')

from organizations.models import Organization
orgs = Organization.objects.filter(is_active=True).count()
print(f'Active Organizations: {orgs}')
")
    expect "$said" "BMMS Mode: $1"
    expect "$said" "Multi-tenant: $1"
    expect "$said" "Org Switching: $1"
    grep -Eq '^Active Organizations: [1-9]' <<<"$said" || die "there is no active organisation"
}

check_redis() {
    local password
    # Between the colon and the at sign of its address, percent-encoded.
    password=$(as_owner sed -n 's|^REDIS_URL=redis://[^:]*:\(.*\)@.*|\1|p' "$root/.env")
    password=$(printf '%b' "${password//%/\\x}")
    [[ $(REDISCLI_AUTH=$password redis-cli ping) = PONG ]] || die "Redis does not answer PONG"
}

check_query_time() {
    local said
    said=$(manage shell -c "
import time
from communities.models import OBCCommunity as Community

start = time.time()
list(Community.objects.all()[:100])
duration = time.time() - start

print(f'Query time: {duration*1000:.1f}ms')
")
    said=$(grep -oP '^Query time: \K\d+' <<<"$said") || die "the query could not be timed: $said"
    ((said < 100)) || printf 'warning: the query took %s ms\n' "$said"
}

check_debug() {
    local said
    said=$(manage shell -c "
from django.conf import settings
print(f'DEBUG: {settings.DEBUG}')  # Must be False
")
    expect "$said" 'DEBUG: False'
}

# That it is trusted was seen by every request before.
check_certificate() {
    local certificate
    certificate=$(openssl s_client -connect obcms.lab:443 -servername obcms.lab </dev/null 2>/dev/null) ||
        die "the certificate could not be read"
    openssl x509 -checkend $((30 * 86400)) <<<"$certificate" >/dev/null ||
        printf 'warning: the certificate ends within 30 days\n'
}

check_own_command() {
    local commands
    commands=$(manage help --commands)
    ! grep -Fxq verify_deployment <<<"$commands" || manage verify_deployment
}

# Since each unit was started.
check_journal() {
    local unit since lines
    for unit in "${units[@]}"; do
        since=$(started "$unit")
        lines=$(sudo journalctl -u "$unit" -n 5000 --no-pager --output cat --since "@${since:0:10}.${since:10:6}")
        [[ -n $lines ]] || die "the journal has nothing of $unit"
        ! grep -E 'Traceback \(most|\b(ERROR|CRITICAL|FATAL)\b|" 5[0-9][0-9] ' <<<"$lines" ||
            die "these lines of $unit speak of an error"
    done
}

# check_services BEFORE: no unit restarted by itself, and each has run for five seconds at least.
check_services() {
    local unit left
    for unit in "${units[@]}"; do
        left=$((($(started "$unit") - $(date +%s%N)) / 1000000 + 5000))
        ((left <= 0)) || sleep "$((left / 1000)).$(printf %03d $((left % 1000)))"
    done
    gate_services
    [[ $(restarts) = "$1" ]] || die "a unit restarted by itself"
}
