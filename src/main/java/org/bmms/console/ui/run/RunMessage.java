package org.bmms.console.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.control.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a run that does not simply go on: what happened, whether the target was changed, what to do next.
 *
 * @param mark how it stands
 * @param title what happened
 * @param lines why, and what to do next
 * @param changed whether the target was changed
 * @param detail what the program said that failed, or null
 */
record RunMessage(
        Mark mark,
        Message title,
        List<Message> lines,
        Message changed,
        @Nullable String detail) {
    RunMessage {
        lines = List.copyOf(lines);
    }

    private RunMessage(Mark mark, Message title, List<Message> lines, Message changed) {
        this(mark, title, lines, changed, null);
    }

    /** Concludes it; empty for a run that goes on or waits in this console's hands. */
    static Optional<RunMessage> of(RunPicture picture) {
        return switch (picture.holding()) {
            case NOT_BEGUN -> Optional.empty();
            case OVER -> Optional.of(over(picture));
            case LEFT -> Optional.of(left(picture));
            case ELSEWHERE -> Optional.of(elsewhere(picture));
            case IN_HAND -> picture.busy() ? Optional.empty() : stopped(picture);
        };
    }

    private static RunMessage over(RunPicture picture) {
        Message kind = kind(picture);
        return switch (picture.state()) {
            case DONE -> {
                List<Message> lines = new ArrayList<>();
                if (RunPicture.awaitsDecision(picture.plan())) {
                    lines.add(Message.of("ui-run.over.kept"));
                }
                lines.addAll(downtime(picture));
                yield new RunMessage(
                        Mark.GOOD, Message.of("ui-run.over.done", kind), lines, Message.of("ui-run.changed.done"));
            }
            case ROLLED_BACK -> {
                List<Message> lines = new ArrayList<>(why(picture));
                lines.add(Message.of("ui-run.over.rolled-back.next"));
                lines.addAll(downtime(picture));
                yield new RunMessage(
                        Mark.ROLLED_BACK,
                        Message.of("ui-run.over.rolled-back", kind),
                        lines,
                        Message.of("ui-run.changed.back"),
                        said(picture));
            }
            default -> {
                List<Message> lines = new ArrayList<>(why(picture));
                lines.add(Message.of("ui-run.over.left.next"));
                yield new RunMessage(
                        Mark.ATTENTION, Message.of("ui-run.over.left", kind), lines, changed(picture), said(picture));
            }
        };
    }

    private static RunMessage left(RunPicture picture) {
        Message who = Message.of(
                "ui-run.left.who",
                picture.entries().getLast().operator(),
                picture.entries().getLast().at());
        return new RunMessage(
                picture.waits() ? Mark.WAITING_FOR_YOU : Mark.ATTENTION,
                Message.of(picture.waits() ? "ui-run.left.waits" : "ui-run.left"),
                List.of(who, Message.of("ui-run.left.next")),
                changed(picture));
    }

    private static RunMessage elsewhere(RunPicture picture) {
        String operator = picture.holder() == null ? "?" : picture.holder().operator();
        String workstation = picture.holder() == null ? "?" : picture.holder().workstation();
        return new RunMessage(
                Mark.INFO,
                Message.of("ui-run.elsewhere", operator, workstation),
                List.of(Message.of("ui-run.elsewhere.next")),
                changed(picture));
    }

    private static Optional<RunMessage> stopped(RunPicture picture) {
        boolean unknown = picture.state() == RunState.UNKNOWN;
        if (picture.waits()
                || (picture.state() != RunState.FAILED && picture.state() != RunState.RUNNING && !unknown)) {
            return Optional.empty();
        }
        List<Message> lines = new ArrayList<>();
        RecordedFailure failure = picture.failure();
        if (failure != null) {
            lines.add(Message.of("ui-run.stopped.why", failure.code(), failure.what()));
            lines.add(failure.next());
        }
        String key = picture.rollingBack()
                ? (unknown ? "ui-run.stopped.back-unknown" : "ui-run.stopped.back")
                : (unknown ? "ui-run.stopped.unknown" : "ui-run.stopped.forward");
        Message title = picture.at()
                .map(step -> Message.of(key, step.number(), step.title()))
                .orElse(Message.of("ui-run.stopped"));
        return Optional.of(new RunMessage(
                unknown ? Mark.UNKNOWN : Mark.BAD,
                title,
                lines,
                changed(picture),
                failure == null ? null : failure.detail()));
    }

    /** Why it was taken back or left: what stopped it first. */
    private static List<Message> why(RunPicture picture) {
        return stops(picture)
                .flatMap(step -> Stream.ofNullable(step.failure())
                        .map(why -> Message.of("ui-run.over.why", step.number(), step.title(), why.what())))
                .limit(1)
                .toList();
    }

    private static @Nullable String said(RunPicture picture) {
        return stops(picture)
                .flatMap(step -> Stream.ofNullable(step.failure()))
                .flatMap(failure -> Stream.ofNullable(failure.detail()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<StepRow> stops(RunPicture picture) {
        return Stream.concat(picture.steps().stream(), picture.back().stream()).filter(step -> step.failure() != null);
    }

    private static List<Message> downtime(RunPicture picture) {
        return picture.downtime() == null
                ? List.of()
                : List.of(
                        picture.downtime().downtime().isZero()
                                ? Message.of("ui-run.over.no-downtime")
                                : Message.of(
                                        "ui-run.over.downtime",
                                        RunFigures.elapsed(picture.downtime().downtime())));
    }

    private static Message changed(RunPicture picture) {
        return Message.of("ui.changed." + picture.changed().name().toLowerCase(Locale.ROOT));
    }

    private static Message kind(RunPicture picture) {
        return Message.of("ui-run.kind." + picture.plan().kind());
    }
}
