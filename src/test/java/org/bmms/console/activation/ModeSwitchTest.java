package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.site.SiteProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModeSwitchTest {
    private static final StepTimes TIMES =
            new StepTimes(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @Test
    void aSwitchOfTwoAppHostsAndAWorkerStopsAllCeleryFirstAndHasEachAppHealthyBeforeTheNext() {
        ModeSwitch mode = bmms(
                host("app1", "obcms.service", null, "obcms-celery-beat.service"),
                host("app2", "obcms.service", null, null),
                host("worker1", null, "obcms-celery.service", null));

        assertThat(mode.steps())
                .extracting(Step::id)
                .containsExactly(
                        "back-up-env.app1",
                        "back-up-env.app2",
                        "back-up-env.worker1",
                        "arm-guard.app1",
                        "arm-guard.app2",
                        "arm-guard.worker1",
                        "write-env.app1",
                        "write-env.app2",
                        "write-env.worker1",
                        "check-configuration.app1",
                        "check-configuration.app2",
                        "stop-celery.app1",
                        "stop-celery.worker1",
                        "restart-app.app1",
                        "await-application.app1",
                        "await-ready.app1",
                        "restart-app.app2",
                        "await-application.app2",
                        "await-ready.app2",
                        "prove-mode.app1",
                        "prove-mode.app2",
                        "start-celery.app1",
                        "start-celery.worker1",
                        "verify");
    }

    @Test
    void theWayBackRestoresTheFileFirstAndNothingStandsInItsWay() {
        ModeSwitch mode = bmms(host("app1", "obcms.service", "obcms-celery.service", "obcms-celery-beat.service"));

        assertThat(mode.rollback())
                .extracting(Step::id)
                .containsExactly(
                        "back.restore-env.app1",
                        "back.stop-celery.app1",
                        "back.restart-app.app1",
                        "back.await-ready.app1",
                        "back.start-celery.app1",
                        "back.verify");
    }

    @Test
    void theSchedulerStopsBeforeTheWorkerAndBothStartTogether() {
        ModeSwitch mode = bmms(host("app1", "obcms.service", "obcms-celery.service", "obcms-celery-beat.service"));

        assertThat(commands(step(mode, "stop-celery.app1")))
                .containsExactly(
                        "sudo --non-interactive --user=root -- systemctl stop -- obcms-celery-beat.service",
                        "sudo --non-interactive --user=root -- systemctl stop -- obcms-celery.service");
        assertThat(commands(step(mode, "start-celery.app1")))
                .containsExactly(
                        "sudo --non-interactive --user=root -- systemctl start -- obcms-celery-beat.service obcms-celery.service");
    }

    @Test
    void theShownChangeOfTheWayBackIsTheChangeReversed() {
        ModeSwitch mode = bmms(host("app1", "obcms.service", null, null));

        assertThat(step(mode, "write-env.app1").actions())
                .contains(new PlannedAction.FileChange(
                        "app1",
                        "/opt/obcms/.env",
                        List.of(
                                new DifferenceLine(DifferenceLine.Kind.REMOVED, "BMMS_MODE=obcms"),
                                new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=bmms"))));
        assertThat(mode.rollback().getFirst().actions())
                .contains(new PlannedAction.FileChange(
                        "app1",
                        "/opt/obcms/.env",
                        List.of(
                                new DifferenceLine(DifferenceLine.Kind.REMOVED, "BMMS_MODE=bmms"),
                                new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=obcms"))));
    }

    @Test
    void checksAreReadOnlyAndChangesAreNot() {
        ModeSwitch mode = bmms(host("app1", "obcms.service", "obcms-celery.service", null));

        assertThat(mode.steps())
                .filteredOn(s -> s.effect() == Effect.READ_ONLY)
                .extracting(Step::id)
                .containsExactly("check-configuration.app1", "await-ready.app1", "prove-mode.app1", "verify");
    }

    @Test
    void theStepsMadeAgainFromTheWrittenParametersAreTheSame() {
        SwitchParameters parameters = parameters(host("app1", "obcms.service", "obcms-celery.service", null));
        SwitchParameters again = Json.read(Json.write(parameters), SwitchParameters.class);

        assertThat(again).isEqualTo(parameters);
        assertThat(Json.write(new ModeSwitch("r", again, ports())
                        .steps().stream().map(Step::planned).toList()))
                .isEqualTo(Json.write(new ModeSwitch("r", parameters, ports())
                        .steps().stream().map(Step::planned).toList()));
    }

    private static Step step(ModeSwitch mode, String id) {
        return mode.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> commands(Step step) {
        return step.actions().stream()
                .filter(PlannedAction.Command.class::isInstance)
                .map(a -> ((PlannedAction.Command) a).line())
                .toList();
    }

    private static ModeSwitch bmms(SwitchHost... hosts) {
        return new ModeSwitch("20261124_031500-activation", parameters(hosts), ports());
    }

    private static SwitchParameters parameters(SwitchHost... hosts) {
        return new SwitchParameters(
                Mode.BMMS,
                new EnvTarget.Bmms("OCM"),
                List.of(hosts),
                Map.of(
                        "app1",
                        List.of(
                                new DifferenceLine(DifferenceLine.Kind.REMOVED, "BMMS_MODE=obcms"),
                                new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=bmms"))),
                Map.of(),
                "/opt/obcms/.bmms-console",
                new DjangoSite(
                        "/opt/obcms/src",
                        "/opt/obcms/venv/bin/python",
                        "/opt/obcms/venv/bin/celery",
                        "obc_management",
                        Map.of()),
                120,
                TIMES,
                null,
                null);
    }

    private static SwitchHost host(String name, @Nullable String app, @Nullable String worker, @Nullable String beat) {
        return new SwitchHost(
                name,
                "obcms",
                true,
                "/opt/obcms/.env",
                "/opt/obcms/.env.backup.20261124_031500",
                "a".repeat(64),
                "b".repeat(64),
                app,
                worker,
                beat,
                GuardKind.SERVICE,
                Map.of());
    }

    private static SwitchPorts ports() {
        SiteProbe site = new SiteProbe(SiteProfile.at(URI.create("http://localhost")), Duration.ofSeconds(1));
        return new SwitchPorts(
                Silent::new,
                site,
                (expected, cancellation) -> new SwitchPorts.Verdict(1, List.of(), List.of()),
                plan -> List.of());
    }

    private record Silent(String name) implements RemoteHost {
        @Override
        public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
            throw new AssertionError("making steps sends nothing, but this: " + command.argv());
        }

        @Override
        public Tunnel tunnel(String address, int port) {
            throw new AssertionError("making steps opens nothing");
        }

        @Override
        public void close() {}
    }
}
