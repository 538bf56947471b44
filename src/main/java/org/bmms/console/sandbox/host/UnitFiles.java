package org.bmms.console.sandbox.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.sandbox.systemd.UnitDefinition;
import org.bmms.console.target.profile.Units;

/** The three units of checklist § Step 6; the application's stop timeout undercuts gunicorn's, as there. */
final class UnitFiles {
    private static final Units NAMES = Units.ofChecklist();
    private static final Map<String, String> PATH = Map.of("PATH", "/opt/obcms/venv/bin");

    private UnitFiles() {}

    static UnitDefinition app() {
        return new UnitDefinition(
                NAMES.app(),
                "OBCMS Gunicorn Service",
                true,
                "/opt/obcms/venv/bin/gunicorn --config /opt/obcms/gunicorn.conf.py obc_management.wsgi:application",
                PATH,
                List.of(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5));
    }

    static UnitDefinition worker() {
        return new UnitDefinition(
                NAMES.worker(),
                "OBCMS Celery Worker",
                false,
                "/opt/obcms/venv/bin/celery -A obc_management worker -l info",
                PATH,
                List.of(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60));
    }

    static UnitDefinition beat() {
        return new UnitDefinition(
                NAMES.beat(),
                "OBCMS Celery Beat",
                false,
                "/opt/obcms/venv/bin/celery -A obc_management beat -l info",
                PATH,
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
    }
}
