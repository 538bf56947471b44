package org.bmms.console.audit.notification;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.bmms.console.audit.notification.Delivery.State;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers letters on one channel, one after the other, on a thread of its own. */
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_WAITING = 100;

    private final Channel channel;
    private final DeliveryTimes times;
    private final Consumer<Delivery> recorder;
    private final InstantSource clock;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread worker;

    /**
     * Begins to wait for letters.
     *
     * @param recorder told how far each delivery is, on this postman's thread or on the one that hands over a letter
     */
    Postman(Channel channel, DeliveryTimes times, Consumer<Delivery> recorder, InstantSource clock) {
        this.channel = channel;
        this.times = times;
        this.recorder = recorder;
        this.clock = clock;
        this.worker = Thread.ofVirtual().name("postman-" + channel.name()).start(this::work);
    }

    Channel channel() {
        return channel;
    }

    /** What is to be done next. */
    private sealed interface Order {
        /** A letter, and how far it is. */
        record Deliver(Letter letter, Delivery delivery) implements Order {}

        /** Nothing any more. */
        record End() implements Order {}
    }

    /** Takes a letter; never waits. */
    void take(Letter letter, Delivery delivery) {
        if (closing.getCount() == 0 || !orders.offer(new Order.Deliver(letter, delivery))) {
            NotificationFailure why =
                    closing.getCount() == 0 ? NotificationFailure.CUT_SHORT : NotificationFailure.TOO_MANY;
            // Recorded elsewhere: whoever hands over a letter has no time to write.
            Failure failure = Failure.unchanged(why, channel.recipients());
            Thread.startVirtualThread(() -> record(failed(delivery, 0, failure)));
        }
    }

    /**
     * Sends now, once, on the caller's thread.
     *
     * @throws FailureException why it was not taken
     */
    void send(Letter letter) {
        Future<?> attempt = attempts.submit(() -> channel.send(letter));
        try {
            attempt.get(times.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Failure.unchanged(NotificationFailure.TIME_LIMIT, channel.recipients())
                    .asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(NotificationFailure.CUT_SHORT, channel.recipients())
                    .asException(e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof RuntimeException thrown ? thrown : new IllegalStateException(cause);
        } finally {
            attempt.cancel(true);
        }
    }

    private void work() {
        try {
            boolean over = false;
            while (!over) {
                if (orders.take() instanceof Order.Deliver(Letter letter, Delivery delivery)) {
                    deliver(letter, delivery);
                }
                over = closing.getCount() == 0 && orders.isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Letter letter, Delivery delivery) {
        record(delivery);
        for (int attempt = 1; ; attempt++) {
            Failure failure = attempt(letter);
            if (failure == null) {
                record(delivery.with(State.SENT, clock.instant(), attempt, null));
                return;
            }
            if (!failure.code().mayPass() || attempt > times.pauses().size() || isOver(attempt)) {
                record(failed(delivery, attempt, failure));
                return;
            }
            record(delivery.with(State.WAITING, clock.instant(), attempt, failure));
        }
    }

    /** Pauses before the next attempt; whether there is none since the console is being closed. */
    private boolean isOver(int attempt) {
        try {
            Duration pause = times.pauses().get(attempt - 1);
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Why one attempt failed; null if the letter was taken. */
    private @Nullable Failure attempt(Letter letter) {
        try {
            send(letter);
            return null;
        } catch (FailureException e) {
            return e.failure();
        } catch (RuntimeException e) {
            LOG.error("a fault while sending on {}", channel.name(), e);
            return Failure.unchanged(NotificationFailure.FAULT, channel.recipients());
        }
    }

    private Delivery failed(Delivery delivery, int tried, Failure why) {
        return delivery.with(State.FAILED, clock.instant(), tried, why);
    }

    private void record(Delivery delivery) {
        try {
            recorder.accept(delivery);
        } catch (RuntimeException e) {
            LOG.error("how far notification {} is could not be recorded", delivery.id(), e);
        }
    }

    /** What waits is tried once more; what is not sent by then has failed. */
    @Override
    public void close() {
        closing.countDown();
        if (!orders.offer(new Order.End())) {
            LOG.debug("there is no place for it, and the last letter that waits ends the work");
        }
        try {
            if (!worker.join(times.patience())) {
                LOG.warn("{} is not waited for any longer", channel.name());
                worker.interrupt();
                worker.join(times.limit());
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
        List<Order> left = new ArrayList<>();
        orders.drainTo(left);
        Failure cutShort = Failure.unchanged(NotificationFailure.CUT_SHORT, channel.recipients());
        for (Order order : left) {
            if (order instanceof Order.Deliver unsent) {
                record(failed(unsent.delivery(), 0, cutShort));
            }
        }
        attempts.shutdownNow();
    }
}
