package org.bmms.console.run.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Outcome;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.MemoryHost;
import org.bmms.console.run.MemoryServer;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Promises R5, R6 and R7. */
class RunLockTest {
    private static final String REASON = "ana's computer is off";

    private final MemoryServer server = new MemoryServer();
    private final LockOwner ana = owner("ana");
    private final LockOwner ben = owner("ben");
    private final LockOwner carla = owner("carla");
    private final RunLock first = lock(new MemoryHost(server));
    private final RunLock second = lock(new MemoryHost(server));

    @BeforeEach
    void makeTheDirectory() {
        directory(new MemoryHost(server)).prepare();
    }

    @RepeatedTest(20)
    void ofTwoConsolesExactlyOneTakesIt() throws Exception {
        assertThat(succeeding(() -> first.take(ana), () -> second.take(ben))).isEqualTo(1);
    }

    @Test
    void itIsHeldForOneRunAsLongAsItsHolderIsHeard() {
        assertThat(first.state().isAliveFor("run-ana")).isFalse();
        first.take(ana);

        assertThat(second.state().isAliveFor("run-ana")).isTrue();
        assertThat(second.state().isAliveFor("run-ben")).isFalse();
        server.clock().advance(RunLock.SILENCE);
        assertThat(second.state().isAliveFor("run-ana")).isFalse();
    }

    @Test
    void theOtherSeesWhoSinceWhenWhatForAndForHowLongTheHolderWasSilent() {
        first.take(ana);
        server.clock().advance(Duration.ofSeconds(7));

        Failure failure = failure(() -> second.take(ben));

        assertThat(failure.code()).isEqualTo(RunFailure.LOCKED);
        assertThat(failure.arguments())
                .containsExactly("ana", "ana-pc", ana.since().toString(), "run-ana", 7L);
    }

    @Test
    void aHolderThatIsHeardIsAliveHoweverLongItHolds() {
        first.take(ana);
        for (int i = 0; i < 10; i++) {
            server.clock().advance(Duration.ofSeconds(59));
            assertThat(failure(() -> second.takeOver(ben, REASON)).code()).isEqualTo(RunFailure.HOLDER_ALIVE);
            first.beat();
        }
        first.ensureHeldBy(ana);
    }

    @Test
    void aSilentHolderIsTakenOverOnceAndLosesTheLock() {
        first.take(ana);
        server.clock().advance(RunLock.SILENCE);

        assertThat(second.takeOver(ben, REASON)).isEqualTo(ana);

        second.ensureHeldBy(ben);
        assertThat(failure(() -> first.ensureHeldBy(ana)).code()).isEqualTo(RunFailure.LOCK_LOST);
        assertThat(failure(() -> first.takeOver(ana, REASON)).code()).isEqualTo(RunFailure.HOLDER_ALIVE);
    }

    @Test
    void takingOverNeedsAReason() {
        first.take(ana);
        server.clock().advance(RunLock.SILENCE);

        assertThat(failure(() -> second.takeOver(ben, "  ")).code()).isEqualTo(RunFailure.REASON_NEEDED);
        first.ensureHeldBy(ana);
    }

    @Test
    void aLeftLockIsTakenOverAtOnce() {
        first.take(ana);
        first.leave(ana);

        assertThat(second.takeOver(ben, REASON)).isEqualTo(ana);
        assertThat(second.state())
                .isInstanceOfSatisfying(
                        LockState.Held.class, held -> assertThat(held.alive()).isTrue());
    }

    @Test
    void whoLostTheLockCannotLeaveItOnBehalfOfTheNewHolder() {
        first.take(ana);
        server.clock().advance(RunLock.SILENCE);
        second.takeOver(ben, REASON);

        assertThat(failure(() -> first.leave(ana)).code()).isEqualTo(RunFailure.LOCK_LOST);
        assertThat(failure(() -> first.takeOver(ana, REASON)).code()).isEqualTo(RunFailure.HOLDER_ALIVE);
    }

    @RepeatedTest(20)
    void ofTwoConsolesExactlyOneTakesOverALeftLock() throws Exception {
        first.take(carla);
        first.leave(carla);

        assertThat(succeeding(() -> first.takeOver(ana, REASON), () -> second.takeOver(ben, REASON)))
                .isEqualTo(1);
    }

    @RepeatedTest(20)
    void ofTwoConsolesExactlyOneTakesOverASilentHolder() throws Exception {
        first.take(carla);
        server.clock().advance(RunLock.SILENCE);

        assertThat(succeeding(() -> first.takeOver(ana, REASON), () -> second.takeOver(ben, REASON)))
                .isEqualTo(1);
    }

    @Test
    void whoLooksBeforeAnotherTakesOverAndActsAfterwardsIsRefused() {
        MemoryHost slow = new MemoryHost(server);
        AtomicBoolean slept = new AtomicBoolean();
        first.take(carla);
        server.clock().advance(RunLock.SILENCE);
        slow.before((number, command) -> {
            if (command instanceof MakeDirectory && slept.compareAndSet(false, true)) {
                second.takeOver(ben, REASON);
                server.clock().advance(RunLock.SILENCE);
                second.beat();
            }
        });

        assertThat(failure(() -> lock(slow).takeOver(ana, REASON)).code()).isEqualTo(RunFailure.LOCKED);
        second.ensureHeldBy(ben);
    }

    @Test
    void aWinnerThatDiesBeforeItSignsIsPassedOver() {
        MemoryHost dying = new MemoryHost(server);
        first.take(carla);
        server.clock().advance(RunLock.SILENCE);
        dying.before((number, command) -> {
            if (command instanceof WriteFile) {
                throw dying.kill();
            }
        });
        assertThat(catchThrowableOfType(
                        MemoryHost.Killed.class, () -> lock(dying).takeOver(ana, REASON)))
                .isNotNull();

        assertThat(failure(() -> second.takeOver(ben, REASON)).code()).isEqualTo(RunFailure.LOCKED);
        server.clock().advance(RunLock.SILENCE);
        assertThat(second.takeOver(ben, REASON)).isEqualTo(carla);
        second.ensureHeldBy(ben);
    }

    @Test
    void aTakerThatDiesBeforeItSignsCountsAsAliveForAWhileAndThenAsNobody() {
        MemoryHost dying = new MemoryHost(server);
        dying.before((number, command) -> {
            if (command instanceof WriteFile) {
                throw dying.kill();
            }
        });
        assertThat(catchThrowableOfType(
                        MemoryHost.Killed.class, () -> lock(dying).take(ana)))
                .isNotNull();

        assertThat(failure(() -> second.takeOver(ben, REASON)).code()).isEqualTo(RunFailure.HOLDER_ALIVE);
        server.clock().advance(RunLock.SILENCE);
        assertThat(second.takeOver(ben, REASON)).isNull();
        second.ensureHeldBy(ben);
    }

    @Test
    void onlyItsOwnerGivesItBack() {
        first.take(ana);

        assertThat(failure(() -> second.release(ben)).code()).isEqualTo(RunFailure.LOCK_LOST);
        assertThat(first.state()).isInstanceOf(LockState.Held.class);
        first.release(ana);
        assertThat(first.state()).isEqualTo(new LockState.Free());
        second.take(ben);
    }

    @Test
    void aLockThatCannotBeMadeIsNotCalledHeld() {
        MemoryHost nowhere = new MemoryHost(server);
        RunLock lock = new RunLock(new StateDirectory(nowhere, null, "/missing/.bmms-console"));

        assertThat(failure(() -> lock.take(ana)).code()).isEqualTo(RunFailure.LOCK_REFUSED);
    }

    @Test
    void aCutOffSignatureIsAHolderWithoutAName() {
        first.take(ana);
        server.put("/srv/app/.bmms-console/lock/owner.json", "{\"token\":\"t-an");

        assertThat(failure(() -> second.take(ben)).arguments()).startsWith("?", "?", "?", "?");
    }

    private LockOwner owner(String operator) {
        return new LockOwner(
                "t-" + operator, operator, operator + "-pc", 1, server.clock().instant(), "run-" + operator);
    }

    private static RunLock lock(MemoryHost host) {
        return new RunLock(directory(host));
    }

    private static StateDirectory directory(MemoryHost host) {
        return new StateDirectory(host, null, "/srv/app/.bmms-console");
    }

    private static Failure failure(ThrowingCallable work) {
        FailureException thrown = catchThrowableOfType(FailureException.class, work);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    private static long succeeding(Runnable... attempts) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome<String>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable attempt : attempts) {
                results.add(threads.submit(() -> {
                    start.await();
                    return Outcome.of(() -> {
                        attempt.run();
                        return "taken";
                    });
                }));
            }
            start.countDown();
        }
        long taken = 0;
        for (Future<Outcome<String>> result : results) {
            taken += result.get() instanceof Outcome.Done ? 1 : 0;
        }
        return taken;
    }
}
