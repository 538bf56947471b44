package org.bmms.console.cli;

import java.util.List;
import java.util.Map;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.Verified;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Size;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backups of the target's database (checklist § Backup Strategy). */
@Command(
        name = "backup",
        description = {
            "create: takes a backup, verifies it, and proves it by restoring it beside the live database.",
            "list: the backups on the server.",
            "verify: reads a backup again from its first to its last byte. Changes nothing.",
            "rehearse: restores a backup beside the live database, compares, and removes what was restored."
        })
final class BackupCommand extends EnvironmentCommand {
    @Parameters(index = "0", paramLabel = "create|list|verify|rehearse", description = "What to do.")
    private Verb verb = Verb.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Which backup, for verify and rehearse.")
    private @Nullable String id;

    @Option(names = "--json", description = "As JSON, for list and verify.")
    private boolean json;

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    /** What to do. */
    enum Verb {
        CREATE,
        LIST,
        VERIFY,
        REHEARSE
    }

    BackupCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        return switch (verb) {
            case LIST -> list(session);
            case VERIFY -> verify(session, cancellation);
            case CREATE -> {
                Fingerprint fingerprint = session.fingerprint(cancellation);
                yield carryOut(session, new Planning(session).backup(fingerprint), cancellation);
            }
            case REHEARSE -> {
                Fingerprint fingerprint = session.fingerprint(cancellation);
                yield carryOut(session, new Planning(session).rehearsal(id(), fingerprint), cancellation);
            }
        };
    }

    private String id() {
        if (id == null) {
            throw Failure.unchanged(BackupFailure.UNKNOWN, "?", "?").asException();
        }
        return id;
    }

    private ExitStatus list(Session session) {
        List<Backup> backups = session.backups().list();
        if (json) {
            terminal().json(backups);
        } else if (backups.isEmpty()) {
            terminal().say("cli.backup.none", session.profile().app().backups());
        } else {
            BackupTable.show(terminal(), backups);
        }
        return ExitStatus.OK;
    }

    private ExitStatus verify(Session session, Cancellation cancellation) {
        Verified verified = session.backups()
                .verify(
                        id(),
                        cancellation,
                        (done, total, what) ->
                                terminal().progress(terminal().texts().render(what)));
        if (json) {
            terminal().json(Map.of("backup", verified.backup(), "found", verified.found()));
        } else {
            terminal()
                    .say(
                            "cli.backup.whole",
                            verified.backup().id(),
                            Size.of(verified.found().bytes()),
                            verified.found().sha256(),
                            verified.found().tables().size());
        }
        return ExitStatus.OK;
    }

    private ExitStatus carryOut(Session session, Plan plan, Cancellation cancellation) {
        new PlanText(terminal()).showBriefly(plan);
        Confirmation confirmation = confirm.confirm(session, terminal());
        RunProgress progress = new RunProgress(terminal(), plan);
        RunEnd end = new RunEnd(session, terminal(), decisions);
        try (WatchedRun run = new RunDesk(session).start(confirmation, plan, progress, progress::sample)) {
            run.forward(cancellation);
            end.decide(run, cancellation);
            ExitStatus status = end.report(run);
            session.rememberBackups();
            return status;
        }
    }
}
