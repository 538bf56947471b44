package org.bmms.console.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.audit.report.ReportFile;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the runs on a target, or shows one with its steps and its evidence. */
@Command(name = "runs", description = "Lists the runs on the target, or shows one in full. Changes nothing.")
final class RunsCommand extends EnvironmentCommand {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run to show.")
    private @Nullable String runId;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the run's full record to a file: .html, .pdf, .json or .csv.")
    private @Nullable Path export;

    RunsCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        if (export != null) {
            export(session, export);
            return ExitStatus.OK;
        }
        if (runId != null) {
            show(session.runs(RunListener.none()).view(runId));
            return ExitStatus.OK;
        }
        List<RunSummary> runs = session.runs(RunListener.none()).list().stream()
                .map(RunSummary::of)
                .toList();
        if (json) {
            terminal().json(runs);
        } else if (runs.isEmpty()) {
            terminal().say("cli.runs.none");
        } else {
            RunSummary.show(terminal(), runs);
        }
        return ExitStatus.OK;
    }

    private void export(Session session, Path file) {
        if (runId == null) {
            throw Failure.unchanged(CliFailure.VALUE, "--export").asException();
        }
        ReportWords words = new ReportWords(
                terminal().texts(), ZoneId.systemDefault(), terminal().redactor());
        ReportFile.write(file, new RunHistory(session).report(runId), words);
        terminal().say("cli.runs.exported", runId, file.toString());
    }

    private void show(RunView run) {
        if (json) {
            terminal().json(run);
            return;
        }
        RunSummary.show(terminal(), List.of(RunSummary.of(run)));
        new PlanText(terminal()).showBriefly(run.plan());
        Table table = new Table(List.of("step", "state", "took", "evidence"), 2);
        for (StepView step :
                Stream.concat(run.steps().stream(), run.rollback().stream()).toList()) {
            table.row(
                    step.step().id(),
                    step.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    Figures.milliseconds(step.milliseconds()),
                    evidence(step));
        }
        table.show(terminal());
    }

    private static String evidence(StepView step) {
        return step.failure() != null ? step.failure().code() : step.evidence().toString();
    }
}
