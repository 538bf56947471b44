package org.bmms.console.cli;

import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The organisations of the target, and changes to one of them. */
@Command(
        name = "organisations",
        description = {
            "list: all organisations, with the rows they own. Changes nothing.",
            "show: one organisation. Changes nothing.",
            "edit: changes one organisation by the options given.",
            "undo: takes the last onboarding of an organisation back, while it owns no data."
        })
final class OrganisationsCommand extends EnvironmentCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|edit|undo", description = "What to do.")
    private Verb verb = Verb.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", description = "Which organisation.")
    private @Nullable String code;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--quick", description = "For list: without counting rows.")
    private boolean quick;

    @Mixin
    private final EditOptions changes = new EditOptions();

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    /** What to do. */
    enum Verb {
        LIST,
        SHOW,
        EDIT,
        UNDO
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OrganisationsCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() {
        GivenOptions given = new GivenOptions(spec, terminal());
        if (verb != Verb.LIST && code == null) {
            throw given.wrong(Message.of("cli.organisations.which"));
        }
        if (verb != Verb.EDIT) {
            given.refuse(given.of("changes").stream(), "cli.organisations.only-edit");
        } else if (changes.isEmpty()) {
            throw given.wrong(Message.of("cli.organisations.no-change"));
        }
        return super.call();
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        return switch (verb) {
            case LIST -> list(session, cancellation);
            case SHOW -> show(found(session, cancellation));
            case EDIT -> edit(session, cancellation);
            case UNDO -> undo(session, cancellation);
        };
    }

    private ExitStatus list(Session session, Cancellation cancellation) {
        List<OrganizationEntry> all = quick
                ? session.directory().list(cancellation)
                : session.directory().count(cancellation, new ProgressLine(terminal()));
        if (json) {
            terminal().json(all);
        } else {
            new OrganisationText(terminal()).show(all);
        }
        return ExitStatus.OK;
    }

    private ExitStatus show(OrganizationEntry entry) {
        if (json) {
            terminal().json(entry);
        } else {
            new OrganisationText(terminal()).show(entry);
        }
        return ExitStatus.OK;
    }

    private ExitStatus edit(Session session, Cancellation cancellation) {
        OrganizationEntry seen = found(session, cancellation);
        OrganizationEdit edit = changes.of(seen);
        confirm.confirm(session, terminal());
        session.directory().edit(seen, edit, cancellation);
        return show(found(session, cancellation));
    }

    private ExitStatus undo(Session session, Cancellation cancellation) {
        String which = code();
        Receipt receipt = session.receipts()
                .last(which)
                .orElseThrow(() ->
                        Failure.unchanged(OnboardingFailure.NO_RECEIPT, which).asException());
        if (!json) {
            terminal().say("cli.organisations.undo", which, receipt.rows().size(), Figures.time(receipt.written()));
        }
        confirm.confirm(session, terminal());
        int rows = session.undo().run(receipt, cancellation);
        if (json) {
            terminal().json(receipt);
        } else {
            terminal().say("cli.organisations.undone", which, rows);
        }
        return ExitStatus.OK;
    }

    private OrganizationEntry found(Session session, Cancellation cancellation) {
        String which = code();
        return session.directory()
                .find(which, cancellation)
                .orElseThrow(() -> Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, which)
                        .asException());
    }

    private String code() {
        return Objects.requireNonNull(code);
    }
}
