package org.bmms.console.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.verification.CheckStatus.CANNOT_TELL;
import static org.bmms.console.verification.CheckStatus.FAIL;
import static org.bmms.console.verification.CheckStatus.PASS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.sandbox.machine.SudoRules;
import org.bmms.console.sandbox.ssh.Moment;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One server with everything, through real SSH. Promises R8 and S1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class VerificationTest {
    private static final String APP = "obcms.service";
    private static final String BEAT = "obcms-celery-beat.service";

    /** The machine that runs the tests may be busy. */
    private static final Set<String> MEASURED = Set.of("home.time", "query");

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private TargetSystem target;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(20));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        target = OpenedSandbox.open(sandbox.profile(directory), directory);
    }

    @AfterEach
    void disconnect() {
        target.close();
    }

    @Test
    void aHealthySystemPassesInBothModesAndTheReportIsInAFixedOrder() {
        VerificationReport before = verify(Mode.OBCMS);
        OpenedSandbox.switchTo(target, Mode.BMMS);
        VerificationReport after = verify(Mode.BMMS);

        assertThat(codes(before)).containsExactly("hsts VERIFY-PLAIN");
        assertThat(codes(after)).containsExactly("hsts VERIFY-PLAIN");
        assertThat(after.requiredFailures()).isEmpty();
        assertThat(after.results())
                .extracting(CheckResult::id)
                .containsExactly(
                        "services.app1",
                        "settings.app1",
                        "health",
                        "ready",
                        "mode.app1",
                        "tenancy.app1",
                        "migrations.app1",
                        "schema",
                        "redis",
                        "celery.app1",
                        "journal.app1",
                        "home",
                        "home.time",
                        "login",
                        "query",
                        "debug.app1",
                        "hsts");
        assertThat(Json.read(Json.write(after), VerificationReport.class)).isEqualTo(after);
        assertThat(after.results())
                .allSatisfy(result -> assertThat(shown(result)).isNotBlank());
    }

    @Test
    void theOtherModeIsNotTakenForTheExpectedOne() {
        assertThat(codes(verify(Mode.BMMS)))
                .contains("mode.app1 VERIFY-MODE", "tenancy.app1 VERIFY-TENANCY")
                .hasSize(3);
    }

    @Test
    void whatIsFoundIsToldAsItIsFoundAndCountsForASwitch() {
        List<CheckResult> told = new ArrayList<>();
        VerificationReport report = verification().run(Mode.BMMS, Cancellation.none(), told::add);

        assertThat(told).containsExactlyInAnyOrderElementsOf(report.results());
        var verdict = verification().verifier().verify(Mode.BMMS, Cancellation.none());
        assertThat(verdict.passed()).isEqualTo(report.passed().size());
        assertThat(verdict.seen()).hasSize(verdict.passed()).containsKeys("health", "ready");
        assertThat(verdict.failed())
                .extracting(Texts.english()::render)
                .containsExactly(
                        "mode.app1: With the variables of obcms.service on app1 the application is in OBCMS mode, not in BMMS.",
                        "tenancy.app1: With the variables of obcms.service on app1, multi-tenancy is false and switching of"
                                + " organisations is false, which does not fit BMMS mode.");
    }

    @Test
    void aUnitThatIsDownIsFoundAndWhatStandsOnItAsWell() {
        stop(APP);

        assertThat(codes(verify(Mode.OBCMS)))
                .contains(
                        "services.app1 VERIFY-UNIT",
                        "health VERIFY-HEALTH",
                        "ready VERIFY-READY",
                        "home VERIFY-PAGE",
                        "login VERIFY-PAGE");
    }

    @Test
    void aUnitThatWasStartedJustNowIsWatchedUntilItHasRunForAWhile() {
        OpenedSandbox.switchTo(target, Mode.BMMS);
        Duration settle = Duration.ofSeconds(3);

        assertThat(result(verify(Mode.BMMS, settle), "services.app1").passed()).isTrue();
        Instant now = target.primary().run(new ServerClock()).time();
        assertThat(target.primary().run(new ShowUnits(target.primary().unitNames())))
                .allSatisfy(unit -> assertThat(unit.started()).isBefore(now.minus(settle)));
    }

    @Test
    void aUnitThatHasRunForLongIsNotWatched() {
        sandbox.faults().inject(new Fault.WrongClock("app1", Duration.ofHours(2)));

        assertThat(result(verify(Mode.OBCMS, Duration.ofHours(1)), "services.app1")
                        .passed())
                .isTrue();
    }

    @Test
    void aUnitThatIsDownIsNamedAlsoWhereItsLogCannotBeRead() {
        stop(APP);
        IntStream.rangeClosed(1, 100)
                .mapToObj(nth -> new Fault.ConnectionCut(command -> command.runs("journalctl"), nth, Moment.BEFORE))
                .forEach(sandbox.faults()::inject);

        assertThat(result(verify(Mode.OBCMS), "services.app1").code()).isEqualTo("VERIFY-UNIT");
    }

    @Test
    void aUnitThatRestartsOverAndOverIsFoundAlthoughItIsActiveMostOfTheTime() {
        sandbox.faults().inject(new Fault.UnitRestartLoops(BEAT));

        assertThat(codes(verify(Mode.OBCMS))).contains("services.app1 VERIFY-RESTARTED");
    }

    @Test
    void serverErrorsAfterTheSwitchAreFoundWithTheirLogAndThoseFromBeforeTheRestartAreNot() {
        OpenedSandbox.switchTo(target, Mode.BMMS);
        sandbox.faults().inject(new Fault.ServerErrorAfterSwitch());
        VerificationReport broken = verify(Mode.BMMS);

        assertThat(codes(broken))
                .contains("ready VERIFY-READY", "home VERIFY-PAGE", "login VERIFY-PAGE", "journal.app1 VERIFY-JOURNAL");
        assertThat(result(broken, "health").status()).isEqualTo(PASS);
        assertThat(result(broken, "journal.app1").detail())
                .contains("Internal Server Error", "OrganizationMembership.DoesNotExist");

        sandbox.faults().clear();
        OpenedSandbox.switchTo(target, Mode.OBCMS);
        assertThat(verify(Mode.OBCMS).requiredFailures()).isEmpty();
    }

    @Test
    void processesOlderThanTheSettingsFileAreFoundAlthoughANewOneWouldBeRight() {
        OpenedSandbox.edit(target, env -> ModeSettings.toBmms(env, "OCM"));

        assertThat(codes(verify(Mode.BMMS)))
                .contains("settings.app1 VERIFY-STALE")
                .doesNotContain("mode.app1 VERIFY-MODE");
    }

    @Test
    void aVariableOfAnyUnitThatWinsOverTheSettingsFileIsFound() {
        sandbox.faults().inject(new Fault.UnitOverride(BEAT, "BMMS_MODE", "obcms"));
        OpenedSandbox.switchTo(target, Mode.BMMS);
        VerificationReport report = verify(Mode.BMMS);

        assertThat(codes(report)).contains("mode.app1 VERIFY-MODE");
        assertThat(shown(result(report, "mode.app1"))).contains(BEAT);
    }

    @Test
    void aWorkerThatRunsButSaysNothingIsFound() throws InterruptedException {
        sandbox.host("app1").worker().stop(Duration.ZERO);

        assertThat(codes(verify(Mode.OBCMS))).containsExactly("celery.app1 VERIFY-CELERY", "hsts VERIFY-PLAIN");
    }

    @Test
    void redisDownIsFoundByItselfAndByTheApplication() throws IOException {
        sandbox.redis().halt();
        try {
            assertThat(codes(verify(Mode.OBCMS))).contains("redis REDIS-UNREACHABLE", "ready VERIFY-READY");
        } finally {
            sandbox.redis().resume();
        }
    }

    @Test
    void pendingMigrationsDebugAndTheApplicationsOwnVerificationCount() {
        sandbox.management().newMigration("organizations.0099_more");
        sandbox.management().ownVerification(false);
        OpenedSandbox.edit(target, env -> env.with("DEBUG", "1"));
        VerificationReport report = verify(Mode.OBCMS);

        assertThat(codes(report))
                .contains(
                        "migrations.app1 VERIFY-MIGRATIONS",
                        "debug.app1 VERIFY-DEBUG",
                        "verify-deployment VERIFY-COMMAND");
        assertThat(shown(result(report, "migrations.app1"))).contains("organizations.0099_more");
        assertThat(result(report, "verify-deployment").detail()).contains("media directory");

        sandbox.management().ownVerification(true);
        assertThat(result(verify(Mode.OBCMS), "verify-deployment").status()).isEqualTo(PASS);
    }

    @Test
    void aHealthySystemOnASlowHostPasses() {
        sandbox.faults().inject(new Fault.SlowHost("app1", Duration.ofMillis(150)));

        assertThat(verify(Mode.OBCMS).requiredFailures()).isEmpty();
    }

    @Test
    void aServiceThatIsStillStartingIsGivenTheTime() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        stop(APP);
        sandbox.commands().listen(command -> {
            if (command.runs("systemctl", "show")) {
                looking.countDown();
            }
        });
        Thread start = Thread.ofVirtual().start(() -> {
            try {
                looking.await();
                OpenedSandbox.restart(target.primary(), List.of(APP));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        VerificationLimits patient = new VerificationLimits(
                Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofMillis(300));
        VerificationReport report = new Verification(target, patient, InstantSource.system())
                .run(Mode.OBCMS, Cancellation.none(), result -> {});
        start.join();

        assertThat(codes(report)).containsExactly("hsts VERIFY-PLAIN");
    }

    @Test
    void withoutSudoItCannotTellWhichIsNoPassAndNoFault() {
        sandbox.host("app1").machine().sudo(new SudoRules(SudoMode.DENIED, sandbox.loginPassword()));
        VerificationReport report = verify(Mode.OBCMS);

        assertThat(result(report, "mode.app1").status()).isEqualTo(CANNOT_TELL);
        assertThat(report.requiredFailures()).extracting(CheckResult::id).contains("mode.app1", "journal.app1");
        assertThat(report.results()).noneMatch(r -> r.status() == FAIL);
    }

    @Test
    void noSecretIsInTheReport() {
        String password = sandbox.data().password().reveal();
        sandbox.host("app1").logOfApp("ERROR could not connect to postgres://obcms_prod:" + password + "@127.0.0.1/x");
        VerificationReport report = verify(Mode.OBCMS);

        assertThat(codes(report)).contains("journal.app1 VERIFY-JOURNAL");
        assertThat(Json.write(report)).contains("could not connect").doesNotContain(password);
    }

    private void stop(String unit) {
        TargetHost host = target.primary();
        host.run(host.asRoot(new ChangeUnits(UnitVerb.STOP, List.of(unit), Duration.ofSeconds(20))));
    }

    private Verification verification() {
        return verification(Duration.ofMillis(300));
    }

    private Verification verification(Duration settle) {
        VerificationLimits quick =
                new VerificationLimits(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMillis(100), settle);
        return new Verification(target, quick, InstantSource.system());
    }

    private VerificationReport verify(Mode expected) {
        return verification().run(expected, Cancellation.none(), result -> {});
    }

    private VerificationReport verify(Mode expected, Duration settle) {
        return verification(settle).run(expected, Cancellation.none(), result -> {});
    }

    private static List<String> codes(VerificationReport report) {
        return report.failed().stream()
                .filter(r -> !MEASURED.contains(r.id()))
                .map(r -> r.id() + " " + r.code())
                .toList();
    }

    private static CheckResult result(VerificationReport report, String id) {
        return report.results().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(CheckResult result) {
        Texts texts = Texts.english();
        return texts.render(result.title()) + " " + texts.render(result.seen()) + " "
                + (result.next() == null ? "" : texts.render(Objects.requireNonNull(result.next())));
    }
}
