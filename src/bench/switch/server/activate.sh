#!/bin/bash
# Takes the system to BMMS mode by the commands of the checklist, one after another, as the user deploy on the server.
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
for part in steps gates checks; do
    # shellcheck source=/dev/null
    . "$here/$part.sh"
done

step gates
gate_mode obcms
gate_services
migrations_applied
schema_there
gate_coverage
gate_organization
gate_backup
gate_disk
gate_tasks

env_copy
env_set BMMS_MODE=bmms ENABLE_MULTI_TENANT=1 ALLOW_ORGANIZATION_SWITCHING=1 OCM_ORGANIZATION_CODE=OCM

step check-configuration
manage check --deploy
said=$(manage shell -c "
from obc_management.settings.bmms_config import is_bmms_mode
print(f'BMMS Mode: {is_bmms_mode()}')
")
expect "$said" 'BMMS Mode: True'

step stop-celery
celery_drain
sudo systemctl stop obcms-celery obcms-celery-beat

app_restart
app_await
mode_prove bmms

step start-celery
sudo systemctl start obcms-celery obcms-celery-beat
celery_await

verify True
