package org.bmms.console.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two application servers and two for Celery, with the checklist's schema, where sudo allows nothing but the units. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SpreadVerificationTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;
    private TargetSystem target;

    @BeforeAll
    void start() {
        List<HostPlan> hosts = List.of(
                new HostPlan("app1", Set.of(Role.APP)),
                new HostPlan("app2", Set.of(Role.APP)),
                new HostPlan("worker1", Set.of(Role.WORKER, Role.BEAT)),
                new HostPlan("worker2", Set.of(Role.WORKER)));
        sandbox = Sandbox.start(SandboxOptions.standard()
                .with(hosts)
                .with(SudoMode.SCOPED)
                .with(Variant.CHECKLIST)
                .withLapse(20));
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
    void everyHostIsLookedAtForWhatRunsThere() {
        OpenedSandbox.switchTo(target, Mode.BMMS);
        VerificationReport report = verify(Mode.BMMS);

        assertThat(report.requiredFailures()).isEmpty();
        assertThat(report.results())
                .extracting(CheckResult::id)
                .contains(
                        "services.app1",
                        "services.worker2",
                        "mode.app2",
                        "mode.worker1",
                        "migrations.app2",
                        "celery.worker1",
                        "celery.worker2",
                        "journal.worker1")
                .doesNotContain("migrations.worker1", "celery.app1");
    }

    @Test
    void oneHostThatWasForgottenIsNamed() {
        var app2 = target.host("app2").orElseThrow();
        var before = app2.envFile().read();
        OpenedSandbox.switchTo(target, Mode.BMMS);
        app2.envFile().replace(before.env().bytes(), app2.envFile().read().sha256());
        OpenedSandbox.restart(app2, app2.unitNames());

        assertThat(verify(Mode.BMMS).requiredFailures())
                .extracting(CheckResult::id)
                .containsExactly("mode.app2", "tenancy.app2");
    }

    @Test
    void aWorkerThatSaysNothingIsNamedAlthoughTheOtherOneAnswersForAll() throws InterruptedException {
        sandbox.host("worker2").worker().stop(Duration.ZERO);

        assertThat(verify(Mode.OBCMS).requiredFailures())
                .extracting(CheckResult::id)
                .containsExactly("celery.worker2");
    }

    @Test
    void aHostThatCannotBeReachedIsUnknownAndTheOthersAreNot() {
        sandbox.faults().inject(new Fault.ChangedHostKey("worker2"));

        assertThat(verify(Mode.OBCMS).requiredFailures())
                .allSatisfy(result -> {
                    assertThat(result.id()).endsWith(".worker2");
                    assertThat(result.status()).isEqualTo(CheckStatus.CANNOT_TELL);
                    assertThat(result.code()).isEqualTo("SSH-HOSTKEY-CHANGED");
                })
                .hasSize(7);
    }

    private VerificationReport verify(Mode expected) {
        VerificationLimits quick = new VerificationLimits(
                Duration.ofSeconds(40), Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(300));
        return new Verification(target, quick, InstantSource.system()).run(expected, Cancellation.none(), result -> {});
    }
}
