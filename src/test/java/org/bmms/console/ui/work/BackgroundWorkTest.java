package org.bmms.console.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.UiFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundWorkTest {
    private static final Message TITLE = Message.of("ui.work.profiles");

    /** The window's thread is this test's: it draws when the test looks. */
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();

    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final List<Outcome<String>> ended = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void whatComesOfItIsToldOnTheWindowsThread() throws InterruptedException {
        work.begin(
                TITLE, (cancellation, progress) -> Thread.currentThread().isVirtual() ? "apart" : "here", ended::add);

        assertThat(work.running()).hasSize(1);
        changes.take().run();
        assertThat(ended).containsExactly(new Outcome.Done<>("apart"));
        assertThat(work.running()).isEmpty();
    }

    @Test
    void whatIsOnlyFollowedIsNotListedAndTellsFromItsOwnThread() throws InterruptedException {
        List<String> told = new ArrayList<>();
        work.follow(
                TITLE,
                (cancellation, progress) -> {
                    work.tell(() -> told.add("seen"));
                    return "enough";
                },
                ended::add);

        assertThat(work.running()).isEmpty();
        changes.take().run();
        changes.take().run();
        assertThat(told).containsExactly("seen");
        assertThat(ended).containsExactly(new Outcome.Done<>("enough"));
    }

    @Test
    void whatIsBegunAfterTheEndIsNotDone() {
        work.close();
        work.begin(TITLE, (cancellation, progress) -> "too late", ended::add);

        assertThat(work.running()).isEmpty();
        assertThat(changes).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void whatGoesOnAsLongAsItIsWantedIsNotUnderWayAndEndsWithTheRest() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        work.<String>follow(
                TITLE,
                (cancellation, progress) -> {
                    try (var _ = cancellation.onRequest(stopped::countDown)) {
                        stopped.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "stopped";
                },
                ended::add);
        assertThat(work.running()).isEmpty();

        work.close();
        changes.take().run();
        assertThat(ended).containsExactly(new Outcome.Done<>("stopped"));
    }

    @Test
    void aFailureIsAnOutcomeAndAFaultOfTheConsoleIsOneAsWell() throws InterruptedException {
        Failure failure = Failure.unchanged(UiFailure.NO_DISPLAY);
        work.<String>begin(
                TITLE,
                (cancellation, progress) -> {
                    throw failure.asException();
                },
                ended::add);
        changes.take().run();
        work.<String>begin(
                TITLE,
                (cancellation, progress) -> {
                    throw new IllegalStateException("secret of the inside");
                },
                ended::add);
        changes.take().run();

        assertThat(ended.getFirst()).isEqualTo(new Outcome.Failed<>(failure));
        assertThat(ended.getLast())
                .isEqualTo(new Outcome.Failed<>(Failure.unknown(UiFailure.FAULT, "IllegalStateException")));
    }

    @Test
    void whatEndedLastIsRememberedWithWhetherItDidWhatItShould() throws InterruptedException {
        work.begin(TITLE, (cancellation, progress) -> "", ended::add);
        changes.take().run();
        assertThat(work.last().get().done()).isTrue();

        work.<String>begin(
                TITLE,
                (cancellation, progress) -> {
                    throw new AssertionError("a fault of another kind");
                },
                ended::add);
        changes.take().run();
        assertThat(work.last().get().done()).isFalse();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void whatRepeatsRunsOnTheWindowsThreadUntilItIsEnded() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        BackgroundWork.Repetition repetition = work.every(Duration.ofMillis(1), times::incrementAndGet);
        changes.take().run();
        changes.take().run();
        repetition.close();

        assertThat(times).hasValue(2);
    }

    @Test
    void ofManyWordsOnProgressOnlyTheNewestWaitsForTheWindow() throws InterruptedException {
        CountDownLatch said = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        WorkItem item = work.begin(
                TITLE,
                (cancellation, progress) -> {
                    for (int i = 1; i <= 1000; i++) {
                        progress.at(i, 1000, TITLE);
                    }
                    said.countDown();
                    await(end);
                    return "";
                },
                ended::add);
        await(said);

        assertThat(changes).hasSize(1);
        changes.take().run();
        assertThat(item.stage().get().share()).isEqualTo(1);
        end.countDown();
    }

    @Test
    void whatIsCancelledHearsOfIt() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        WorkItem item = work.begin(
                TITLE,
                (cancellation, progress) -> {
                    try (var _ = cancellation.onRequest(heard::countDown)) {
                        await(heard);
                    }
                    return "stopped";
                },
                ended::add);

        item.cancel();
        changes.take().run();
        assertThat(ended).containsExactly(new Outcome.Done<>("stopped"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
