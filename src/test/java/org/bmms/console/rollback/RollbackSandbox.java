package org.bmms.console.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.bmms.console.activation.ModeSwitch;
import org.bmms.console.activation.SwitchBasis;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.activation.SwitchPorts;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupConsole;
import org.bmms.console.backup.BackupSandbox;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.jspecify.annotations.Nullable;

/** A sandbox with a backup to go back to. */
abstract class RollbackSandbox extends BackupSandbox {
    static final String ENV = "/opt/obcms/.env";
    private static final List<String> UNITS =
            List.of("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");

    RollbackPorts ports(BackupConsole of) {
        return new RollbackPorts(of.ports(), switching(of));
    }

    private static SwitchPorts switching(BackupConsole of) {
        return new SwitchPorts(
                of.ports().hosts(),
                of.target().site(),
                (mode, c) -> new SwitchPorts.Verdict(1, List.of(), List.of()),
                plan -> List.of());
    }

    Plan plan(Backup backup, @Nullable RunView activation) {
        return new FullRollbackPlanner(ports(console))
                .plan(backup, "ana", Instant.now(), "fingerprint", List.of(), activation);
    }

    RunSession start(Plan plan, RunListener listener) {
        return console.runs(listener).start(plan, new FullRollback(plan, ports(console)));
    }

    /** Switches to BMMS for good, and gives the record of it. */
    RunView activated() {
        SwitchPorts ports = switching(console);
        Plan plan = new SwitchPlanner(console.target().profile(), ports)
                .activation("ana", Instant.now(), "fingerprint", List.of(), new SwitchBasis("-", null));
        try (RunSession session = console.runs(RunListener.none()).start(plan, new ModeSwitch(plan, ports))) {
            session.forward(Cancellation.none());
            session.keep(Cancellation.none());
        }
        return console.runs(RunListener.none()).view(plan.id());
    }

    String env() {
        return new String(files().read(Actor.ROOT, ENV), StandardCharsets.UTF_8);
    }

    Mode modeInFile() {
        return ModeSettings.of(DotEnv.of(env())).mode();
    }

    /** What happens to the data after the backup: something is added, something is lost. */
    void liveOn() throws SQLException {
        sql(TargetData.NAME, "insert into auth_group (name) values ('after the backup')");
        sql(TargetData.NAME, "delete from mana_needvote; delete from mana_surveyresponse");
    }

    /** The marks of {@link #liveOn} in a database. */
    static void assertLivedOn(Connection connection) throws SQLException {
        assertThat(number(connection, "select count(*) from auth_group where name = 'after the backup'"))
                .isEqualTo(1);
        assertThat(number(connection, "select count(*) from mana_surveyresponse"))
                .isZero();
    }

    void assertLivedOn() throws SQLException {
        try (Connection connection = sandbox.data().connect()) {
            assertLivedOn(connection);
        }
    }

    /** Whether the application's own role finds the backup's data. */
    void assertAsInTheBackup(Backup backup) throws SQLException {
        try (Connection connection = sandbox.data().connect()) {
            for (String table : List.of("auth_group", "mana_surveyresponse", "auth_user", "django_migrations")) {
                assertThat(number(connection, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo(backup.rows().get(table));
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<UnitStatus> units() {
        return console.target().primary().run(new ShowUnits(UNITS));
    }

    /** Everything runs on the settings file as it is, and the site is ready. */
    void assertServing() {
        Instant written = console.target()
                .primary()
                .run(new AsUser<>("obcms", new StatFile(ENV)))
                .orElseThrow()
                .modified();
        assertThat(units()).allSatisfy(u -> {
            assertThat(u.isActive()).isTrue();
            assertThat(u.started()).isAfter(written);
        });
        assertThat(console.target().site().ready().ready()).isTrue();
    }

    void assertNoJobs() {
        assertThat(console.owner(new ListDirectory("/opt/obcms/.bmms-console/jobs")))
                .isEmpty();
    }
}
