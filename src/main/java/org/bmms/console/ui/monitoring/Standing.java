package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.coverage.Ages;
import org.bmms.console.ui.frame.NavigationFact;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, in few words.
 *
 * @param board the last look; null if there was none
 * @param alerts those that stand and those that are over
 * @param ended whether looks have ended by a fault
 * @param held whether somebody paused them
 */
record Standing(@Nullable Board board, List<AlertRow> alerts, boolean ended, boolean held) {

    Standing {
        alerts = List.copyOf(alerts);
    }

    /** In a sentence or two. */
    Message headline(Duration interval) {
        Board now = board;
        if (now == null) {
            return Message.of(ended ? "ui-monitoring.headline.ended" : "ui-monitoring.headline.first");
        }
        Message values = values(now);
        if (ended) {
            return sentences(values, Message.of("ui-monitoring.headline.old", Ages.of(now.age())));
        }
        if (held) {
            return sentences(values, Message.of("ui-monitoring.headline.held", Ages.of(now.age())));
        }
        Duration pause = now.round().pause();
        String how = pause.compareTo(interval) > 0 ? "ui-monitoring.headline.silent" : "ui-monitoring.headline.looks";
        return sentences(values, Message.of(how, seconds(pause), Ages.of(now.age())));
    }

    private static Message sentences(Message first, Message second) {
        return Message.of("ui-monitoring.sentences", first, second);
    }

    private static Message values(Board now) {
        long failed = now.count(Judgement.FAILED);
        long attention = now.count(Judgement.ATTENTION);
        long unknown = now.count(Judgement.UNKNOWN);
        int all = now.rows().size();
        return failed + attention + unknown == 0
                ? Message.of("ui-monitoring.headline.good", all)
                : Message.of("ui-monitoring.headline.values", all, failed, attention, unknown);
    }

    /** A pause as people say it. */
    static Message seconds(Duration pause) {
        return pause.compareTo(Duration.ofMinutes(2)) < 0
                ? Message.of("ui-monitoring.seconds", Math.max(1, pause.toSeconds()))
                : Message.of("ui-monitoring.minutes", pause.toMinutes());
    }

    /** What the navigation says; null where all is well and somebody looks. */
    @Nullable
    NavigationFact fact() {
        Board now = board;
        if (ended) {
            return fact(Mark.UNKNOWN, "ended", false);
        }
        List<AlertRow> standing = alerts.stream().filter(AlertRow::stands).toList();
        boolean old = now != null && now.stale();
        if (!standing.isEmpty()) {
            Mark mark = standing.stream().anyMatch(AlertRow::hasFailed) ? Mark.BAD : Mark.ATTENTION;
            return new NavigationFact(
                    mark,
                    Message.of("ui-monitoring.fact.alerts", standing.size()),
                    Message.of(
                            held ? "ui-monitoring.fact.alerts-held" : "ui-monitoring.fact.alerts-spoken",
                            standing.size()),
                    old);
        }
        if (held) {
            return fact(Mark.UNKNOWN, "held", false);
        }
        return old ? fact(Mark.UNKNOWN, "old", true) : null;
    }

    private static NavigationFact fact(Mark mark, String key, boolean old) {
        return new NavigationFact(
                mark,
                Message.of("ui-monitoring.fact." + key),
                Message.of("ui-monitoring.fact." + key + ".spoken"),
                old);
    }
}
