package org.bmms.console.monitoring.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.command.FollowJournal;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.target.host.TargetHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal of the units of one host until it is cancelled: as root, or as the login user where sudo does not
 * allow that. A lost connection is made again, and what was logged meanwhile comes then.
 */
public final class LogFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** A clock that differs by less than answers take is right. */
    private static final Duration SAME_CLOCK = Duration.ofMillis(500);

    private static final int MOST_FAILED_STARTS = 3;
    private static final Set<FailureCode> NOT_ROOT =
            Set.of(RemoteFailure.SUDO_DENIED, RemoteFailure.SUDO_PASSWORD_NEEDED, RemoteFailure.SUDO_PASSWORD_WRONG);

    private final TargetHost host;
    private final Redactor redactor;
    private final InstantSource clock;
    private final FollowListener listener;
    private @Nullable String cursor;
    private @Nullable HeardLines lines;
    private boolean asLoginUser;
    private int failedStarts;

    /** Nothing heard yet. */
    public LogFollower(TargetHost host, Redactor redactor, InstantSource clock, FollowListener listener) {
        this.host = host;
        this.redactor = redactor;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Follows until it is cancelled, or until trying again would not help.
     *
     * @param past from so long ago on, by the host's clock
     */
    public void follow(Duration past, Cancellation cancellation) {
        Duration pause = SHORTEST_PAUSE;
        while (!cancellation.isRequested()) {
            String before = cursor;
            try {
                followOnce(past, cancellation);
            } catch (FailureException e) {
                if (cancellation.isRequested()) {
                    return;
                }
                failed(e.failure());
                if (!mayHelp(e.failure())) {
                    listener.state(host.name(), new FollowState.Refused(e.failure()));
                    return;
                }
                listener.state(host.name(), new FollowState.Lost(e.failure(), clock.instant()));
            }
            boolean heardSome = cursor != null && !cursor.equals(before);
            failedStarts = heardSome ? 0 : failedStarts;
            pause = heardSome ? SHORTEST_PAUSE : pause;
            await(pause, cancellation);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void failed(Failure failure) {
        LOG.info(
                "following the journal of {} ended: {}",
                host.name(),
                failure.code().code());
        if (!failure.code().mayPass()) {
            failedStarts++;
        }
    }

    private boolean mayHelp(Failure failure) {
        boolean passes = failure.code().mayPass()
                || failure.code() == RemoteFailure.COMMAND_FAILED
                || failure.code() == RemoteFailure.KILLED;
        return passes && failedStarts < MOST_FAILED_STARTS;
    }

    private void followOnce(Duration past, Cancellation cancellation) {
        if (cursor == null) {
            listener.state(host.name(), new FollowState.Connecting());
        }
        Instant asked = clock.instant();
        Instant there = host.remote().run(new ServerClock(), cancellation).time();
        HeardLines reading = reading(Duration.between(middle(asked, clock.instant()), there));
        String after = cursor;
        JournalFrom from = after == null ? new JournalFrom.Since(there.minus(past)) : new JournalFrom.After(after);
        FollowJournal command = new FollowJournal(host.unitNames(), from, entry -> heard(entry, reading, cancellation));
        listener.state(host.name(), new FollowState.Following());
        run(command, cancellation);
    }

    private static Instant middle(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    /** The first answer counts for all, so that the order of lines does not change when it is asked again. */
    private HeardLines reading(Duration ahead) {
        HeardLines known = lines;
        if (known == null) {
            known = new HeardLines(
                    host.name(), ahead.abs().compareTo(SAME_CLOCK) < 0 ? Duration.ZERO : ahead, redactor);
            lines = known;
        }
        return known;
    }

    private void run(FollowJournal command, Cancellation cancellation) {
        if (!asLoginUser) {
            try {
                host.remote().run(host.asRoot(command), cancellation);
                return;
            } catch (FailureException e) {
                if (!NOT_ROOT.contains(e.failure().code())) {
                    throw e;
                }
                refuseIfNothingIsShown(cancellation);
                asLoginUser = true;
            }
        }
        host.remote().run(command, cancellation);
    }

    /** To a user who may not read it, the journal is empty without a word. */
    private void refuseIfNothingIsShown(Cancellation cancellation) {
        RemoteCommand<List<JournalEntry>> last = new ReadJournal(host.unitNames(), new JournalFrom.Boot(), null, 1);
        if (host.remote().run(last, cancellation).isEmpty()) {
            throw Failure.unchanged(
                            LogFailure.NOT_PERMITTED,
                            host.name(),
                            host.profile().user())
                    .asException();
        }
    }

    private void heard(JournalEntry entry, HeardLines reading, Cancellation cancellation) {
        reading.of(entry).forEach(line -> listener.heard(line, cancellation));
        cursor = entry.cursor();
    }

    private static void await(Duration pause, Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (var _ = cancellation.onRequest(cancelled::countDown)) {
            boolean _ = cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.request();
        }
    }
}
