package org.bmms.console.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.Onboarding;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.batch.Batch;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes organisations and their users in (checklist § BMMS Step 5: Pilot MOA Onboarding, and phase 6). */
@Command(
        name = "onboard",
        description = {
            "Takes an organisation and its users in: all of it in one transaction, or nothing.",
            "What exists already is left, or brought up to what is asked; repeating it changes nothing.",
            "With --batch, many organisations from a CSV file; --template prints how it looks."
        })
final class OnboardCommand extends EnvironmentCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CODE", description = "The organisation, such as MOH.")
    private @Nullable String code;

    @Mixin
    private final FormOptions form = new FormOptions();

    @Option(names = "--batch", paramLabel = "FILE", description = "Many organisations, a line for each user.")
    private @Nullable Path batch;

    @Option(names = "--each", description = "Store each organisation of a batch by itself, leaving out wrong ones.")
    private boolean each;

    @Option(names = "--result", paramLabel = "FILE", description = "Writes what became of each organisation.")
    private @Nullable Path resultFile;

    /** Whoever only wants the file needs no environment yet; picocli knows no other way to let a required one out. */
    @SuppressWarnings("deprecation")
    @Option(names = "--template", help = true, description = "Only print an empty file for --batch.")
    private boolean template;

    @Option(
            names = "--passwords",
            paramLabel = "temporary|reset_link",
            description = "How users get their first password; by default by a link of the application.")
    private PasswordPolicy passwords = PasswordPolicy.RESET_LINK;

    @Option(names = "--hand-out", paramLabel = "FILE", description = "Writes passwords and links there, not here.")
    private @Nullable Path handOut;

    @Option(names = "--mails", paramLabel = "DIR", description = "Writes an e-mail to each user there, to be sent.")
    private @Nullable Path mails;

    @Option(names = "--allow-likeness", description = "Also if similar organisations or addresses exist.")
    private boolean likeness;

    @Option(names = "--dry-run", description = "Only show what would be written.")
    private boolean dryRun;

    @Option(names = "--json", description = "As JSON, without passwords and links.")
    private boolean json;

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OnboardCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() {
        if (template) {
            BatchFile.template().lines().forEach(terminal()::line);
            return ExitStatus.OK.number();
        }
        GivenOptions given = new GivenOptions(spec, terminal());
        if (code == null && batch == null) {
            throw given.wrong(Message.of("cli.onboard.what"));
        }
        if (batch == null) {
            given.refuse(Stream.of("--each", "--result"), "cli.onboard.only-batch");
        } else if (code != null) {
            throw given.wrong(Message.of("cli.onboard.not-batch", code));
        } else {
            given.refuse(given.of("form").stream(), "cli.onboard.not-batch");
        }
        return super.call();
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        return batch == null
                ? one(session, Objects.requireNonNull(code), cancellation)
                : many(session, batch, cancellation);
    }

    private ExitStatus one(Session session, String which, Cancellation cancellation) {
        Onboarding onboarding = session.onboarding();
        OnboardingRequest request = new OnboardingRequest(
                form.organization(which, session.directory().find(which, cancellation)),
                form.users(),
                passwords,
                likeness);
        OnboardingPlan plan = onboarding.preview(request, cancellation);
        OnboardText text = new OnboardText(terminal());
        if (!json) {
            text.show(plan);
        }
        if (dryRun || !plan.blocking().isEmpty()) {
            if (json) {
                terminal().json(OnboardText.data(plan));
            }
            return plan.blocking().isEmpty() ? ExitStatus.OK : ExitStatus.UNCHANGED;
        }
        confirm.confirm(session, terminal());
        HandOut place = place(session, List.of(request));
        OnboardingResult result = stored(place, () -> onboarding.run(plan, cancellation, new ProgressLine(terminal())));
        Aftermath after = new Aftermath(terminal());
        after.give(place, result.credentials());
        after.add(result.unsure());
        if (json) {
            terminal().json(OnboardText.data(result));
        } else {
            text.show(result);
        }
        after.show();
        return after.isClean() ? ExitStatus.OK : ExitStatus.CHANGED;
    }

    private HandOut place(Session session, List<OnboardingRequest> requests) {
        Map<String, OrganizationForm> organizations = new HashMap<>();
        requests.forEach(one -> organizations.put(one.organization().code(), one.organization()));
        return HandOut.to(
                terminal(),
                handOut,
                json,
                () -> Letters.to(
                        terminal(),
                        mails,
                        organizations,
                        session.profile().site().url()));
    }

    /** The place for passwords goes again if nothing was stored, and only then. */
    private static <T> T stored(HandOut place, Supplier<T> work) {
        try {
            return work.get();
        } catch (FailureException e) {
            place.cancel();
            throw e;
        }
    }

    private ExitStatus many(Session session, Path file, Cancellation cancellation) {
        Batch batches = session.batch();
        BatchPlan plan = batches.preview(
                BatchFile.read(read(file), passwords, likeness), cancellation, new ProgressLine(terminal()));
        OnboardText text = new OnboardText(terminal());
        if (!json) {
            text.show(plan);
        }
        if (dryRun || (!each && !plan.blocking().isEmpty())) {
            if (json) {
                terminal().json(OnboardText.data(plan));
            }
            return plan.blocking().isEmpty() ? ExitStatus.OK : ExitStatus.UNCHANGED;
        }
        confirm.confirm(session, terminal());
        HandOut place = place(
                session,
                plan.parts().stream().map(part -> part.plan().request()).toList());
        BatchTransactions together = each ? BatchTransactions.EACH_BY_ITSELF : BatchTransactions.ALL_TOGETHER;
        BatchResult result =
                stored(place, () -> batches.run(plan, together, cancellation, new ProgressLine(terminal())));
        Aftermath after = new Aftermath(terminal());
        after.give(place, result.credentials());
        if (resultFile != null) {
            after.write(resultFile, result.csv(terminal().texts()));
        }
        after.add(result.unsure());
        if (json) {
            terminal().json(OnboardText.data(result));
        } else {
            text.show(result);
        }
        after.show();
        return status(result, after);
    }

    private static ExitStatus status(BatchResult result, Aftermath after) {
        if (result.count(BatchOutcome.State.UNKNOWN) > 0) {
            return ExitStatus.UNKNOWN;
        }
        if (result.isComplete()) {
            return after.isClean() ? ExitStatus.OK : ExitStatus.CHANGED;
        }
        return result.count(BatchOutcome.State.STORED) > 0 ? ExitStatus.CHANGED : ExitStatus.UNCHANGED;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }
}
