package org.bmms.console.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CatUnit;
import org.bmms.console.remote.command.CeleryActive;
import org.bmms.console.remote.command.CeleryPing;
import org.bmms.console.remote.command.CheckDeploy;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileHead;
import org.bmms.console.remote.command.FindProgram;
import org.bmms.console.remote.command.GitHead;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ListManagementCommands;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.ListUnitFiles;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.ReadFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.remote.command.UnitFile;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.django.QueryTime;
import org.bmms.console.target.django.Sessions;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every program answers the console's own command in a form that the command reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramsTest {
    private static final DjangoSite SITE = new DjangoSite(
            "/opt/obcms/src", "/opt/obcms/venv/bin/python", "/opt/obcms/venv/bin/celery", "obc_management", Map.of());

    @TempDir
    private static Path directory;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    private SshHost host;

    @BeforeAll
    void connect() {
        host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
    }

    @AfterAll
    void end() {
        host.close();
        sandbox.close();
    }

    @Test
    void files() {
        String state = "/opt/obcms/.bmms-console";
        owner(new MakeDirectories(state, "750"));
        assertThat(owner(new MakeDirectory(state + "/lock", "700"))).isTrue();
        assertThat(owner(new MakeDirectory(state + "/lock", "700"))).isFalse();
        String file = state + "/a'b $(x)";
        owner(new WriteFile(file, "0123".getBytes(UTF_8)));
        owner(new AppendFile(file, "456789".getBytes(UTF_8)));
        assertThat(owner(new ReadFrom(file, 4))).asString(UTF_8).isEqualTo("456789");
        assertThat(owner(new FileHead(file, 3))).asString(UTF_8).isEqualTo("012");
        owner(new CopyFile(file, state + "/copy"));
        owner(new MoveFile(state + "/copy", state + "/moved"));
        owner(new SyncPath(state));
        assertThat(owner(new ListDirectory(state)))
                .extracting(DirectoryEntry::name, DirectoryEntry::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a'b $(x)", 'f'),
                        org.assertj.core.groups.Tuple.tuple("lock", 'd'),
                        org.assertj.core.groups.Tuple.tuple("moved", 'f'));
        assertThat(owner(new TestAccess(state + "/moved", Access.WRITE))).isTrue();
        assertThat(host.run(new TestAccess(state + "/moved", Access.WRITE))).isFalse();
        assertThat(owner(new Checksum(file))).hasSize(64);
        owner(new RemoveFile(state + "/moved"));
        assertThat(owner(new StatFile(state + "/moved"))).isEmpty();
        owner(new RemoveTree(state + "/lock"));
        assertThat(owner(new StatFile(state + "/lock"))).isEmpty();
        assertThat(host.run(new DiskFree("/opt/obcms")).availableBytes()).isGreaterThan(1L << 30);
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> owner(new ReadFile("/opt/obcms/nothing")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code().code()).isEqualTo("FILE-MISSING"));
    }

    @Test
    void systemAndTools() {
        assertThat(host.run(new ServerClock()).zone()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(host.run(new FindProgram("pg_dump"))).contains("/usr/bin/pg_dump");
        assertThat(host.run(new FindProgram("no-such"))).isEmpty();
        assertThat(host.run(new ProgramVersion("/opt/obcms/venv/bin/python"))).isEqualTo("Python 3.12.11");
        assertThat(host.run(new GitHead("/opt/obcms")).orElseThrow().hash()).hasSize(40);
        assertThat(host.run(new GitHead("/tmp"))).isEmpty();
        assertThat(host.run(new SudoAllows("root", List.of("systemctl", "restart", "--", "obcms.service"))))
                .isTrue();
    }

    @Test
    void unitsAndJournal() {
        assertThat(host.run(new ListUnitFiles()))
                .extracting(UnitFile::name)
                .contains("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");
        assertThat(host.run(new CatUnit("obcms.service"))).contains("ExecStart=/opt/obcms/venv/bin/gunicorn");
        List<JournalEntry> entries = host.run(new ReadJournal(
                List.of("obcms.service"), new JournalFrom.Since(Instant.now().minusSeconds(600)), null, 100));
        assertThat(entries).extracting(JournalEntry::message).anyMatch(m -> m.startsWith("Started obcms.service"));
        assertThat(host.run(new ReadJournal(
                        List.of("obcms.service"),
                        new JournalFrom.After(entries.getLast().cursor()),
                        null,
                        100)))
                .isEmpty();
    }

    @Test
    void django() {
        EffectiveMode mode = EffectiveMode.of(owner(DjangoScript.EFFECTIVE_MODE.on(SITE)));
        assertThat(mode.mode()).isEqualTo(Mode.OBCMS);
        assertThat(mode.activeOrganizations()).isEqualTo(45);
        assertThat(mode.database().name()).isEqualTo("obcms_prod");
        QueryTime time =
                QueryTime.of(owner(DjangoScript.QUERY_TIME.on(SITE, Map.of("table", "communities_obc_community"))));
        assertThat(time.rows()).isEqualTo(100);
        assertThat(Sessions.of(owner(DjangoScript.SESSIONS_ENGINE.on(SITE))).stored())
                .isEqualTo(12);
        assertThat(owner(new CheckDeploy(SITE)).passed()).isTrue();
        assertThat(owner(new ListManagementCommands(SITE)))
                .contains("migrate", "showmigrations")
                .doesNotContain("verify_deployment");
        assertThat(owner(new ListMigrations(SITE))).allMatch(Migration::applied).hasSizeGreaterThan(20);
    }

    @Test
    void anotherEnvironmentGivesAnotherMode() {
        DjangoSite overridden = new DjangoSite(
                SITE.source(), SITE.python(), SITE.celery(), "obc_management", Map.of("BMMS_MODE", "bmms"));
        assertThat(EffectiveMode.of(owner(DjangoScript.EFFECTIVE_MODE.on(overridden)))
                        .mode())
                .isEqualTo(Mode.BMMS);
    }

    @Test
    void aMigrationThatTheDatabaseLacksIsPending() {
        sandbox.management().newMigration("mana.0023_organization_required");
        assertThat(owner(new ListMigrations(SITE)))
                .filteredOn(m -> !m.applied())
                .extracting(Migration::name)
                .containsExactly("0023_organization_required");
    }

    @Test
    void celery() {
        assertThat(owner(new CeleryPing(SITE, Duration.ofSeconds(2), null))).containsExactly("celery@app1");
        assertThat(owner(new CeleryPing(SITE, Duration.ofSeconds(2), "celery@app1")))
                .containsExactly("celery@app1");
        assertThat(owner(new CeleryPing(SITE, Duration.ofSeconds(2), "celery@app7")))
                .isEmpty();
        sandbox.faults().inject(new Fault.CeleryTaskRunning("mana.tasks.export", Duration.ofMinutes(10)));
        assertThat(owner(new CeleryActive(SITE, Duration.ofSeconds(2), null)).tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.name()).isEqualTo("mana.tasks.export"));
    }

    @Test
    void anUnknownOptionIsRefusedAndAnUnknownProgramIsNotFound() {
        assertThat(Optional.ofNullable(code(new ProgramVersion("/usr/bin/cat"))))
                .contains("CMD-FAILED");
        assertThat(Optional.ofNullable(code(new ProgramVersion("/usr/bin/nothing"))))
                .contains("CMD-MISSING");
    }

    private String code(RemoteCommand<?> command) {
        try {
            host.run(command);
            return "";
        } catch (FailureException e) {
            return e.failure().code().code();
        }
    }

    private <R> R owner(RemoteCommand<R> command) {
        return host.run(new AsUser<>("obcms", command));
    }
}
