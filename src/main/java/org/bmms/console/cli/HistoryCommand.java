package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was done: runs, and changes of organisations; or shows one of these changes with its rows. */
@Command(
        name = "history",
        description = {
            "Lists what was done: runs, and changes of organisations.",
            "With the name of a change, the rows that it wrote. Changes nothing."
        })
final class HistoryCommand extends EnvironmentCommand {
    @Parameters(arity = "0..1", paramLabel = "CHANGE", description = "The change of organisations to show.")
    private @Nullable String change;

    @Option(names = "--organisation", paramLabel = "CODE", description = "Only changes of this organisation.")
    private @Nullable String organization;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    HistoryCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        RunHistory.Known known = new RunHistory(session).read();
        if (change != null) {
            show(known.changes().stream()
                    .filter(one -> one.id().equals(change))
                    .findFirst()
                    .orElseThrow(() -> Failure.unchanged(RunFailure.NO_SUCH_RUN, String.valueOf(change))
                            .asException()));
            return ExitStatus.OK;
        }
        List<PastChange> changes = known.changes().stream()
                .filter(one -> organization == null || one.organizations().contains(organization))
                .toList();
        List<Past> all = new ArrayList<>(changes);
        if (organization == null) {
            all.addAll(known.runs());
        }
        all.sort(Past.NEWEST_FIRST);
        if (json) {
            terminal().json(all.stream().map(Line::of).toList());
        } else if (all.isEmpty()) {
            terminal().say("ui-history.no-runs");
        } else {
            list(all);
        }
        if (known.server() != null) {
            FailureText.show(terminal(), known.server());
        }
        return ExitStatus.OK;
    }

    private void list(List<Past> all) {
        Table table = new Table(List.of("began", "what", "state", "operator", "organisations", "name"));
        all.stream()
                .map(Line::of)
                .forEach(line -> table.row(
                        line.began(),
                        terminal().texts().text("audit.kind." + line.kind()),
                        line.state(),
                        line.operator(),
                        String.join(" ", line.organizations()),
                        line.name()));
        table.show(terminal());
    }

    private void show(PastChange past) {
        if (json) {
            terminal().json(past);
            return;
        }
        list(List.of(past));
        terminal().line("");
        Table rows = new Table(List.of("action", "table", "number", "columns"));
        for (ChangedRow row : past.rows()) {
            rows.row(
                    row.action().toLowerCase(Locale.ROOT),
                    row.table(),
                    Long.toString(row.key()),
                    String.join(" ", new TreeSet<>(row.after().keySet())));
        }
        rows.show(terminal());
        terminal().line("");
        terminal().line(terminal().texts().text("audit.report.plan-hash") + "  " + past.planHash());
        past.entries().forEach(terminal()::line);
        RecordedFailure failure = past.failure();
        if (failure != null) {
            terminal().line(failure.what());
        }
    }

    /** A line of the list. */
    private record Line(
            String began, String kind, String state, String operator, List<String> organizations, String name) {

        static Line of(Past past) {
            return new Line(
                    past.began() == null ? "-" : Figures.time(past.began()),
                    past.kind(),
                    past.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    past.operator(),
                    Stream.of(past)
                            .filter(PastChange.class::isInstance)
                            .map(PastChange.class::cast)
                            .flatMap(one -> one.organizations().stream())
                            .toList(),
                    past.id());
        }
    }
}
