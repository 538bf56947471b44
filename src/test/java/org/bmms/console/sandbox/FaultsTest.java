package org.bmms.console.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Digest;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.ArmGuard;
import org.bmms.console.remote.command.ArmGuardBySystemd;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.DecideGuard;
import org.bmms.console.remote.command.ExtendGuard;
import org.bmms.console.remote.command.GuardDecision;
import org.bmms.console.remote.command.GuardOrder;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.remote.command.GuardStatus;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.ssh.Moment;
import org.bmms.console.target.dotenv.DotEnv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final String ENV = "/opt/obcms/.env";
    private static final String GUARD = "/opt/obcms/.bmms-console/guard";
    private static final String APP = "obcms.service";
    private static final String WORKER = "obcms-celery.service";

    @TempDir
    private static Path directory;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    private SshHost host;

    @BeforeEach
    void connect() {
        host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
    }

    @AfterEach
    void reset() {
        host.close();
        sandbox.reset();
    }

    @AfterAll
    void end() {
        sandbox.close();
    }

    @Test
    void aConnectionCutBeforeACommandLeavesItUndoneAndOneCutAfterItDone() {
        for (Moment moment : Moment.values()) {
            String file = "/tmp/" + moment;
            sandbox.faults().inject(Fault.ConnectionCut.at(moment, "dd", "of=" + file));
            assertThat(code(new AppendFile(file, "x".getBytes(UTF_8)))).isEqualTo("SSH-LOST");
            await(() -> sandbox.host("app1").machine().files().exists(org.bmms.console.sandbox.files.Actor.ROOT, file)
                    || moment == Moment.BEFORE);
            assertThat(sandbox.commands().running("dd", "of=" + file)).hasSize(1);
        }
        assertThat(code(new ReadFile("/tmp/BEFORE"))).isEqualTo("FILE-MISSING");
        assertThat(host.run(new ReadFile("/tmp/AFTER"))).asString(UTF_8).isEqualTo("x");
    }

    @Test
    void aStalledServerIsNoticedAndHealsAfterwards() {
        host.run(new CurrentUser());
        sandbox.faults().inject(new Fault.Stall("app1"));
        Instant begun = Instant.now();
        assertThat(code(new CurrentUser())).isEqualTo("SSH-LOST");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        sandbox.faults().clear();
        assertThat(host.run(new CurrentUser())).isEqualTo("deploy");
    }

    @Test
    void aChangedHostKeyIsRefused() {
        host.run(new CurrentUser());
        sandbox.faults().inject(new Fault.ChangedHostKey("app1"));
        await(() -> code(new CurrentUser()).equals("SSH-HOSTKEY-CHANGED"));
    }

    @Test
    void aUnitThatFailsToStartFailsItsJobAndTheJournalSaysWhy() {
        sandbox.faults().inject(new Fault.UnitFailsToStart(APP, 1));
        assertThat(code(units(UnitVerb.RESTART, APP))).isEqualTo("CMD-FAILED");
        assertThat(unit(APP).activeState()).isEqualTo("failed");
        assertThat(get("/health/").statusCode()).isEqualTo(502);
        host.run(units(UnitVerb.START, APP));
        assertThat(get("/health/").statusCode()).isEqualTo(200);
    }

    @Test
    void aCeleryUnitThatDiesCountsAsStartedAndIsFailedAfterwards() {
        sandbox.faults().inject(new Fault.UnitFailsToStart(WORKER, 1));
        host.run(units(UnitVerb.RESTART, WORKER));
        assertThat(unit(WORKER).activeState()).isEqualTo("failed");
    }

    @Test
    void aUnitInARestartLoopCountsItsRestarts() {
        sandbox.faults().inject(new Fault.UnitRestartLoops("obcms-celery-beat.service"));
        await(() -> unit("obcms-celery-beat.service").restarts() >= 2);
    }

    @Test
    void theApplicationFailsOnlyInBmmsMode() {
        sandbox.faults().inject(new Fault.ServerErrorAfterSwitch());
        assertThat(get("/").statusCode()).isEqualTo(200);
        switchTo("bmms");
        host.run(units(UnitVerb.RESTART, APP));
        assertThat(get("/").statusCode()).isEqualTo(500);
        assertThat(get("/health/").statusCode()).isEqualTo(200);
    }

    @Test
    void aTaskLongerThanTheStopTimeoutIsLost() {
        sandbox.faults().inject(new Fault.CeleryTaskRunning("mana.tasks.report", Duration.ofHours(1)));
        host.run(units(UnitVerb.STOP, WORKER));
        assertThat(unit(WORKER).result()).isEqualTo("timeout");
        assertThat(sandbox.host("app1").worker().lost()).hasSize(1);
    }

    @Test
    void aVariableOfTheUnitWinsOverTheFile() {
        sandbox.faults().inject(new Fault.UnitOverride(APP, "BMMS_MODE", "bmms"));
        host.run(units(UnitVerb.RESTART, APP));
        assertThat(unit(APP).environment()).containsEntry("BMMS_MODE", "bmms");
        assertThat(get("/dashboard/").body()).contains("organization-selector");
    }

    @Test
    void theSettingsFileDriftsJustBeforeACommand() {
        sandbox.faults().inject(new Fault.DriftedEnv(c -> c.runs("cat", "--", ENV), "DEBUG", "1"));
        assertThat(DotEnv.parse(owner(new ReadFile(ENV))).isTrue("DEBUG")).isTrue();
    }

    @Test
    void aFileThatCannotBeChangedStaysAsItIs() {
        sandbox.faults().inject(new Fault.ReadOnlyFile(ENV));
        assertThat(code(new AsUser<>("obcms", new WriteFile(ENV, new byte[1])))).isEqualTo("CMD-FAILED");
        assertThat(owner(new ReadFile(ENV)).length).isGreaterThan(500);
    }

    @Test
    void aRebootEndsWhatRanAndUnitsComeBack() {
        byte[] original = owner(new ReadFile(ENV));
        arm(original, original, 600);
        long pid = unit(APP).mainPid();
        sandbox.faults().inject(new Fault.Reboot("app1", Duration.ofMillis(200)));
        await(() -> code(new CurrentUser()).isEmpty());
        assertThat(owner(new GuardStatus(GUARD))).isEqualTo(new GuardState.Lost());
        assertThat(unit(APP).isActive()).isTrue();
        assertThat(unit(APP).mainPid()).isNotEqualTo(pid);
    }

    @Test
    void aGuardPutsTheOldFileBackUnlessItIsConfirmed() {
        byte[] original = owner(new ReadFile(ENV));
        byte[] switched = switchTo("bmms");
        arm(original, switched, 2);
        host.run(units(UnitVerb.RESTART, APP));
        assertThat(owner(new GuardStatus(GUARD))).isInstanceOf(GuardState.Armed.class);
        host.close();
        await(() -> get("/dashboard/").statusCode() == 200
                && !get("/dashboard/").body().contains("organization-selector"));
        host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
        await(() -> owner(new GuardStatus(GUARD)).equals(new GuardState.Fired("restored")));
        assertThat(owner(new ReadFile(ENV))).isEqualTo(original);
        assertThat(owner(new DecideGuard(GUARD))).isEqualTo(GuardDecision.GUARD);
    }

    @Test
    void aConfirmedGuardDoesNothing() {
        byte[] original = owner(new ReadFile(ENV));
        byte[] switched = switchTo("bmms");
        arm(original, switched, 1);
        owner(new ExtendGuard(GUARD, 60));
        assertThat(owner(new DecideGuard(GUARD))).isEqualTo(GuardDecision.OPERATOR);
        assertThat(owner(new GuardStatus(GUARD))).isEqualTo(new GuardState.Confirmed());
        assertThat(owner(new ReadFile(ENV))).isEqualTo(switched);
    }

    @Test
    void aGuardOfSystemdActsAsRoot() {
        byte[] original = owner(new ReadFile(ENV));
        byte[] switched = switchTo("bmms");
        owner(new WriteFile(ENV + ".before", original));
        host.run(AsUser.root(new ArmGuardBySystemd(order(original, switched, 0, false), "bmms-guard")));
        await(() -> host.run(AsUser.root(new GuardStatus(GUARD))).equals(new GuardState.Fired("restored")));
        assertThat(owner(new ReadFile(ENV))).isEqualTo(original);
    }

    private byte[] switchTo(String mode) {
        byte[] switched =
                DotEnv.parse(owner(new ReadFile(ENV))).with("BMMS_MODE", mode).bytes();
        owner(new WriteFile(ENV, switched));
        return switched;
    }

    private void arm(byte[] original, byte[] switched, int seconds) {
        owner(new WriteFile(ENV + ".before", original));
        owner(new ArmGuard(order(original, switched, seconds, true)));
    }

    private static GuardOrder order(byte[] original, byte[] switched, int seconds, boolean sudo) {
        return new GuardOrder(
                GUARD,
                ENV,
                ENV + ".before",
                Digest.sha256(switched),
                Digest.sha256(original),
                seconds,
                List.of(WORKER, "obcms-celery-beat.service"),
                List.of(APP),
                List.of(WORKER, "obcms-celery-beat.service"),
                sudo);
    }

    private UnitStatus unit(String name) {
        return host.run(new ShowUnits(List.of(name))).getFirst();
    }

    private static RemoteCommand<?> units(UnitVerb verb, String unit) {
        return AsUser.root(new ChangeUnits(verb, List.of(unit), Duration.ofSeconds(20)));
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

    private HttpResponse<String> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(sandbox.site() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
