package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.dump.DumpFaults;
import org.bmms.console.sandbox.dump.PgDump;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.host.SandboxHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that is as new for each test, and ana's console connected to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackupSandbox {
    protected static final String BACKUPS = "/opt/obcms/backups";
    protected static final Actor OWNER = new Actor("obcms", List.of("obcms"), 0077);

    @TempDir
    protected Path directory;

    private final List<BackupConsole> consoles = new ArrayList<>();
    private @Nullable Backup made;
    private byte[] madeFile = {};
    private long dumpsBefore;
    protected Sandbox sandbox;
    protected BackupConsole console;

    @BeforeAll
    void startSandbox() {
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(100));
    }

    @AfterAll
    void stopSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        console = console("ana");
        dumpsBefore = everStarted();
    }

    @AfterEach
    void disconnect() {
        consoles.forEach(BackupConsole::close);
        consoles.clear();
    }

    protected BackupConsole console(String operator) {
        BackupConsole opened = new BackupConsole(sandbox, directory, operator, p -> p);
        consoles.add(opened);
        return opened;
    }

    BackupConsole consoleWithScript(String script) {
        BackupConsole opened = new BackupConsole(sandbox, directory, "ana", p -> BackupConsole.withScript(p, script));
        consoles.add(opened);
        return opened;
    }

    protected SandboxHost host() {
        return sandbox.host("app1");
    }

    protected FileSystem files() {
        return host().machine().files();
    }

    /** A rehearsed backup of the sandbox as it is when new; really made once, and put back where it was for later tests. */
    protected Backup existing() {
        Backup known = made;
        if (known == null) {
            known = console.made();
            made = known;
            madeFile = files().read(OWNER, known.file());
        } else {
            put(known, madeFile);
        }
        return known;
    }

    protected void put(Backup backup, byte[] content) {
        files().write(OWNER, backup.file(), content);
        files().write(OWNER, backup.file() + Backup.RECORD, backup.toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** A pg_dump that waits until it is let go. */
    record HeldDump(CountDownLatch entered, CountDownLatch go) {}

    HeldDump heldDump() {
        HeldDump held = new HeldDump(new CountDownLatch(1), new CountDownLatch(1));
        PgDump real = new PgDump(DumpFaults.NONE);
        host().machine().install("/usr/bin/pg_dump", call -> {
            held.entered().countDown();
            held.go().await();
            return real.run(call);
        });
        return held;
    }

    /** How many dumps were started in this test. */
    long dumpsStarted() {
        return everStarted() - dumpsBefore;
    }

    private long everStarted() {
        return host().machine().processes().ever().stream()
                .filter(p -> p.argv().getFirst().equals("pg_dump"))
                .count();
    }

    protected void sql(String database, String statement) throws SQLException {
        try (Connection connection = sandbox.connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    protected List<String> databases() throws SQLException {
        return sandbox.data()
                .strings("select datname from pg_database where datname like '" + TargetData.NAME + "%' order by 1");
    }

    List<String> backupFiles() {
        return console.owner(new ListDirectory(BACKUPS)).stream()
                .map(DirectoryEntry::name)
                .sorted()
                .toList();
    }

    protected void assertNothingIsLeft() throws SQLException {
        assertThat(console.runs(RunListener.none()).holder()).isInstanceOf(LockState.Free.class);
        assertThat(databases()).containsExactly(TargetData.NAME);
        assertThat(console.owner(new ListDirectory("/opt/obcms/.bmms-console/jobs")))
                .isEmpty();
        assertThat(host().machine().processes().running())
                .noneMatch(p -> p.argv().getFirst().startsWith("pg_"));
        assertThat(backupFiles()).noneMatch(n -> n.endsWith(".partial") || n.endsWith(".new"));
    }
}
