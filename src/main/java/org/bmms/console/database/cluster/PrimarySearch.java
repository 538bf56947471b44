package org.bmms.console.database.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/**
 * Finds the primary among several servers by asking each of them, so that a failover between two steps is noticed and
 * nothing is written to a server that another one took over from. A server that was the primary once and comes back
 * without having noticed has an older timeline than was seen before.
 *
 * <p>Throws {@link FailureException} with {@code DB-NO-PRIMARY}, {@code DB-SEVERAL-PRIMARIES} or
 * {@code DB-PRIMARY-MOVED}, which name what each server said.
 */
public final class PrimarySearch {
    /** How long an answer is good enough for reading; before writing it is always asked anew. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<Member> members;
    private final AtomicLong newestTimeline = new AtomicLong();
    private volatile @Nullable Found last;

    /** A search among these servers; nothing is asked yet. */
    public PrimarySearch(List<Member> members) {
        this.members = List.copyOf(members);
    }

    private record Found(Endpoint primary, long nanoTime) {
        boolean isFresh() {
            return System.nanoTime() - nanoTime < FRESH.toNanos();
        }
    }

    /** What each server says now, in their order. */
    public List<ServerAnswer> answers(Cancellation cancellation) {
        List<ServerAnswer> said = Beside.all(members.stream()
                .map(member -> (Supplier<ServerAnswer>) () -> member.asked(cancellation))
                .toList());
        long newest = newestTimeline.accumulateAndGet(
                said.stream().mapToLong(ServerAnswer::timeline).max().orElse(0), Math::max);
        return said.stream()
                .map(answer ->
                        answer.part() == ServerPart.PRIMARY && answer.timeline() < newest ? answer.overtaken() : answer)
                .toList();
    }

    /** Where the primary is, as of a moment ago. */
    public Endpoint primary() {
        Found known = last;
        return known != null && known.isFresh() ? known.primary() : primaryNow();
    }

    /** Makes sure that a server is the primary at this moment. */
    public void require(Endpoint server) {
        Endpoint now = primaryNow();
        if (!now.equals(server)) {
            throw Failure.unchanged(DatabaseFailure.PRIMARY_MOVED, server.toString(), now.toString())
                    .asException();
        }
    }

    /** The first standby that answers. */
    public Endpoint standby() {
        List<ServerAnswer> said = answers(Cancellation.none());
        return said.stream()
                .filter(answer -> answer.part() == ServerPart.STANDBY)
                .map(ServerAnswer::server)
                .findFirst()
                .orElseThrow(() -> failure(DatabaseFailure.NO_STANDBY, said));
    }

    private Endpoint primaryNow() {
        last = null;
        List<ServerAnswer> said = answers(Cancellation.none());
        List<ServerAnswer> writable = said.stream()
                .filter(answer -> answer.part() == ServerPart.PRIMARY || answer.part() == ServerPart.FORMER)
                .toList();
        if (writable.size() > 1) {
            throw failure(DatabaseFailure.SEVERAL_PRIMARIES, said);
        }
        if (writable.isEmpty() || writable.getFirst().part() == ServerPart.FORMER) {
            throw failure(DatabaseFailure.NO_PRIMARY, said);
        }
        Endpoint primary = writable.getFirst().server();
        last = new Found(primary, System.nanoTime());
        return primary;
    }

    private static FailureException failure(FailureCode code, List<ServerAnswer> said) {
        Message all = said.stream()
                .map(ServerAnswer::told)
                .reduce((one, other) -> Message.of("database.server.list", one, other))
                .orElseThrow();
        return Failure.unchanged(code, all).asException();
    }
}
