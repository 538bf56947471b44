package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.coverage.Ages;

/**
 * One measured value, ready to be shown.
 *
 * @param judged what was measured and what is thought of it
 * @param age how old it is
 * @param old whether it is too old to be relied on
 * @param alerted whether an alert about it stands
 * @param trend how it went in the last hour, the oldest first; empty where nobody knows
 */
record Row(Judged judged, Duration age, boolean old, boolean alerted, List<Long> trend) {

    Row {
        trend = List.copyOf(trend);
    }

    /** Tells it apart from all others. */
    String key() {
        return judged.value().key();
    }

    Measure measure() {
        return judged.value().measure();
    }

    /** Of what; empty where there is only one. */
    String subject() {
        return judged.value().subject();
    }

    /** What was measured, without of what. */
    Message title() {
        return MeasureText.name(measure(), "");
    }

    /** What was measured, and of what. */
    Message name() {
        return MeasureText.name(measure(), subject());
    }

    Judgement judgement() {
        return judged.judgement();
    }

    Mark mark() {
        return markOf(judgement());
    }

    static Mark markOf(Judgement judgement) {
        return switch (judgement) {
            case GOOD -> Mark.GOOD;
            case ATTENTION -> Mark.ATTENTION;
            case FAILED -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }

    /** How it stands, in a word. */
    Message word() {
        return wordOf(judgement());
    }

    static Message wordOf(Judgement judgement) {
        return new Message("ui-monitoring.word." + judgement.name(), List.of());
    }

    /** The value with its unit; a question mark if nobody knows. */
    Message value() {
        Double number = judged.value().value().value();
        return number == null ? Message.of("ui-monitoring.unknown") : MeasureText.value(measure(), number);
    }

    /** Why it is not known, with the code of the failure; empty if it is. */
    Optional<Message> why() {
        return Optional.ofNullable(judged.value().value().unreadable()).map(Unknown::why);
    }

    /** By what it is judged; empty for what either is or is not. */
    Optional<Message> limits() {
        return MeasureText.limits(measure(), judged.limits());
    }

    /** In few words, the limit that comes next or why the value is not known, and how old that is. */
    Message details() {
        return why().map(why -> Message.of("ui-monitoring.tile.unknown", why, ageText()))
                .orElseGet(() -> measure().isAdjustable()
                        ? Message.of("ui-monitoring.tile.line", nextLimit(), ageText())
                        : ageText());
    }

    private Message nextLimit() {
        Long attention = judged.limits().attention();
        Long failed = judged.limits().failed();
        boolean past = judgement() == Judgement.ATTENTION && failed != null;
        Long next = past || attention == null ? failed : attention;
        if (next == null) {
            return Message.of("ui-monitoring.limit.none");
        }
        return Message.of(
                measure().isLessWorse() ? "ui-monitoring.limit.below" : "ui-monitoring.limit.from",
                MeasureText.value(measure(), next));
    }

    /** How old it is, in words. */
    Message ageText() {
        return Ages.of(age);
    }

    /** The worst first: what has failed, needs attention, is not known, was bad until lately; then all the rest. */
    int rank() {
        return switch (judgement()) {
            case FAILED -> 0;
            case ATTENTION -> 1;
            case UNKNOWN -> 2;
            case GOOD -> alerted ? 3 : 4;
        };
    }
}
