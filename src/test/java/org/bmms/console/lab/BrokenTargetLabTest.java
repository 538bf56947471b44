package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real servers on which the switch does not go well (promises S1, S2). */
class BrokenTargetLabTest extends LabScenario {
    private static final String SETTINGS = "/opt/obcms/src/obc_management/settings/production.py";
    private static final String WSGI = "/opt/obcms/src/obc_management/wsgi.py";
    private static final String WORKER_DROP_IN = "/etc/systemd/system/obcms-celery.service.d";

    /** What only the program with this word in its command line cannot do, and only in BMMS mode. */
    @ParameterizedTest
    @CsvSource({
        "gunicorn, ACT-UNIT, obcms.service",
        "worker, ACT-UNIT, obcms-celery.service",
        "beat, ACT-, obcms-celery-beat.service"
    })
    void aProgramThatCannotImportItsSettingsInBmmsModeIsTakenBack(String program, String code, String unit) {
        appended(SETTINGS, """
                import sys
                from .bmms_config import is_bmms_mode
                if is_bmms_mode() and any(word.endswith("%s") for word in sys.argv):
                    raise ImportError("no module named provinces")
                """.formatted(program), () -> {
            String told = takenBack(typist);

            assertThat(told).contains("no module named provinces").contains(code, unit);
        });
    }

    @Test
    void aSiteWhoseEveryPageIsAnErrorInBmmsModeIsTakenBack() {
        appended(
                WSGI,
                """
                from obc_management.settings.bmms_config import is_bmms_mode
                if is_bmms_mode():
                    def application(environ, start_response):
                        start_response("500 Internal Server Error", [("Content-Type", "text/html")])
                        return [b"<h1>Server Error (500)</h1>"]
                """,
                () -> assertThat(takenBack(typist(workstation("hasty", "ready_limit_seconds = 20"))))
                        .contains("ACT-NOT-READY", "500"));
    }

    @Test
    void aWorkerThatWillNotStopIsEndedBySystemdAndItsTaskIsNamed() {
        Path impatient = workstation("impatient", "celery_drain_seconds = 2");
        shell("mkdir -p " + WORKER_DROP_IN + "; printf '[Service]\\nTimeoutStopSec=4\\n' >" + WORKER_DROP_IN
                + "/lab.conf; systemctl daemon-reload");
        try {
            django("from portal.tasks import compile_report; compile_report.delay(900)");
            Typist at = typist(impatient);

            assertThat(at.tells(ExitStatus.OK, confirmed("activate", "--keep")))
                    .contains("portal.tasks.compile_report");
            assertThat(mode()).isEqualTo("bmms");

            at.says(ExitStatus.OK, confirmed("rollback"));
        } finally {
            shell("rm -r " + WORKER_DROP_IN + "; systemctl daemon-reload");
        }
    }

    @Test
    void aTaskThatEndsInTimeIsNotLost() {
        django("from portal.tasks import compile_report; compile_report.delay(8)");

        typist.tells(ExitStatus.OK, confirmed("activate", "--keep"));

        assertThat(shell("journalctl --no-pager --quiet -o cat -u obcms-celery -n 200"))
                .containsPattern("compile_report\\[[-0-9a-f]+\\] succeeded");
        typist.says(ExitStatus.OK, confirmed("rollback"));
    }

    @ParameterizedTest
    @CsvSource({
        "mount --bind /opt/obcms/.env /opt/obcms/.env, umount /opt/obcms/.env",
        "chown root: /opt/obcms, chown obcms: /opt/obcms"
    })
    void aSettingsFileThatCannotBeReplacedStaysAsItIs(String locked, String unlocked) {
        String before = settings();
        shell(locked);
        try {
            String told =
                    typist.tells(ExitStatus.UNCHANGED, confirmed("activate", "--keep", "--on-failure", "roll-back"));

            assertThat(told).contains(ENV);
            assertThat(settings()).isEqualTo(before);
            assertThat(mode()).isEqualTo("obcms");
        } finally {
            shell(unlocked);
        }
    }

    private String takenBack(Typist at) {
        return at.tells(ExitStatus.UNCHANGED, confirmed("activate", "--keep", "--on-failure", "roll-back"));
    }

    private void django(String code) {
        shell("cd /opt/obcms/src && runuser -u obcms -- ../venv/bin/python manage.py shell -c '" + code + "'");
    }

    /** Appends to a file of the application while something is done; processes that run keep what they have read. */
    private void appended(String file, String text, Runnable work) {
        shell("cp -p " + file + " /root/before.py; cat >>" + file + " <<'END'\n" + text + "END");
        try {
            work.run();
        } finally {
            shell("cp -p /root/before.py " + file);
        }
    }
}
