package org.bmms.console.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.BackupConsole;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox before its migration, as new for each test, and consoles connected to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MigrationSandbox {
    static final String SCOPE = "FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid "
            + "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1] "
            + "WHERE f.contype = 'f' AND f.confrelid = 'organizations_organization'::regclass "
            + "AND c.relname NOT LIKE 'organizations%'";

    @TempDir
    private Path directory;

    private final List<BackupConsole> consoles = new ArrayList<>();
    Sandbox sandbox;
    BackupConsole console;

    /** How far the target's columns are at first. */
    abstract SchemaStart start();

    @BeforeAll
    void startSandbox() {
        sandbox = Sandbox.start(SandboxOptions.standard().with(start()).withLapse(100));
    }

    @AfterAll
    void stopSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        console = console("ana");
    }

    @AfterEach
    void disconnect() {
        consoles.forEach(BackupConsole::close);
        consoles.clear();
    }

    BackupConsole console(String operator) {
        BackupConsole opened = new BackupConsole(sandbox, directory, operator, p -> p);
        consoles.add(opened);
        return opened;
    }

    MigrationPorts ports(BackupConsole of) {
        return new MigrationPorts(
                of.target().profile(),
                name -> of.target().host(name).orElseThrow().remote(),
                () -> of.target().database(),
                plan -> List.of());
    }

    MigrationBasis basis(Mode mode) {
        return new MigrationBasis(
                "ana",
                Instant.now(),
                Optional.of(mode),
                "20251014_080000",
                console.target().primary().django(Map.of()));
    }

    Plan plan(Goal goal) {
        return new MigrationPlanner(ports(console), Cancellation.none()).plan(goal, "OOBC", basis(Mode.OBCMS));
    }

    Plan back(String application, String number) {
        return new BackPlanner(ports(console), Cancellation.none()).plan(application, number, basis(Mode.OBCMS));
    }

    RunView forward(Plan plan) {
        return console.forward(plan, new MigrationProcedure(plan, ports(console)));
    }

    RunView view(Plan plan) {
        return console.runs(RunListener.none()).view(plan.id());
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = sandbox.connect(TargetData.NAME);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    String one(String query) throws SQLException {
        return sandbox.data().strings(query).getFirst();
    }

    /** Organisation columns, and how many of them are NOT NULL. */
    String columns() throws SQLException {
        return one("SELECT count(*) || ' / ' || count(*) FILTER (WHERE a.attnotnull) " + SCOPE);
    }

    String applied(String application) throws SQLException {
        return one("SELECT max(name) FROM django_migrations WHERE app = '" + application + "'");
    }

    boolean noJobsAreLeft() {
        return console.owner(new ListDirectory("/opt/obcms/.bmms-console/jobs")).isEmpty();
    }
}
