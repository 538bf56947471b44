package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.AlertChange;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.monitoring.Round;
import org.bmms.console.monitoring.RunningStatement;
import org.jspecify.annotations.Nullable;

/** A look at an environment, for people and as data. */
final class MonitorText {
    private final Terminal terminal;

    MonitorText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** All of it. */
    void show(Round round) {
        Table table = new Table(List.of("", "judgement", "what", "value", "limits"));
        round.judged()
                .forEach(judged -> table.row(
                        mark(judged.judgement()),
                        render(MeasureText.judgement(judged.judgement())),
                        name(judged),
                        value(judged),
                        limits(judged)));
        table.show(terminal);
        statements(round);
        summary(round);
    }

    /** What changed since the last time, and all of it where something did; otherwise one line. */
    void again(Round round) {
        boolean first = round.total().looks() == 1;
        if (first || !round.changes().isEmpty()) {
            show(round);
            round.changes().forEach(this::change);
        } else {
            summary(round);
        }
        round.standing().forEach(this::standing);
    }

    private void statements(Round round) {
        List<RunningStatement> longest =
                round.sample().database().get().map(d -> d.longest()).orElse(List.of());
        if (!longest.isEmpty()) {
            terminal.blank();
            Table table = new Table(List.of("running", "role", "waits", "statement"), 0);
            longest.forEach(one -> table.row(Figures.duration(one.running()), one.role(), waits(one), one.shape()));
            table.show(terminal);
        }
        terminal.blank();
    }

    private static String waits(RunningStatement one) {
        String blockers = one.blockers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return blockers.isEmpty() ? one.isWaiting() ? "lock" : "no" : "lock of " + blockers;
    }

    private void summary(Round round) {
        terminal.say(
                "cli.monitor.summary",
                Figures.time(round.sample().at()),
                count(round, Judgement.FAILED),
                count(round, Judgement.ATTENTION),
                count(round, Judgement.UNKNOWN),
                round.judged().size(),
                Figures.duration(round.sample().cost().took()),
                round.sample().cost().questions());
    }

    private void change(AlertChange change) {
        terminal.line(mark(
                        change.kind() == AlertChange.Kind.CLEARED
                                ? Judgement.GOOD
                                : change.alert().level()) + " "
                + render(new Message(
                        "cli.monitor." + change.kind().name(),
                        List.of(what(change.alert()), measured(change.alert())))));
    }

    private void standing(Alert alert) {
        terminal.line(mark(alert.level()) + " "
                + render(
                        Message.of("cli.monitor.standing", what(alert), measured(alert), Figures.time(alert.since()))));
    }

    private static Message what(Alert alert) {
        return MeasureText.name(alert.measure(), alert.subject());
    }

    private static Message measured(Alert alert) {
        return MeasureText.value(alert.measure(), alert.value());
    }

    private static long count(Round round, Judgement wanted) {
        return round.judged().stream().filter(j -> j.judgement() == wanted).count();
    }

    private String mark(Judgement judgement) {
        return switch (judgement) {
            case GOOD -> terminal.symbols().good();
            case ATTENTION -> terminal.symbols().warning();
            case FAILED -> terminal.symbols().bad();
            case UNKNOWN -> terminal.symbols().unknown();
        };
    }

    private String name(Judged judged) {
        return render(MeasureText.name(judged.value().measure(), judged.value().subject()));
    }

    private String value(Judged judged) {
        return judged.value()
                .value()
                .map(number -> render(MeasureText.value(judged.value().measure(), number)))
                .describe(Function.identity());
    }

    private String limits(Judged judged) {
        return MeasureText.limits(judged.value().measure(), judged.limits())
                .map(this::render)
                .orElse("");
    }

    private String render(Message message) {
        return terminal.texts().render(message);
    }

    /** The look as data, on one line. */
    void jsonLine(Round round) {
        terminal.line(Json.write(data(round)));
    }

    /** The look as data. */
    Map<String, Object> data(Round round) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sample", round.sample());
        data.put("values", values(round));
        data.put("changes", round.changes());
        data.put("alerts", round.standing());
        if (round.serverErrorsSince() != null) {
            data.put("serverErrorsSince", round.serverErrorsSince());
        }
        data.put("total", round.total());
        return data;
    }

    private static List<ValueLine> values(Round round) {
        List<ValueLine> lines = new ArrayList<>();
        for (Judged judged : round.judged()) {
            lines.add(new ValueLine(
                    judged.value().measure().key(),
                    judged.value().subject(),
                    judged.value().value().value(),
                    judged.value().value().unreadable(),
                    judged.value().measure().unit().name().toLowerCase(Locale.ROOT),
                    judged.judgement().name().toLowerCase(Locale.ROOT),
                    judged.value().measure().section()));
        }
        return lines;
    }

    /** A measured value as data. */
    private record ValueLine(
            String measure,
            String subject,
            @Nullable Double value,
            @Nullable String unreadable,
            String unit,
            String judgement,
            String section) {}
}
