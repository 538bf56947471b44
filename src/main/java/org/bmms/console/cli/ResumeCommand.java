package org.bmms.console.cli;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes up a run that was left, from any workstation: looks first, and repeats nothing that is done. */
@Command(
        name = "resume",
        description = "Goes on with a run that is not over: forward, or back if it was going back; or decides it.")
final class ResumeCommand extends EnvironmentCommand {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "Which run; by default the one that is open.")
    private @Nullable String runId;

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @ArgGroup
    private @Nullable Instead instead;

    /** Something else than going on. */
    static final class Instead {
        @Option(names = "--roll-back", description = "Put the old state back.")
        private boolean rollBack;

        @Option(names = "--leave", description = "End the run as it is; nothing is changed.")
        private boolean leave;
    }

    ResumeCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        RunDesk runs = new RunDesk(session);
        RunView before = Optional.ofNullable(runId)
                .map(id -> session.runs(RunListener.none()).view(id))
                .orElseGet(runs::open);
        RunSummary.show(terminal(), java.util.List.of(RunSummary.of(before)));
        Confirmation confirmation = confirm.confirm(session, terminal());
        RunProgress progress = new RunProgress(terminal(), before.plan());
        RunEnd end = new RunEnd(session, terminal(), decisions);
        try (WatchedRun run =
                runs.takeUp(confirmation, before.plan().id(), decisions.reason(), progress, progress::sample)) {
            if (instead != null && instead.leave) {
                run.leave(decisions.reason());
            } else if (before.rollingBack() || (instead != null && instead.rollBack)) {
                run.rollBack(decisions.reason(), cancellation);
            } else {
                run.forward(cancellation);
            }
            end.decide(run, cancellation);
            ExitStatus status = end.report(run);
            boolean asWanted = instead != null && run.view().isOver();
            return asWanted ? ExitStatus.OK : status;
        }
    }
}
