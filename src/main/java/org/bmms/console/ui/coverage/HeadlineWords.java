package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.GaugeReading;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What there is to say of the whole. */
final class HeadlineWords {
    private final Words words;

    HeadlineWords(Words words) {
        this.words = words;
    }

    /** The large gauge. */
    GaugeReading gauge(Headline headline) {
        String centre = switch (headline.state()) {
            case FULL -> "100";
            case GAPS -> headline.percent().map(CoverageSummary::text).orElse("?");
            case EMPTY -> words.of("ui-coverage.gauge.empty");
            case COUNTING ->
                words.of(
                        headline.verdict() == Headline.Verdict.INCOMPLETE
                                ? "ui-coverage.gauge.nulls"
                                : "ui-coverage.gauge.counting");
            case UNKNOWN, ENFORCED, NO_COLUMN, DROPPED, SOME_WRONG, NONE_WRONG -> "?";
        };
        return new GaugeReading(headline.state(), headline.rows() - headline.missing(), headline.rows(), true, centre);
    }

    /** The unit below its value; empty where there is no value. */
    String unit(Headline headline) {
        return headline.state() == State.FULL || headline.state() == State.GAPS
                ? words.of("ui-coverage.gauge.percent")
                : "";
    }

    Mark mark(Headline headline) {
        return switch (headline.verdict()) {
            case READY, COMPLETE -> Mark.GOOD;
            case NOT_READY, INCOMPLETE -> Mark.BAD;
            case UNDECIDED -> Mark.UNKNOWN;
        };
    }

    Message verdict(Headline headline) {
        return switch (headline.verdict()) {
            case READY -> Message.of("ui-coverage.verdict.ready");
            case NOT_READY -> Message.of("ui-coverage.verdict.not-ready");
            case COMPLETE -> Message.of("ui-coverage.verdict.complete");
            case INCOMPLETE -> Message.of("ui-coverage.verdict.incomplete");
            case UNDECIDED -> Message.of("ui-coverage.verdict.undecided");
        };
    }

    /** The rows that have an organisation. */
    Message assigned(Headline headline) {
        return headline.rows() == 0
                ? Message.of("ui-coverage.rows.uncounted")
                : Message.of("ui-coverage.rows.assigned", headline.rows() - headline.missing(), headline.rows());
    }

    /** The rows that have none. */
    Message missing(Headline headline) {
        if (headline.rows() == 0 || (headline.missing() == 0 && headline.gaps() > 0)) {
            return headline.gaps() == 0
                    ? Message.of("ui-coverage.rows.counting")
                    : Message.of("ui-coverage.rows.gaps", headline.gaps());
        }
        return headline.missing() == 0
                ? Message.of("ui-coverage.rows.none-missing")
                : Message.of("ui-coverage.rows.missing", headline.missing(), headline.gaps());
    }

    /** The required models. */
    Message required(Headline.Required required) {
        if (required.all() == 0) {
            return Message.of("ui-coverage.required.none");
        }
        if (required.below() == 0) {
            return Message.of("ui-coverage.required.full", required.all());
        }
        return required.below() == required.accepted()
                ? Message.of("ui-coverage.required.accepted", required.below(), required.all())
                : Message.of("ui-coverage.required.below", required.below(), required.all());
    }

    /** All of it for people who do not see it. */
    String spoken(Headline headline) {
        List<Message> parts = new ArrayList<>();
        parts.add(verdict(headline));
        headline.percent()
                .ifPresent(
                        percent -> parts.add(Message.of("ui-coverage.spoken.percent", CoverageSummary.text(percent))));
        parts.add(assigned(headline));
        parts.add(missing(headline));
        return parts.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
