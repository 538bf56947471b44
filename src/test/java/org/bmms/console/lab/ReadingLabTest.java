package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.Test;

/** Reading from a real database: with a role that may only read, and while PostgreSQL is restarted (promises T6, D4). */
class ReadingLabTest extends LabScenario {
    private static final String TABLE = "communities_obc_community";
    private static final String PASSWORD = "only for looking";

    @Test
    void aViewersRoleReadsEverythingAndChangesNothing() {
        shell("runuser -u postgres -- psql -Xq -v ON_ERROR_STOP=1 -d obcms_prod <<'SQL'\n"
                + "create role bmms_viewer login password '" + PASSWORD + "';\n" + text("sql/roles/viewer.sql")
                + "\nSQL\n");
        Path viewer = Workstation.of(lab, home("viewer"), "database", "user = \"bmms_viewer\"");
        Typist at = new Typist(viewer, lab.name(), question -> Optional.of(PASSWORD));

        assertThat(at.says(ExitStatus.OK, "coverage")).contains("100.0 %");
        assertThat(at.says(ExitStatus.OK, "status")).contains("OBCMS in effect");

        postgres("-c 'update " + TABLE + " set organization_id = null where id = (select min(id) from " + TABLE + ")'");
        assertThat(at.says(ExitStatus.NOT_AS_EXPECTED, "coverage")).contains("99.9");
        assertThat(at.tells(ExitStatus.UNCHANGED, confirmed("backfill"))).contains("DB-");
        assertThat(at.tells(ExitStatus.UNCHANGED, confirmed("activate"))).contains("ACT-GATE");
        assertThat(typist.says(ExitStatus.OK, confirmed("backfill"))).contains("1 rows were given");
    }

    @Test
    void whilePostgresIsRestartedACountIsResumedAndIsRight() {
        shell("systemd-run --quiet --collect --unit=lab-holder runuser -u postgres -- psql -qd obcms_prod"
                + " -c 'begin; lock table " + TABLE + " in access exclusive mode; select pg_sleep(300)'");
        try (ConsoleProcess process = console(workstation("counting"), "coverage")) {
            Eventually.comes(
                    "a reader that waits",
                    LONGEST,
                    () -> postgres("-Atc \"select count(*) from pg_stat_activity where wait_event_type = 'Lock'\"")
                            .strip()
                            .matches("[1-9].*"));

            shell("systemctl restart postgresql");

            assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.OK.number());
            assertThat(process.output()).contains("100.0 %").contains("7513");
        } finally {
            lab.tried(HOST, "systemctl", "stop", "lab-holder");
        }
    }

    private String postgres(String options) {
        return shell("runuser -u postgres -- psql -Xq -v ON_ERROR_STOP=1 -d obcms_prod " + options);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
