package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.run.GuardPicture.Urgency;

/**
 * What is said beside the guard: where the run stands, and what happens if nobody does anything.
 *
 * @param urgency how close the guard is
 * @param mark how that stands, where no ring counts
 * @param title what it is about
 * @param text what happens if nobody does anything, and when
 * @param counts whether time runs, so that the ring shows it
 */
record GuardSaying(Urgency urgency, Mark mark, Message title, Message text, boolean counts) {

    /**
     * Concludes it.
     *
     * @param guard of the picture
     * @param time writes a time of day
     */
    static GuardSaying of(RunPicture picture, GuardPicture guard, Instant now, Function<Instant, String> time) {
        return switch (guard.kind()) {
            case ACTING -> decided("ui-run.guard.acting", guard, picture);
            case FIRED -> decided("ui-run.guard.fired", guard, picture);
            case NONE -> still(picture, Message.of("ui-run.guard.none"), Mark.ATTENTION);
            case LOST -> still(picture, Message.of("ui-run.guard.lost", hosts(guard)), Mark.ATTENTION);
            case UNKNOWN -> still(picture, Message.of("ui-run.guard.unknown"), Mark.UNKNOWN);
            case NOT_ARMED -> still(picture, Message.of("ui-run.guard.not-armed"), Mark.RUNNING);
            case SETTLED -> still(picture, Message.of("ui-run.guard.settled"), Mark.RUNNING);
            case ARMED -> armed(picture, guard, now, time);
        };
    }

    private static GuardSaying armed(
            RunPicture picture, GuardPicture guard, Instant now, Function<Instant, String> time) {
        if (guard.isDue(now)) {
            return new GuardSaying(
                    Urgency.DANGER,
                    Mark.ATTENTION,
                    Message.of("ui-run.guard.due.title"),
                    Message.of("ui-run.guard.due", hosts(guard)),
                    true);
        }
        Duration left = guard.left(now).orElse(Duration.ZERO);
        if (picture.busy() || (picture.holding() == Holding.ELSEWHERE && !picture.waits())) {
            return new GuardSaying(
                    Urgency.CALM,
                    Mark.RUNNING,
                    title(picture),
                    Message.of(
                            picture.holding() == Holding.IN_HAND
                                    ? "ui-run.guard.renewed"
                                    : "ui-run.guard.renewed-there",
                            hosts(guard),
                            RunFigures.clock(guard.full())),
                    true);
        }
        Urgency urgency = GuardPicture.urgency(left);
        String at = time.apply(now.plus(left));
        boolean ours = picture.holding() == Holding.IN_HAND;
        return new GuardSaying(
                urgency,
                Mark.WAITING_FOR_YOU,
                urgency == Urgency.DANGER ? Message.of("ui-run.guard.seconds", seconds(left)) : title(picture),
                Message.of(
                        ours
                                ? "ui-run.guard.yours"
                                : picture.waits() ? "ui-run.guard.theirs" : "ui-run.guard.left-alone",
                        hosts(guard),
                        at),
                true);
    }

    private static GuardSaying decided(String key, GuardPicture guard, RunPicture picture) {
        String after = picture.holding() == Holding.IN_HAND ? "ui-run.guard.completed-here" : "ui-run.guard.completed";
        return new GuardSaying(
                Urgency.DANGER,
                Mark.ROLLED_BACK,
                Message.of("ui-run.guard.decided"),
                Message.of(key, hosts(guard), Message.of(after)),
                false);
    }

    private static GuardSaying still(RunPicture picture, Message text, Mark mark) {
        return new GuardSaying(Urgency.CALM, mark, title(picture), text, false);
    }

    private static Message title(RunPicture picture) {
        if (picture.waits()) {
            return Message.of(
                    picture.holding() == Holding.IN_HAND ? "ui-run.guard.keep" : "ui-run.guard.decision-awaited");
        }
        return picture.at()
                .map(step -> Message.of(
                        "ui-run.guard.step", step.number(), picture.current().size(), step.title()))
                .orElse(Message.of("ui-run.guard.between"));
    }

    private static long seconds(Duration left) {
        return (left.toMillis() + 999) / 1000;
    }

    private static String hosts(GuardPicture guard) {
        return String.join(", ", guard.hosts());
    }
}
