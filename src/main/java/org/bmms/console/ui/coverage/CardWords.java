package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.ui.control.GaugeReading;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.control.Words;

/** What there is to say of one table: on its gauge, below its name, and to people who do not see it. */
final class CardWords {
    private final Words words;

    CardWords(Words words) {
        this.words = words;
    }

    /** Its gauge. */
    GaugeReading gauge(TableCard card) {
        TableCoverage table = card.coverage();
        boolean serious = table.required() && !card.accepted() && card.failing();
        String centre = switch (card.state()) {
            case FULL, GAPS -> table.percent().map(CoverageSummary::text).orElse("");
            case EMPTY -> words.of("ui-coverage.gauge.empty");
            case UNKNOWN -> "?";
            case ENFORCED, NO_COLUMN, DROPPED, COUNTING, SOME_WRONG, NONE_WRONG -> "";
        };
        long missing = table.missing().orElse(0L);
        return new GaugeReading(card.state(), card.rows() - missing, card.rows(), serious, centre);
    }

    /** The line below its name. */
    String line(TableCard card) {
        List<Message> parts = new ArrayList<>();
        if (card.wrong() > 0 && card.coverage().state().isCovered()) {
            // That rows are in a wrong organisation matters more than what its column allows.
            parts.add(Message.of("ui-coverage.group.rows", card.rows()));
        } else {
            parts.add(state(card));
        }
        if (card.wrong() > 0) {
            parts.add(Message.of("ui-coverage.card.wrong", card.wrong()));
        }
        if (card.accepted()) {
            parts.add(Message.of("ui-coverage.card.accepted"));
        }
        card.age().ifPresent(parts::add);
        return joined(parts);
    }

    /** The part of the line that alarms; empty if none does. */
    String alarm(TableCard card) {
        return switch (card.state()) {
            case GAPS ->
                card.coverage()
                        .missing()
                        .map(n -> words.of("ui-coverage.number", n))
                        .orElse("");
            case NO_COLUMN, DROPPED -> card.accepted() ? "" : words.of(state(card));
            case COUNTING ->
                card.coverage().state() == CoverageState.INCOMPLETE ? words.of("ui-coverage.card.nulls") : "";
            case ENFORCED, FULL, EMPTY, UNKNOWN, SOME_WRONG, NONE_WRONG ->
                card.wrong() > 0 ? words.of("ui-coverage.card.wrong", card.wrong()) : "";
        };
    }

    /** All of it for people who do not see it. */
    String spoken(TableCard card) {
        List<Message> parts = new ArrayList<>();
        TableCoverage table = card.coverage();
        parts.add(Message.of("ui-coverage.plain", card.title()));
        table.percent()
                .ifPresent(
                        percent -> parts.add(Message.of("ui-coverage.spoken.percent", CoverageSummary.text(percent))));
        if (card.state() == State.GAPS) {
            parts.add(Message.of("ui-coverage.spoken.without", table.missing().orElse(0L), card.rows()));
        } else {
            parts.add(state(card));
        }
        if (card.wrong() > 0) {
            parts.add(Message.of("ui-coverage.spoken.wrong", card.wrong()));
        }
        if (table.required()) {
            parts.add(Message.of("ui-coverage.required"));
        }
        if (card.accepted()) {
            parts.add(Message.of("ui-coverage.card.accepted"));
        }
        card.age().ifPresent(parts::add);
        return joined(parts);
    }

    /** How it stands, in few words. */
    Message state(TableCard card) {
        TableCoverage table = card.coverage();
        return switch (card.state()) {
            case ENFORCED -> rows(card, "ui-coverage.card.enforced");
            case FULL -> rows(card, "ui-coverage.card.full");
            case GAPS -> Message.of("ui-coverage.card.gaps", table.missing().orElse(0L), card.rows());
            case EMPTY -> Message.of("ui-coverage.card.empty");
            case NO_COLUMN -> Message.of("ui-coverage.card.no-column");
            case DROPPED -> Message.of("ui-coverage.card.dropped");
            case COUNTING ->
                table.likelyMissing()
                        .filter(likely -> likely > 0)
                        .map(likely -> Message.of("ui-coverage.card.likely", likely))
                        .orElseGet(() -> Message.of(
                                table.state() == CoverageState.INCOMPLETE
                                        ? "ui-coverage.card.nulls"
                                        : "ui-coverage.card.counting"));
            case UNKNOWN, SOME_WRONG, NONE_WRONG -> table.reason().orElse(Message.of("ui-coverage.card.not-counted"));
        };
    }

    private static Message rows(TableCard card, String key) {
        TableCoverage table = card.coverage();
        Message state = Message.of(key);
        if (table.rows().isEmpty()) {
            return state;
        }
        return Message.of(table.exact() ? "ui-coverage.card.rows" : "ui-coverage.card.about", card.rows(), state);
    }

    private String joined(List<Message> parts) {
        return parts.stream().map(words::of).collect(java.util.stream.Collectors.joining(", "));
    }
}
