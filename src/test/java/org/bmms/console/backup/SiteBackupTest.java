package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.machine.Program;
import org.junit.jupiter.api.Test;

/** A site's own script is judged by what it made and never by what it says (target facts § 5). */
class SiteBackupTest extends BackupSandbox {
    private static final String SCRIPT = "/opt/obcms/scripts/site_backup.sh";

    @Test
    void aScriptThatFailsAfterAGoodBackupHasMadeOne() throws SQLException {
        Backup existing = existing();
        byte[] good = files().read(OWNER, existing.file());
        console = consoleWithScript(SCRIPT);
        script(call -> {
            call.machine().files().write(call.actor(), BACKUPS + "/nightly.dump", good);
            call.complain("rsync: connection refused");
            return 3;
        });
        Plan plan = console.backup();
        RunView view = console.forward(plan, console.procedure(plan));

        assertThat(RunFailures.of(view)).isEmpty();
        assertThat(view.steps().stream()
                        .filter(s -> s.step().id().equals("site-backup"))
                        .findFirst()
                        .orElseThrow()
                        .evidence())
                .containsEntry("exit status of the script", "3")
                .containsEntry("file of the script", "nightly.dump");
        Backup made = console.backups().latestRehearsed().orElseThrow();
        assertThat(made.id()).isEqualTo(plan.id().substring(0, 15));
        assertThat(made.sha256()).isEqualTo(existing.sha256());
        // The script's own file is its own business.
        assertThat(backupFiles()).contains("nightly.dump");
        assertNothingIsLeft();
    }

    @Test
    void aScriptThatReportsSuccessWithoutABackupHasMadeNone() throws SQLException {
        existing();
        console = consoleWithScript(SCRIPT);
        script(call -> 0);

        assertThat(failedAndTakenBack())
                .startsWith("site-backup: BACKUP-SCRIPT")
                .contains("status 0");
    }

    @Test
    void theScriptOfTheChecklistRefusesAndSaysSo() throws SQLException {
        console = consoleWithScript("/opt/obcms/scripts/db_backup.sh");
        host().machine().install("/opt/obcms/scripts/db_backup.sh", call -> {
            call.complain("ERROR: only SQLite is supported");
            return 1;
        });

        assertThat(failedAndTakenBack())
                .startsWith("site-backup: BACKUP-SCRIPT")
                .contains("status 1")
                .contains("only SQLite is supported");
    }

    @Test
    void compressedSqlIsABackupThatOpensNoGate() throws SQLException {
        console = consoleWithScript(SCRIPT);
        script(call -> {
            call.machine().files().write(call.actor(), BACKUPS + "/all.sql.gz", gzip("create table a ();"));
            return 0;
        });
        Plan plan = console.backup();
        RunView view = console.forward(plan, console.procedure(plan));

        assertThat(RunFailures.of(view)).isEmpty();
        Backup made = console.backups().find(plan.id().substring(0, 15)).orElseThrow();
        assertThat(made.format()).isEqualTo(BackupFormat.GZIP);
        assertThat(made.state()).isEqualTo(BackupState.VERIFIED);
        assertThat(console.backups().latestRehearsed()).isEmpty();
        console.backups().verify(made.id(), Cancellation.none(), Progress.ignored());
        assertNothingIsLeft();
    }

    @Test
    void compressedSqlThatWasCutOffIsDamaged() throws SQLException {
        console = consoleWithScript(SCRIPT);
        script(call -> {
            byte[] whole = gzip("create table a ();".repeat(100));
            call.machine().files().write(call.actor(), BACKUPS + "/all.sql.gz", Arrays.copyOf(whole, whole.length - 9));
            return 0;
        });

        assertThat(failedAndTakenBack()).startsWith("verify-dump: BACKUP-DAMAGED");
    }

    @Test
    void aDumpOfAnotherDatabaseIsRefused() throws SQLException {
        sql("postgres", "create database other template template0 owner obcms_prod");
        console = consoleWithScript(SCRIPT);
        script(call -> {
            String line = "*:*:*:obcms_prod:" + sandbox.data().password().reveal();
            call.machine()
                    .files()
                    .write(call.actor().withUmask(0077), "/home/obcms/.pgpass", line.getBytes(StandardCharsets.UTF_8));
            return call.machine()
                    .shell()
                    .run(call.with(Map.of("PGPASSFILE", "/home/obcms/.pgpass"))
                            .exec(List.of(
                                    "pg_dump",
                                    "--format=custom",
                                    "--file=" + BACKUPS + "/nightly.dump",
                                    "--host=127.0.0.1",
                                    "--port=" + sandbox.database().port(),
                                    "--username=obcms_prod",
                                    "--dbname=other")));
        });

        assertThat(failedAndTakenBack())
                .startsWith("verify-dump: BACKUP-OTHER-DATABASE")
                .contains("\"other\"");
    }

    private void script(Program program) {
        host().machine().install(SCRIPT, program);
    }

    private String failedAndTakenBack() throws SQLException {
        Plan plan = console.backup();
        String failure;
        try (RunSession session = console.runs(RunListener.none()).start(plan, console.procedure(plan))) {
            failure = RunFailures.of(session.forward(Cancellation.none())).getFirst();
            session.rollBack("failed", Cancellation.none());
        }
        assertNothingIsLeft();
        return failure;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
