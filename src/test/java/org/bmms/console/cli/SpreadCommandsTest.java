package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.host.HostPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job on two application hosts and one for Celery: all of them have one mode, before and after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpreadCommandsTest {
    private static final Duration GUARD = Duration.ofMinutes(2);
    private static final Pattern MODE = Pattern.compile("(?m)^BMMS_MODE=(.*)$");

    private Path home;
    private Sandbox sandbox;
    private Typist operator;

    @BeforeAll
    void start(@TempDir Path shared) {
        home = shared;
        operator = new Typist(home);
        sandbox =
                Sandbox.start(SandboxOptions.standard().with(HostPlan.spread()).withLapse(50));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        advance(Duration.ZERO);
        sandbox.reset();
        SandboxHome.in(home, sandbox, GUARD, false);
        operator.ready();
    }

    @Test
    void allHostsGoToBmmsAndBackTogether() {
        List<String> before = settings();
        assertThat(operator.says(ExitStatus.OK, "doctor")).contains("app1", "app2", "worker1");
        assertThat(operator.says(ExitStatus.OK, "plan")).contains("app1", "app2", "worker1");

        operator.says(ExitStatus.OK, "activate", "--confirm", "sandbox", "--keep");
        assertThat(modes()).containsExactly("bmms", "bmms", "bmms");
        assertThat(operator.says(ExitStatus.OK, "verify")).contains("Verification for BMMS");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("BMMS in effect");

        operator.says(ExitStatus.OK, "rollback", "--confirm", "sandbox");
        assertThat(settings()).isEqualTo(before);
        assertThat(operator.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");
        assertAllServicesRun();
    }

    /** Promises S1 and S3: both applications had been restarted in the new mode already. */
    @Test
    void aWorkerThatDoesNotStartBringsEveryHostBack() {
        List<String> before = settings();
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms-celery.service", 1));

        assertThat(operator.tells(
                        ExitStatus.UNCHANGED,
                        "activate",
                        "--confirm",
                        "sandbox",
                        "--keep",
                        "--on-failure",
                        "roll-back"))
                .contains("obcms-celery.service", "was rolled back");

        assertThat(settings()).isEqualTo(before);
        assertThat(operator.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");
        assertAllServicesRun();
    }

    /** Promise R3 on several servers, each with a guard of its own. */
    @Test
    void whereNobodyDecidesTheGuardsBringEveryHostBack() {
        List<String> before = settings();
        operator.says(ExitStatus.WAITING, "activate", "--confirm", "sandbox");
        assertThat(modes()).containsExactly("bmms", "bmms", "bmms");

        advance(GUARD.plusSeconds(30));

        assertThat(operator.says(ExitStatus.UNCHANGED, "resume", "--keep", "--confirm", "sandbox"))
                .contains("guard", "was rolled back");
        assertThat(settings()).isEqualTo(before);
        assertThat(operator.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");
        assertAllServicesRun();
    }

    private void advance(Duration time) {
        sandbox.hosts().forEach(host -> host.machine().clock().offset(time));
    }

    private List<String> settings() {
        return sandbox.hosts().stream()
                .map(host -> host.machine().files().read(Actor.ROOT, "/opt/obcms/.env"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> modes() {
        return settings().stream()
                .map(MODE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private void assertAllServicesRun() {
        sandbox.hosts()
                .forEach(host -> assertThat(host.units().all())
                        .as(host.name())
                        .isNotEmpty()
                        .allMatch(unit -> unit.state().isActive()));
    }
}
