package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An activation of a sandbox whose console dies at each command that changes something, before it and after it; another
 * operator's console goes on, or goes back (promise R1). Both ends are consistent, and nothing is applied twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadConsoleSwitchTest {
    private static final String ENV = "/opt/obcms/.env";
    private static final List<String> UNITS =
            List.of("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");

    /** Far longer than a test: here another console, not the guard, brings the run to its end. */
    private static final Duration GUARD = Duration.ofHours(1);

    private Path directory;
    private Sandbox sandbox;
    private int commands;

    @BeforeAll
    void start(@TempDir Path shared) {
        directory = shared;
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(200));
        try (SandboxTarget whole = target("ana")) {
            Mortality mortality = whole.dieAt(Integer.MAX_VALUE, Mortality.Moment.BEFORE);
            Plan plan = whole.activation();
            try (RunSession session = whole.runs(RunListener.none()).start(plan, whole.procedure(plan))) {
                session.forward(Cancellation.none());
                session.keep(Cancellation.none());
            }
            commands = mortality.commands();
        }
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private SandboxTarget target(String operator) {
        return new SandboxTarget(sandbox.profile(directory), directory, operator, GUARD);
    }

    @TestFactory
    Stream<DynamicTest> deadBeforeACommandAnotherConsoleGoesForward() {
        assertThat(commands).isGreaterThan(20);
        return IntStream.rangeClosed(1, commands)
                .mapToObj(n -> DynamicTest.dynamicTest("dead before command " + n, () -> forward(n)));
    }

    @TestFactory
    Stream<DynamicTest> deadAfterACommandAnotherConsoleGoesBack() {
        return IntStream.rangeClosed(1, commands)
                .mapToObj(n -> DynamicTest.dynamicTest("dead after command " + n, () -> back(n)));
    }

    private void forward(int command) {
        String before = dies(command, Mortality.Moment.BEFORE);
        try (SandboxTarget ben = target("ben")) {
            RunView left = ben.runs(RunListener.none()).open();
            if (left != null) {
                try (RunSession session = takenUp(ben, left)) {
                    RunView view = session.view().state() == RunState.WAITING_FOR_YOU
                            ? session.view()
                            : session.forward(Cancellation.none());
                    assertThat(view.state()).isEqualTo(RunState.WAITING_FOR_YOU);
                    assertThat(session.keep(Cancellation.none()).state()).isEqualTo(RunState.DONE);
                }
            }
            boolean begun = left != null || isOver(ben);
            assertConsistent(ben, begun ? Mode.BMMS : Mode.OBCMS);
            assertThat(begun || env(ben).equals(before)).isTrue();
        }
    }

    private void back(int command) {
        String before = dies(command, Mortality.Moment.AFTER);
        try (SandboxTarget ben = target("ben")) {
            RunView left = ben.runs(RunListener.none()).open();
            if (left == null) {
                assertConsistent(ben, isOver(ben) ? Mode.BMMS : Mode.OBCMS);
                return;
            }
            try (RunSession session = takenUp(ben, left)) {
                assertThat(session.rollBack("ana is gone", Cancellation.none()).state())
                        .isEqualTo(RunState.ROLLED_BACK);
            }
            assertThat(env(ben)).isEqualTo(before);
            assertConsistent(ben, Mode.OBCMS);
        }
    }

    /** Lets ana's console die, and the time pass after which it counts as silent; returns the settings file as it was. */
    private String dies(int command, Mortality.Moment moment) {
        sandbox.reset();
        sandbox.hosts().forEach(host -> host.machine().clock().offset(Duration.ZERO));
        SandboxTarget ana = target("ana");
        String before = env(ana);
        Plan plan = ana.activation();
        Mortality mortality = ana.dieAt(command, moment);
        try {
            RunSession session = ana.runs(RunListener.none()).start(plan, ana.procedure(plan));
            session.forward(Cancellation.none());
            session.keep(Cancellation.none());
            session.close();
        } catch (Mortality.Died expected) {
            assertThat(mortality.isDead()).isTrue();
        }
        sandbox.hosts().forEach(host -> host.machine().clock().offset(RunLock.SILENCE.plusSeconds(1)));
        return before;
    }

    private static RunSession takenUp(SandboxTarget ben, RunView left) {
        return ben.runs(RunListener.none()).takeUp(left.plan().id(), ben::procedure, "ana's computer is off");
    }

    private static boolean isOver(SandboxTarget ben) {
        return ben.runs(RunListener.none()).list().stream().anyMatch(RunView::isOver);
    }

    private void assertConsistent(SandboxTarget ben, Mode mode) {
        assertThat(ModeSettings.of(DotEnv.of(env(ben))).mode()).isEqualTo(mode);
        Instant written = ben.host("app1")
                .run(new AsUser<>("obcms", new StatFile(ENV)))
                .orElseThrow()
                .modified();
        assertThat(ben.host("app1").run(new ShowUnits(UNITS))).allSatisfy(unit -> {
            assertThat(unit.isActive()).isTrue();
            assertThat(unit.started()).isAfter(written);
        });
        assertThat(ben.runs(RunListener.none()).holder())
                .satisfiesAnyOf(
                        free -> assertThat(free).isInstanceOf(LockState.Free.class),
                        held -> assertThat(((LockState.Held) held).alive()).isFalse());
        assertThat(guards(ben)).isEmpty();
    }

    private static List<String> guards(SandboxTarget ben) {
        try {
            return ben
                    .host("app1")
                    .run(new AsUser<>("obcms", new ListDirectory("/opt/obcms/.bmms-console/guards")))
                    .stream()
                    .map(DirectoryEntry::name)
                    .toList();
        } catch (FailureException e) {
            // It died before there was a directory for guards.
            assertThat(e.failure().code()).isEqualTo(RemoteFailure.FILE_MISSING);
            return List.of();
        }
    }

    private static String env(SandboxTarget target) {
        return new String(target.host("app1").run(new AsUser<>("obcms", new ReadFile(ENV))), StandardCharsets.UTF_8);
    }
}
