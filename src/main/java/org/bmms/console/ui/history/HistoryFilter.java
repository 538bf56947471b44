package org.bmms.console.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Which runs and changes are listed.
 *
 * @param text in the name, the kind's name, the operator's or an organisation's code
 * @param kind of which procedure; null for any
 * @param state how they stand; null for any
 * @param operator who began them; null for anybody
 * @param since begun no longer ago than this; null for ever
 */
record HistoryFilter(
        String text,
        @Nullable String kind,
        @Nullable RunState state,
        @Nullable String operator,
        @Nullable Duration since) {
    /** All of them. */
    static final HistoryFilter ALL = new HistoryFilter("", null, null, null, null);

    /**
     * Whether a run is listed.
     *
     * @param kindName what people call its kind
     */
    boolean passes(Past run, String kindName, Instant now) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        boolean found = Stream.concat(Stream.of(run.id(), kindName, run.operator()), organizations(run))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
        return found
                && (kind == null || kind.equals(run.kind()))
                && (state == null || state == run.state())
                && (operator == null || operator.equals(run.operator()))
                && (since == null || !began(run).isBefore(now.minus(since)));
    }

    /** What nobody dated is older than anything. */
    private static Instant began(Past past) {
        Instant began = past.began();
        return began == null ? Instant.MIN : began;
    }

    private static Stream<String> organizations(Past past) {
        return past instanceof PastChange change ? change.organizations().stream() : Stream.empty();
    }

    HistoryFilter withText(String other) {
        return new HistoryFilter(other, kind, state, operator, since);
    }

    HistoryFilter withKind(@Nullable String other) {
        return new HistoryFilter(text, other, state, operator, since);
    }

    HistoryFilter withState(@Nullable RunState other) {
        return new HistoryFilter(text, kind, other, operator, since);
    }

    HistoryFilter withOperator(@Nullable String other) {
        return new HistoryFilter(text, kind, state, other, since);
    }

    HistoryFilter withSince(@Nullable Duration other) {
        return new HistoryFilter(text, kind, state, operator, other);
    }
}
