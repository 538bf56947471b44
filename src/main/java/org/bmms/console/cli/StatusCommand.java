package org.bmms.console.cli;

import java.util.List;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says where the target stands: mode, services, who works on it, what is open. */
@Command(
        name = "status",
        description =
                "Says which mode is in effect, whether the services run, and whether a run is open. Changes nothing.")
final class StatusCommand extends EnvironmentCommand {
    private static final int SHOWN = 5;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    StatusCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Fingerprint fingerprint = session.fingerprint(cancellation);
        LockState holder = session.runs(RunListener.none()).holder();
        List<RunView> runs = session.runs(RunListener.none()).list();
        boolean open = runs.stream().anyMatch(run -> !run.isOver());
        if (json) {
            terminal()
                    .json(Map.of(
                            "fingerprint",
                            fingerprint,
                            "lock",
                            holder,
                            "runs",
                            runs.stream().map(RunSummary::of).toList()));
        } else {
            show(session, fingerprint, holder, runs);
        }
        boolean serious = fingerprint.findings().stream()
                .anyMatch(finding -> finding.code().isSerious());
        return open || serious ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.OK;
    }

    private void show(Session session, Fingerprint fingerprint, LockState holder, List<RunView> runs) {
        new FingerprintText(terminal()).showBriefly(fingerprint);
        terminal().blank();
        terminal().line(lock(holder));
        records(session.records().state());
        if (runs.isEmpty()) {
            terminal().say("cli.runs.none");
        } else {
            RunSummary.show(
                    terminal(), runs.stream().limit(SHOWN).map(RunSummary::of).toList());
        }
        runs.stream()
                .filter(run -> !run.isOver())
                .findFirst()
                .ifPresent(run -> terminal().say("cli.status.open", run.plan().id()));
    }

    private static Message lock(LockState holder) {
        if (!(holder instanceof LockState.Held held)) {
            return Message.of("cli.status.free");
        }
        LockOwner owner = held.owner();
        String who = owner == null ? "?" : owner.operator() + "@" + owner.workstation();
        String run = owner == null ? "?" : owner.run();
        return Message.of(
                held.alive() ? "cli.status.held" : "cli.status.left",
                who,
                run,
                held.silentFor().toSeconds());
    }

    private void records(StoreState state) {
        switch (state) {
            case StoreState.Opening _ -> terminal().say("cli.records.opening");
            case StoreState.InDatabase _ -> terminal().say("cli.records.database");
            case StoreState.OnWorkstation(var failure, var remedy, int entries) -> {
                terminal().say("cli.records.workstation", failure.what(), entries);
                remedy.forEach(statement -> terminal().line("    " + statement));
            }
        }
    }
}
