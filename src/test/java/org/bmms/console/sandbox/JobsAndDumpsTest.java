package org.bmms.console.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.AwaitJob;
import org.bmms.console.remote.command.DumpDatabase;
import org.bmms.console.remote.command.DumpListing;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.JobStatus;
import org.bmms.console.remote.command.KillJob;
import org.bmms.console.remote.command.ListDump;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RestoreDump;
import org.bmms.console.remote.command.StartJob;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.ssh.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsAndDumpsTest {
    private static final String STATE = "/opt/obcms/.bmms-console/jobs/";
    private static final String FINGERPRINT = """
            SELECT string_agg(t.name || ' ' || t.digest, '|' ORDER BY t.name) FROM (
                SELECT c.relname AS name, (xpath('/row/d/text()', query_to_xml(format(
                    'SELECT md5(string_agg(r::text, %L ORDER BY r::text)) AS d FROM %I AS r', ',', c.relname),
                    false, true, '')))[1]::text AS digest
                FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname = 'public') AS t
            """;

    @TempDir
    private static Path directory;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    private SshHost host;
    private int next;

    @BeforeAll
    void connect() {
        host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
    }

    @AfterEach
    void heal() {
        sandbox.faults().clear();
    }

    @AfterAll
    void end() {
        host.close();
        sandbox.close();
    }

    @Test
    void aDumpRestoredElsewhereHasEveryRowAndConstraint() throws SQLException {
        String file = "/opt/obcms/backups/round.dump";
        assertThat(job(dump(file))).isEqualTo(new JobState.Ended(0));
        create("round");
        assertThat(job(restore("round", file))).isEqualTo(new JobState.Ended(0));
        for (String question : List.of(
                FINGERPRINT,
                "SELECT string_agg(conrelid::regclass || pg_get_constraintdef(oid), ';' ORDER BY conname, conrelid::text) FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
                "SELECT string_agg(indexdef, ';' ORDER BY indexname) FROM pg_indexes WHERE schemaname = 'public'",
                "SELECT string_agg(tablename || tableowner, ';' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public'",
                "SELECT string_agg(sequencename || coalesce(last_value, 0), ';' ORDER BY sequencename) FROM pg_sequences")) {
            assertThat(ask("round", question))
                    .isEqualTo(ask(TargetData.NAME, question))
                    .isNotEmpty();
        }
    }

    @Test
    void aDumpListsItsDatabaseAndTables() {
        String file = "/opt/obcms/backups/list.dump";
        job(dump(file));
        DumpListing listing = owner(new ListDump(file));
        assertThat(listing.database()).isEqualTo(TargetData.NAME);
        assertThat(listing.serverVersion()).startsWith("17");
        assertThat(listing.tables()).contains("public.mana_assessment", "public.django_migrations");
        assertThat(owner(new ReadFile(file))).startsWith("PGDMP".getBytes(UTF_8));
    }

    @Test
    void aTruncatedDumpReportsSuccessAndDoesNotRestore() throws SQLException {
        sandbox.faults().inject(new Fault.TruncatedDump());
        String file = "/opt/obcms/backups/cut.dump";
        assertThat(job(dump(file))).isEqualTo(new JobState.Ended(0));
        sandbox.faults().clear();
        create("cut");
        assertThat(job(restore("cut", file))).isEqualTo(new JobState.Ended(1));
    }

    @Test
    void aDumpWithOneWrongBitDoesNotRestore() throws SQLException {
        sandbox.faults().inject(new Fault.BitFlippedDump());
        String file = "/opt/obcms/backups/bit.dump";
        job(dump(file));
        sandbox.faults().clear();
        create("bit");
        assertThat(job(restore("bit", file))).isEqualTo(new JobState.Ended(1));
    }

    @Test
    void aRestoreThatFailsHalfWayLeavesThatDatabaseIncomplete() throws SQLException {
        String file = "/opt/obcms/backups/half.dump";
        job(dump(file));
        create("half");
        sandbox.faults().inject(new Fault.RestoreFailsHalfWay(0.5));
        assertThat(job(restore("half", file))).isEqualTo(new JobState.Ended(1));
        assertThat(ask("half", "SELECT count(*) FROM pg_constraint WHERE contype = 'f'"))
                .isEqualTo("0");
    }

    @Test
    void aFullDiskEndsADump() {
        sandbox.faults().inject(new Fault.DiskFull("/opt/obcms/backups", 1000));
        String file = "/opt/obcms/backups/full.dump";
        assertThat(job(dump(file))).isEqualTo(new JobState.Ended(1));
        assertThat(owner(new StatFile(file)).orElseThrow().size()).isEqualTo(1000);
    }

    @Test
    void aJobGoesOnWithoutItsConnectionAndForgetsThePassword() {
        sandbox.faults().inject(new Fault.ConnectionCut(c -> c.argv().contains("bmms-job-start"), 1, Moment.AFTER));
        String job = STATE + "lost";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> start(job, dump("/opt/obcms/backups/lost.dump")))
                .isInstanceOf(org.bmms.console.base.FailureException.class);
        assertThat(owner(new AwaitJob(job, 20))).isEqualTo(new JobState.Ended(0));
        assertThat(owner(new StatFile(job + "/pgpass"))).isEmpty();
        assertThat(owner(new StatFile(job + "/out")).orElseThrow().mode()).isEqualTo("600");
    }

    @Test
    void aWrongPasswordIsAnOrdinaryFailureOfTheJob() {
        String job = STATE + "password";
        Secret wrong = Secret.of("127.0.0.1:*:*:*:wrong");
        owner(new StartJob(job, dump("/opt/obcms/backups/no.dump"), wrong, Effect.MUTATING));
        assertThat(owner(new AwaitJob(job, 20))).isEqualTo(new JobState.Ended(1));
        assertThat(new String(owner(new ReadFile(job + "/err")), UTF_8)).contains("password authentication failed");
    }

    @Test
    void aKilledJobIsLostAndAnUnknownOneAbsent() {
        String job = STATE + "killed";
        CountDownLatch neverReleased = new CountDownLatch(1);
        sandbox.host("app1").machine().install("/usr/bin/sleep", call -> {
            neverReleased.await();
            return 0;
        });
        owner(new StartJob(job, List.of("sleep", "60"), null, Effect.MUTATING));
        assertThat(owner(new JobStatus(job))).isInstanceOf(JobState.Running.class);
        assertThat(owner(new KillJob(job))).isEqualTo(new JobState.Lost());
        assertThat(owner(new JobStatus(STATE + "never"))).isEqualTo(new JobState.Absent());
    }

    @Test
    void noPasswordIsEverSeenInTheProcessTable() {
        job(dump("/opt/obcms/backups/secret.dump"));
        String password = sandbox.data().password().reveal();
        assertThat(sandbox.host("app1").machine().processes().ever())
                .isNotEmpty()
                .noneMatch(process -> process.argv().stream().anyMatch(word -> word.contains(password)));
        assertThat(sandbox.commands().commands())
                .noneMatch(command -> command.line().contains(password));
    }

    private JobState job(List<String> argv) {
        String job = STATE + "job" + ++next;
        start(job, argv);
        return owner(new AwaitJob(job, 30));
    }

    private void start(String job, List<String> argv) {
        Secret line = Secret.of("127.0.0.1:" + sandbox.database().port() + ":*:" + TargetData.NAME + ":"
                + sandbox.data().password().reveal());
        owner(new StartJob(job, argv, line, Effect.MUTATING));
    }

    private List<String> dump(String file) {
        return new DumpDatabase(address(TargetData.NAME), file, List.of("bmms_console")).argv();
    }

    private List<String> restore(String database, String file) {
        return new RestoreDump(address(database), file, 2, true).argv();
    }

    private PostgresAddress address(String database) {
        return new PostgresAddress("127.0.0.1", sandbox.database().port(), TargetData.NAME, database);
    }

    private void create(String database) throws SQLException {
        try (Connection connection = sandbox.data().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
    }

    private String ask(String database, String sql) throws SQLException {
        try (Connection connection = sandbox.connect(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private <R> R owner(RemoteCommand<R> command) {
        return host.run(new AsUser<>("obcms", command));
    }
}
