package org.bmms.console.audit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.bmms.console.audit.notification.Delivery.State;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Letter LETTER = new Letter("subject", "body\n");
    private static final DeliveryTimes QUICK = new DeliveryTimes(
            Duration.ofMillis(500), List.of(Duration.ofMillis(1), Duration.ofMillis(1)), Duration.ofMillis(300));

    private final BlockingQueue<Delivery> recorded = new LinkedBlockingQueue<>();

    @Test
    void whatIsTakenIsRecordedAsSent() throws InterruptedException {
        try (Postman postman = postman(attempt -> {})) {
            postman.take(LETTER, delivery("d1"));

            assertThat(states(2)).containsExactly("d1 WAITING 0 -", "d1 SENT 1 -");
        }
    }

    @Test
    void whatMayPassIsTriedAgainAFewTimes() throws InterruptedException {
        try (Postman postman = postman(attempt -> {
            if (attempt < 3) {
                throw failure(NotificationFailure.UNREACHABLE);
            }
        })) {
            postman.take(LETTER, delivery("d1"));

            assertThat(states(4))
                    .containsExactly(
                            "d1 WAITING 0 -",
                            "d1 WAITING 1 NOTIFY-UNREACHABLE",
                            "d1 WAITING 2 NOTIFY-UNREACHABLE",
                            "d1 SENT 3 -");
        }
    }

    @Test
    void afterTheLastAttemptItHasFailed() throws InterruptedException {
        try (Postman postman = postman(attempt -> {
            throw failure(NotificationFailure.LATER);
        })) {
            postman.take(LETTER, delivery("d1"));

            assertThat(states(4)).last().isEqualTo("d1 FAILED 3 NOTIFY-LATER");
        }
    }

    @Test
    void aRefusalIsNotTriedAgainAndTheNextLetterGoesOut() throws InterruptedException {
        try (Postman postman = postman(attempt -> {
            if (attempt == 1) {
                throw failure(NotificationFailure.REFUSED);
            }
        })) {
            postman.take(LETTER, delivery("d1"));
            postman.take(LETTER, delivery("d2"));

            assertThat(states(4))
                    .containsExactly("d1 WAITING 0 -", "d1 FAILED 1 NOTIFY-REFUSED", "d2 WAITING 0 -", "d2 SENT 1 -");
        }
    }

    @Test
    void aFaultOfTheChannelIsRecordedAndEndsNothing() throws InterruptedException {
        try (Postman postman = postman(attempt -> {
            if (attempt == 1) {
                throw new IllegalStateException("a bug");
            }
        })) {
            postman.take(LETTER, delivery("d1"));
            postman.take(LETTER, delivery("d2"));

            assertThat(states(4)).contains("d1 FAILED 1 NOTIFY-FAULT", "d2 SENT 1 -");
        }
    }

    @Test
    void whoHandsOverALetterNeverWaitsAndWhatIsTooMuchIsRecorded() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        try (Postman postman = postman(attempt -> await(free))) {
            for (int i = 0; i < 150; i++) {
                postman.take(LETTER, delivery("d" + i));
            }
            List<String> seen = new ArrayList<>();
            while (seen.stream().noneMatch(state -> state.contains("NOTIFY-TOO-MANY"))) {
                seen.addAll(states(1));
            }
            free.countDown();
        }
    }

    @Test
    void anAttemptThatHangsIsGivenUp() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (Postman postman = postman(attempt -> await(never))) {
            assertThatThrownBy(() -> postman.send(LETTER)).hasMessage("NOTIFY-TIME-LIMIT");
        }
    }

    @Test
    void atTheEndWhatCouldNotBeSentIsRecordedAsCutShort() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Postman postman = postman(attempt -> await(never));
        postman.take(LETTER, delivery("d1"));
        postman.take(LETTER, delivery("d2"));
        assertThat(states(1)).containsExactly("d1 WAITING 0 -");

        postman.close();
        postman.take(LETTER, delivery("d3"));

        assertThat(states(3))
                .containsExactlyInAnyOrder(
                        "d1 FAILED 1 NOTIFY-CUT-SHORT", "d2 FAILED 0 NOTIFY-CUT-SHORT", "d3 FAILED 0 NOTIFY-CUT-SHORT");
    }

    @Test
    void anIdlePostmanEndsAtOnce() {
        Postman postman = postman(attempt -> {});
        long began = System.nanoTime();
        postman.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(250));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Postman postman(IntConsumer attempt) {
        return new Postman(new TriedChannel(attempt), QUICK, recorded::add, () -> NOW);
    }

    private List<String> states(int count) throws InterruptedException {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Delivery delivery = recorded.poll(10, TimeUnit.SECONDS);
            assertThat(delivery).as("after " + states).isNotNull();
            Failure failure = delivery.failure();
            states.add(delivery.id() + " " + delivery.state() + " " + delivery.attempts() + " "
                    + (failure == null ? "-" : failure.code().code()));
        }
        return states;
    }

    private static FailureException failure(NotificationFailure code) {
        return Failure.unchanged(code, "server", 0).asException();
    }

    private static Delivery delivery(String id) {
        return new Delivery(id, NOW, "failed", "tried", "people", "subject", State.WAITING, 0, null);
    }

    /** A channel that counts. */
    private static final class TriedChannel implements Channel {
        private final IntConsumer attempt;
        private int count;

        TriedChannel(IntConsumer attempt) {
            this.attempt = attempt;
        }

        @Override
        public String name() {
            return "tried";
        }

        @Override
        public String recipients() {
            return "people";
        }

        @Override
        public void prepare() {}

        @Override
        public String text(Letter letter) {
            return letter.subject();
        }

        @Override
        public synchronized void send(Letter letter) {
            count++;
            attempt.accept(count);
        }
    }
}
