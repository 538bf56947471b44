#!/bin/bash
# Takes the system back to OBCMS mode by the checklist's emergency rollback, as the user deploy on the server.
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
for part in steps gates checks; do
    # shellcheck source=/dev/null
    . "$here/$part.sh"
done

step gates
gate_mode bmms
gate_disk

env_copy
env_set BMMS_MODE=obcms ENABLE_MULTI_TENANT=0 ALLOW_ORGANIZATION_SWITCHING=0

app_restart
app_await
mode_prove obcms

step start-celery
celery_drain
sudo systemctl restart obcms-celery obcms-celery-beat
celery_await

verify False
