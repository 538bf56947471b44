package org.bmms.console.ui.logs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.log.FollowListener;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.monitoring.log.HeardLine;
import org.bmms.console.monitoring.log.LogFailure;

/** Journals that say what a test wants, when it wants. */
final class PreparedJournals implements JournalSource {
    private final List<Place> places;
    private final Map<String, BlockingQueue<HeardLine>> lines = new ConcurrentHashMap<>();
    private final Map<String, FollowState> states = new ConcurrentHashMap<>();
    private final Set<String> indiscreet = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Duration past = Duration.ZERO;

    PreparedJournals(Place... places) {
        this.places = List.of(places);
        this.places.forEach(place -> lines.put(place.host(), new LinkedBlockingQueue<>()));
    }

    private BlockingQueue<HeardLine> queue(String host) {
        return Objects.requireNonNull(lines.get(host));
    }

    /** Lets a host log something. */
    void log(HeardLine... some) {
        for (HeardLine line : some) {
            queue(line.source().host()).add(line);
        }
    }

    /** How following a host stands as soon as it begins; without it, it follows. */
    void state(String host, FollowState state) {
        states.put(host, state);
    }

    void hidesSecretsOf(String host) {
        indiscreet.add(host);
    }

    /** From how long ago on it was asked last. */
    Duration past() {
        return past;
    }

    /** Waits until somebody stopped following. */
    boolean awaitEnd() throws InterruptedException {
        return ended.await(30, TimeUnit.SECONDS);
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public void follow(String host, Duration from, FollowListener listener, Cancellation cancellation) {
        past = from;
        FollowState state = states.getOrDefault(host, new FollowState.Following());
        listener.state(host, state);
        try {
            while (!cancellation.isRequested() && !(state instanceof FollowState.Refused)) {
                HeardLine line = queue(host).poll(20, TimeUnit.MILLISECONDS);
                if (line != null) {
                    listener.heard(line, cancellation);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
    }

    @Override
    public Optional<Failure> secretsUnknown(String host, Cancellation cancellation) {
        return indiscreet.contains(host)
                ? Optional.of(Failure.unchanged(LogFailure.NOT_PERMITTED, host, "deploy"))
                : Optional.empty();
    }
}
