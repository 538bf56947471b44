package org.bmms.console.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MonitoringLoopTest {
    private final FakeTicker ticker = new FakeTicker();
    private final List<Long> begun = new ArrayList<>();
    private final List<Round> told = new ArrayList<>();

    @Test
    void itLooksAtFixedTimesWithoutDrifting() {
        run(4, look -> Duration.ofSeconds(7));

        assertThat(begun).containsExactly(0L, 30L, 60L, 90L);
    }

    @Test
    void aLookThatTakesTooLongMakesTheNextOneWaitForItsTime() {
        run(4, look -> Duration.ofSeconds(look == 1 ? 70 : 1));

        assertThat(begun).containsExactly(0L, 30L, 120L, 150L);
    }

    @Test
    void aClockThatIsSetBackDoesNotStopIt() {
        run(3, look -> Duration.ofSeconds(look == 1 ? -3600 : 1));

        assertThat(begun).containsExactly(0L, 30L, 30L - 3600 + 30);
    }

    @Test
    void whatCannotBeReachedIsAskedLessOften() {
        Cancellation cancellation = new Cancellation();
        loop(cancellation, 4, look -> Duration.ZERO, Samples::away).run(cancellation);

        assertThat(begun).containsExactly(0L, 60L, 180L, 420L);
    }

    @Test
    void aLookThatWasCutShortIsNotTold() {
        Cancellation cancellation = new Cancellation();
        new MonitoringLoop(
                        stop -> {
                            cancellation.request();
                            return Samples.good(ticker.now());
                        },
                        new Course(Samples.profile()),
                        ticker,
                        told::add)
                .run(cancellation);

        assertThat(told).isEmpty();
    }

    @Test
    void anInterruptedThreadStopsLooking() {
        Thread.currentThread().interrupt();
        try {
            loop(new Cancellation(), 5, look -> Duration.ZERO, Samples::good).run(Cancellation.none());
            assertThat(begun).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void realTimeEndsAtOnceWhenItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        Thread waiting =
                Thread.startVirtualThread(() -> Ticker.of(Instant::now).pause(Duration.ofHours(1), cancellation));
        cancellation.request();

        assertThat(waiting).satisfies(thread -> thread.join());
    }

    private void run(int looks, Function<Integer, Duration> takes) {
        Cancellation cancellation = new Cancellation();
        loop(cancellation, looks, takes, Samples::good).run(cancellation);
    }

    /** A loop that is cancelled after so many looks. */
    private MonitoringLoop loop(
            Cancellation cancellation,
            int looks,
            Function<Integer, Duration> takes,
            Function<Instant, MonitoringSample> sample) {
        return new MonitoringLoop(
                stop -> {
                    begun.add(Duration.between(Samples.NOW, ticker.now()).toSeconds());
                    MonitoringSample seen = sample.apply(ticker.now());
                    ticker.now = ticker.now.plus(takes.apply(begun.size() - 1));
                    return seen;
                },
                new Course(Samples.profile()),
                ticker,
                round -> {
                    told.add(round);
                    if (told.size() == looks) {
                        cancellation.request();
                    }
                });
    }

    /** Time that passes when somebody waits. */
    private static final class FakeTicker implements Ticker {
        private Instant now = Samples.NOW;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration time, Cancellation cancellation) {
            now = now.plus(time);
        }
    }
}
