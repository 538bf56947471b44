package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A console that is killed at any point of a run, and another operator who goes on (promise R1). */
class DeadConsoleTest {
    private static final List<String> FILES = List.of("a", "b", "c", "d", "e");
    private static final int GUARD_SECONDS = 120;
    private static final Duration SILENT = RunLock.SILENCE.plusSeconds(1);
    private static final Duration GUARD_OVER = Duration.ofSeconds(GUARD_SECONDS + 1);

    /** What the killed console left, and who comes after it. */
    private static final class Scene {
        final MemoryServer server = new MemoryServer();
        final TestConsole ana = new TestConsole(server, "ana");
        final TestConsole ben = new TestConsole(server, "ben");
        final Plan plan = ana.plan("r1", procedure(ana));

        static TestProcedure procedure(TestConsole console) {
            Guard guard = console.guard("r1", GUARD_SECONDS);
            TestStep[] steps = Stream.concat(
                            Stream.of(TestStep.arm(guard)), FILES.stream().map(TestStep::write))
                    .toArray(TestStep[]::new);
            TestStep[] back = FILES.reversed().stream().map(TestStep::unwrite).toArray(TestStep[]::new);
            return TestProcedure.of(steps).back(back).guarded(guard);
        }

        /** The whole run in ana's hands. */
        void run() {
            RunSession session = ana.runs().start(plan, procedure(ana));
            session.forward(Cancellation.none());
            session.keep(Cancellation.none());
            session.close();
        }

        /** The whole run and its way back in ana's hands. */
        void runAndReturn() {
            RunSession session = ana.runs().start(plan, procedure(ana));
            session.forward(Cancellation.none());
            session.rollBack("not today", Cancellation.none());
            session.close();
        }

        /** The run in ben's hands, taken up or started again; null if ana had ended it. */
        RunSession next() {
            RunView left = ben.runs().open();
            return left == null
                    ? ben.runs().start(plan, procedure(ben))
                    : ben.runs().takeUp("r1", p -> procedure(ben), "ana's computer is off");
        }

        boolean isOver() {
            return ben.runs().list().stream().anyMatch(RunView::isOver);
        }

        void assertWhole(RunState state, boolean filesThere) {
            RunView view = ben.runs().view("r1");
            assertThat(view.state()).isEqualTo(state);
            for (String file : FILES) {
                assertThat(server.text(TestStep.file(file))).isEqualTo(filesThere ? "x" : "(missing)");
            }
        }

        void assertFree() {
            assertThat(server.exists(ana.directory.guard("r1"))).isFalse();
            TestProcedure other = TestProcedure.of(TestStep.write("other"));
            try (RunSession session = ben.runs().start(ben.plan("r2", other), other)) {
                assertThat(session.forward(Cancellation.none()).state()).isEqualTo(RunState.DONE);
            }
            assertThat(ben.runs().holder()).isInstanceOf(LockState.Free.class);
        }
    }

    private record Death(String name, Consumer<TestConsole> at) {}

    @Test
    void theWholeRunEndsWhenNobodyIsKilled() {
        Scene scene = new Scene();
        scene.run();

        scene.assertWhole(RunState.DONE, true);
        scene.assertFree();
    }

    @TestFactory
    Stream<DynamicTest> anotherConsoleGoesForwardAndEveryEffectIsAppliedOnce() {
        return afterEveryDeath(Scene::run, SILENT, scene -> {
            if (!scene.isOver()) {
                RunSession session = scene.next();
                assertThat(session.forward(Cancellation.none()).state()).isEqualTo(RunState.WAITING_FOR_YOU);
                session.keep(Cancellation.none());
                session.close();
            }
            scene.assertWhole(RunState.DONE, true);
            scene.assertFree();
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherConsoleRollsBackAndNoEffectStays() {
        return afterEveryDeath(Scene::run, SILENT, scene -> {
            if (scene.isOver()) {
                scene.assertWhole(RunState.DONE, true);
            } else {
                RunSession session = scene.next();
                assertThat(session.rollBack("ana is gone", Cancellation.none()).state())
                        .isEqualTo(RunState.ROLLED_BACK);
                session.close();
                scene.assertWhole(RunState.ROLLED_BACK, false);
            }
            scene.assertFree();
        });
    }

    @TestFactory
    Stream<DynamicTest> aWayBackThatWasCutOffIsCompleted() {
        return afterEveryDeath(Scene::runAndReturn, SILENT, scene -> {
            if (!scene.isOver()) {
                RunSession session = scene.next();
                session.rollBack("ana is gone", Cancellation.none());
                session.close();
            }
            scene.assertWhole(RunState.ROLLED_BACK, false);
            scene.assertFree();
        });
    }

    @TestFactory
    Stream<DynamicTest> whereTheGuardActedMeanwhileTheWayBackIsCompleted() {
        return afterEveryDeath(Scene::run, GUARD_OVER, scene -> {
            if (scene.isOver()) {
                scene.assertWhole(RunState.DONE, true);
            } else {
                boolean armed = scene.server.exists(scene.ben.directory.guard("r1"));
                boolean confirmed =
                        armed && scene.ben.guard("r1", GUARD_SECONDS).state() instanceof GuardState.Confirmed;
                RunSession session = scene.next();
                RunView forward = session.forward(Cancellation.none());
                if (forward.state() == RunState.WAITING_FOR_YOU) {
                    session.keep(Cancellation.none());
                }
                session.close();
                boolean fired = forward.state() == RunState.ROLLED_BACK;
                assertThat(fired && confirmed).isFalse();
                scene.assertWhole(fired ? RunState.ROLLED_BACK : RunState.DONE, !fired);
            }
            scene.assertFree();
        });
    }

    private static Stream<DynamicTest> afterEveryDeath(Consumer<Scene> work, Duration meanwhile, Consumer<Scene> then) {
        Scene whole = new Scene();
        work.accept(whole);
        int commands = whole.ana.host.sent();
        assertThat(commands).isGreaterThan(50);
        Stream<Death> atCommands = IntStream.rangeClosed(1, commands)
                .boxed()
                .flatMap(n -> Stream.of(
                        new Death("before command " + n, c -> c.host.before((i, x) -> dieAt(c, n, i))),
                        new Death("after command " + n, c -> c.host.after((i, x) -> dieAt(c, n, i)))));
        return atCommands.map(death -> DynamicTest.dynamicTest("killed " + death.name(), () -> {
            Scene scene = new Scene();
            death.at().accept(scene.ana);
            assertThatThrownBy(() -> work.accept(scene)).isInstanceOf(MemoryHost.Killed.class);
            scene.server.clock().advance(meanwhile);
            then.accept(scene);
        }));
    }

    private static void dieAt(TestConsole console, int death, int now) {
        if (now == death) {
            throw console.host.kill();
        }
    }
}
