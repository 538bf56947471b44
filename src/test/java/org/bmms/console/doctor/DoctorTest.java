package org.bmms.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.database.SqlFile;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.sandbox.machine.SudoRules;
import org.bmms.console.sandbox.ssh.LoggedCommand;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two application servers and one for Celery, through real SSH. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DoctorTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;
    private Profile profile;

    @BeforeAll
    void start() {
        sandbox =
                Sandbox.start(SandboxOptions.standard().with(HostPlan.spread()).withLapse(20));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        profile = sandbox.profile(directory);
    }

    @Test
    void aHealthyTargetHasNothingButWhatIsRemarkableInItAndNothingIsChanged() {
        List<Diagnosis> told = new ArrayList<>();
        DoctorReport report;
        try (TargetSystem target = OpenedSandbox.open(profile, directory)) {
            report = new Doctor(target, InstantSource.system()).examine(Cancellation.none(), told::add);
        }

        assertThat(problems(report)).containsExactly("hazards app1 DOCTOR-FINDING", "hazards app2 DOCTOR-FINDING");
        assertThat(report.worst()).isEqualTo(Verdict.WARNING);
        assertThat(told).containsExactlyInAnyOrderElementsOf(report.diagnoses());
        assertThat(report.diagnoses())
                .extracting(d -> d.part() + " " + d.host())
                .startsWith("ssh app1", "user app1", "clock app1", "owner app1", "sudo-units app1", "guard app1")
                .contains("units worker1", "dump-programs app1", "database null", "redis null", "site null")
                .doesNotContain("backups worker1");
        assertThat(Json.read(Json.write(report), DoctorReport.class)).isEqualTo(report);
        assertThat(report.diagnoses()).allSatisfy(d -> assertThat(shown(d)).isNotBlank());
        assertThat(sandbox.commands().commands()).isNotEmpty().noneMatch(DoctorTest::changesSomething);
    }

    @Test
    void aHostThatCannotBeReachedOrLetsNobodyInDoesNotHideTheOthers() throws IOException {
        Path other = directory.resolve("other_key");
        Files.copy(directory.resolve("sandbox_key"), other, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(other, "not a key");
        DoctorReport report = examine(new ProfileChange(profile)
                .port("app2", 1)
                .key("worker1", other.toString())
                .profile());

        assertThat(problems(report))
                .contains("ssh app2 SSH-UNREACHABLE", "ssh worker1 SSH-KEY")
                .noneMatch(p -> p.contains("app1") && !p.startsWith("hazards"));
        assertThat(report.with(Verdict.SKIPPED)).extracting(Diagnosis::host).containsOnly("app2", "worker1");
        assertThat(shown(diagnosis(report, "clock", "app2"))).contains("app2 can be reached");
        assertThat(diagnosis(report, "database", null).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aChangedHostKeyAndAWrongLoginAreRefusedByName() {
        sandbox.faults().inject(new Fault.ChangedHostKey("app2"));
        DoctorReport report =
                examine(new ProfileChange(profile).user("worker1", "nobody").profile());

        assertThat(problems(report)).contains("ssh app2 SSH-HOSTKEY-CHANGED", "ssh worker1 SSH-AUTH");
    }

    @Test
    void whereSudoAllowsNothingThatIsSaidAndWhatNeedsItIsSkipped() {
        sandbox.host("app2").machine().sudo(new SudoRules(SudoMode.DENIED, sandbox.loginPassword()));
        DoctorReport report = examine(profile);

        assertThat(problems(report))
                .contains("owner app2 SUDO-PASSWORD", "sudo-units app2 SUDO-PASSWORD")
                .noneMatch(p -> p.contains("worker1"));
        assertThat(diagnosis(report, "django", "app2").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(diagnosis(report, "units", "app2").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aSudoPasswordIsAskedForAndTheRightOneIsEnough() {
        for (String host : List.of("app1", "app2", "worker1")) {
            sandbox.host(host).machine().sudo(new SudoRules(SudoMode.PASSWORD, sandbox.loginPassword()));
        }
        assertThat(problems(examine(profile))).contains("owner app1 SUDO-PASSWORD");
        try (TargetSystem target =
                OpenedSandbox.open(profile, directory, sandbox.loginPassword(), DatabaseCredentials.none())) {
            assertThat(problems(examine(target))).allMatch(p -> p.startsWith("hazards"));
        }
    }

    @Test
    void wrongUnitsAndPathsAreNamedWithWhatThereIs() {
        AppProfile app = profile.app();
        AppProfile wrong = new AppProfile(
                app.root(),
                app.envFile(),
                "/opt/obcms/source",
                "/opt/obcms/venv/bin/python3",
                app.celery(),
                app.celeryApp(),
                "/backups/obcms",
                null,
                new Units("obc-gunicorn.service", "obcms-celery.service", "obcms-celery-beat.service"),
                "/opt/obcms/scripts/backup.sh");
        DoctorReport report = examine(new ProfileChange(profile).app(wrong).profile());

        assertThat(problems(report))
                .contains(
                        "units app1 DOCTOR-UNIT-MISSING",
                        "source app1 DOCTOR-PATH-MISSING",
                        "python app1 DOCTOR-PATH-MISSING",
                        "backups app1 DOCTOR-PATH-MISSING",
                        "backup-script app1 DOCTOR-PATH-MISSING");
        assertThat(shown(diagnosis(report, "units", "app1"))).contains("There are: obcms.service");
        assertThat(diagnosis(report, "django", "app1").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void aWrongSettingsPathIsSaidOnceAndWhatStandsOnItNamesIt() {
        DoctorReport report =
                examine(new ProfileChange(profile).envFile("/opt/obcms/env").profile());

        assertThat(problems(report)).contains("settings app1 ENV-MISSING");
        assertThat(diagnosis(report, "owner", "app1").verdict())
                .as("known from its directory")
                .isEqualTo(Verdict.OK);
        assertThat(diagnosis(report, "database", null).verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(diagnosis(report, "site", null).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aServerThatLacksSpaceProgramsOrRightsIsFoundOut() {
        Machine machine = sandbox.host("app1").machine();
        machine.uninstall("/usr/bin/sha256sum");
        machine.install("/usr/bin/pg_dump", call -> {
            call.println("pg_dump (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)");
            return 0;
        });
        machine.files().mode("/opt/obcms/.env", 0644);
        machine.files().mode("/opt/obcms/backups", 0550);
        sandbox.faults().inject(new Fault.DiskFull("/opt/obcms", 1_000_000));
        sandbox.faults().inject(new Fault.WrongClock("worker1", Duration.ofMinutes(5)));
        DoctorReport report = examine(profile);

        assertThat(problems(report))
                .contains(
                        "tools app1 DOCTOR-TOOLS",
                        "settings app1 DOCTOR-SETTINGS-OPEN",
                        "backups app1 DOCTOR-PATH-DENIED",
                        "disk app1 DOCTOR-DISK",
                        "clock worker1 DOCTOR-CLOCK");
        assertThat(diagnosis(report, "dump-programs", "app1").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(shown(diagnosis(report, "tools", "app1"))).contains("sha256sum");
    }

    @Test
    void aDumpProgramOlderThanTheServerIsOfNoUse() {
        sandbox.host("app1").machine().install("/usr/bin/pg_dump", call -> {
            call.println("pg_dump (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)");
            return 0;
        });

        assertThat(problems(examine(profile))).contains("dump-programs app1 DOCTOR-CLIENT-OLD");
    }

    @Test
    void aWrongPasswordOrDatabaseIsSaidAndRedisAndSiteGoOn() {
        edit(env -> env.with("DATABASE_URL", url("wrong-password", TargetData.NAME)));
        assertThat(problems(examine(profile))).contains("database null DB-AUTH");
        edit(env -> env.with("DATABASE_URL", url(sandbox.data().password().reveal(), "no_such_database")));
        DoctorReport report = examine(profile);

        assertThat(problems(report)).contains("database null DB-MISSING");
        assertThat(diagnosis(report, "database-read", null).verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(diagnosis(report, "redis", null).verdict()).isEqualTo(Verdict.OK);
        assertThat(Json.write(report)).doesNotContain(sandbox.data().password().reveal());
    }

    @Test
    void aViewersRoleIsOnlyForLookingAndThatIsSaidInWordsThatHelp() throws SQLException {
        try (Connection server = sandbox.connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("drop role if exists bmms_viewer");
            statement.execute("create role bmms_viewer login password 'viewer-password'");
        }
        try (Connection database = sandbox.connect(TargetData.NAME);
                Statement statement = database.createStatement()) {
            statement.execute(SqlFile.read("roles/viewer.sql"));
        }
        DatabaseProfile viewer =
                new DatabaseProfile(null, null, null, "bmms_viewer", null, false, null, "bmms_console");
        DatabaseCredentials password = role -> Optional.of(Secret.of("viewer-password"));
        try (TargetSystem target =
                OpenedSandbox.open(new ProfileChange(profile).database(viewer).profile(), directory, null, password)) {
            DoctorReport report = examine(target);

            assertThat(problems(report))
                    .containsExactly(
                            "database-write null DOCTOR-READS-ONLY",
                            "database-exchange null DOCTOR-NO-CREATEDB",
                            "console-database null DOCTOR-NO-STORE",
                            "hazards app1 DOCTOR-FINDING",
                            "hazards app2 DOCTOR-FINDING");
            assertThat(shown(diagnosis(report, "console-database", null)))
                    .contains("CREATE DATABASE \"bmms_console\" OWNER \"bmms_viewer\"");
        }
    }

    @Test
    void unitsThatDoNotRunAndSettingsThatSurpriseAreSaid() throws IOException {
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms-celery.service", 1));
        sandbox.faults().inject(new Fault.UnitOverride("obcms.service", "BMMS_MODE", "obcms"));
        edit(env -> DotEnv.of(new String(env.bytes(), StandardCharsets.UTF_8)
                .replace("DEBUG=0", "DEBUG=1")
                .replace("BMMS_MODE=obcms", "BMMS_MODE=obcms   # c")));
        sandbox.redis().halt();
        DoctorReport report;
        try (TargetSystem target = OpenedSandbox.open(profile, directory)) {
            try {
                OpenedSandbox.restart(target.host("worker1").orElseThrow(), List.of("obcms-celery.service"));
            } finally {
                report = examine(target);
            }
        } finally {
            sandbox.redis().resume();
        }

        assertThat(problems(report))
                .contains(
                        "units worker1 DOCTOR-UNIT-DOWN",
                        "django app1 DOCTOR-DEBUG",
                        "redis null REDIS-UNREACHABLE",
                        "site-ready null DOCTOR-READY");
        assertThat(report.diagnoses().stream().filter(d -> d.part().equals("hazards")))
                .extracting(DoctorTest::shown)
                .anyMatch(text -> text.contains("the comment behind BMMS_MODE"))
                .anyMatch(text -> text.contains("sets BMMS_MODE to 'obcms' by Environment"))
                .anyMatch(text -> text.contains("still has the old settings"));
    }

    private static boolean changesSomething(LoggedCommand command) {
        List<String> words = command.argv();
        List<String> called = words.getFirst().equals("sudo") && !words.contains("--list")
                ? words.subList(words.indexOf("--") + 1, words.size())
                : words;
        boolean units = called.getFirst().equals("systemctl")
                && !List.of("show", "list-unit-files").contains(called.get(1));
        return units || List.of("dd", "cp", "mv", "rm", "mkdir", "sync").contains(called.getFirst());
    }

    private DoctorReport examine(Profile of) {
        try (TargetSystem target = OpenedSandbox.open(of, directory)) {
            return examine(target);
        }
    }

    private static DoctorReport examine(TargetSystem target) {
        return new Doctor(target, Duration.ofSeconds(40), InstantSource.system())
                .examine(Cancellation.none(), diagnosis -> {});
    }

    private void edit(UnaryOperator<DotEnv> change) {
        try (TargetSystem target = OpenedSandbox.open(profile, directory)) {
            OpenedSandbox.edit(target, change);
        }
    }

    private String url(String password, String database) {
        return "postgres://" + TargetData.NAME + ":" + password + "@127.0.0.1:"
                + sandbox.database().port() + "/" + database;
    }

    private static List<String> problems(DoctorReport report) {
        return report.diagnoses().stream()
                .filter(d -> d.verdict() == Verdict.FAIL || d.verdict() == Verdict.WARNING)
                .map(d -> d.part() + " " + d.host() + " " + d.code())
                .toList();
    }

    private static Diagnosis diagnosis(DoctorReport report, String part, @Nullable String host) {
        return report.diagnoses().stream()
                .filter(d -> d.part().equals(part) && Objects.equals(d.host(), host))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Diagnosis diagnosis) {
        Texts texts = Texts.english();
        var remedy = diagnosis.remedy();
        return texts.render(diagnosis.title()) + " " + texts.render(diagnosis.evidence()) + " "
                + (remedy == null ? "" : texts.render(remedy));
    }
}
