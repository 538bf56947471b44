package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.host.HostPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers behind one proxy, which would hide that one of them does not work (promise S1). */
@Timeout(120)
class RollingSwitchTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;
    private SandboxTarget target;

    @BeforeEach
    void start() {
        sandbox =
                Sandbox.start(SandboxOptions.standard().with(HostPlan.spread()).withLapse(20));
        target = new SandboxTarget(sandbox.profile(directory), directory, "ana", Duration.ofMinutes(10));
    }

    @AfterEach
    void stop() {
        target.close();
        sandbox.close();
    }

    @Test
    void eachServerIsAskedAtItsOwnPortBeforeTheNextIsRestarted() {
        Plan plan = target.activation();
        assertThat(plan.warnings()).extracting(warning -> warning.code()).contains("ACT-ROLLING");
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(evidence(view, "await-application.app1")).containsEntry("asked", "127.0.0.1:" + port("app1"));
            assertThat(evidence(view, "await-application.app2")).containsEntry("asked", "127.0.0.1:" + port("app2"));
            session.keep(Cancellation.none());
        }
    }

    @Test
    void aServerThatAnswersErrorsStopsTheRolloutAlthoughTheSiteAnswersThroughTheOther() {
        sandbox.faults().inject(new Fault.ServerErrorOn("app1"));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(view.state()).isEqualTo(RunState.FAILED);
            assertThat(RunFailures.of(view)).singleElement().asString().contains("ACT-APP-NOT-READY", "500");
            assertThat(sandbox.commands().running("systemctl", "restart")).hasSize(1);

            assertThat(session.rollBack("broken", Cancellation.none()).state()).isEqualTo(RunState.ROLLED_BACK);
        }
    }

    private int port(String host) {
        return sandbox.host(host).site().orElseThrow().port();
    }

    private static Map<String, String> evidence(RunView view, String step) {
        List<StepView> steps = view.steps();
        return steps.stream()
                .filter(s -> s.step().id().equals(step))
                .findFirst()
                .orElseThrow()
                .evidence();
    }
}
