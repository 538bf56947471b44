package org.bmms.console.cli;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.CoverageFailure;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives rows without an organisation to one (target facts § 4: the reliable way is SQL with a preview). */
@Command(
        name = "backfill",
        description = {
            "Gives rows without an organisation to the default one, in batches.",
            "Rows that have an organisation are never touched; it can be stopped and repeated."
        })
final class BackfillCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dryRun;

    @Option(
            names = "--organization",
            paramLabel = "CODE",
            description =
                    "The organisation that gets the rows; by default the one of the profile or of the settings file.")
    private @Nullable String organization;

    @Option(names = "--allow-inactive", description = "Also if that organisation is not active.")
    private boolean inactive;

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    BackfillCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        String code = Optional.ofNullable(organization)
                .or(() -> new Planning(session).defaultCode(session.fingerprint(cancellation)))
                .orElseThrow(() -> Failure.unchanged(CoverageFailure.ORGANIZATION_UNKNOWN, "?")
                        .asException());
        BackfillPreview preview = session.backfill().preview(code, cancellation);
        if (!json) {
            new BackfillText(terminal()).show(preview);
        }
        if (dryRun || preview.rows() == 0) {
            if (json) {
                terminal().json(preview);
            }
            return ExitStatus.OK;
        }
        confirm.confirm(session, terminal());
        BackfillOrder order = BackfillOrder.to(code);
        BackfillResult result = session.backfill()
                .run(inactive ? order.confirmedInactive() : order, cancellation, new BackfillText(terminal()));
        return show(result);
    }

    private ExitStatus show(BackfillResult result) {
        if (json) {
            terminal().json(result);
        } else {
            terminal()
                    .say(
                            "cli.backfill.done",
                            result.updated(),
                            result.organization().code());
            result.failure().ifPresent(failure -> FailureText.show(terminal(), failure));
            if (result.cancelled()) {
                terminal().say("cli.backfill.cancelled");
            }
        }
        if (result.finished()) {
            return ExitStatus.OK;
        }
        return result.updated() > 0 ? ExitStatus.CHANGED : ExitStatus.UNCHANGED;
    }
}
