package org.bmms.console.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.bmms.console.activation.ModeSwitch;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.backup.BackupProcedure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.Procedure;
import org.bmms.console.deployment.DeploymentPlanner;
import org.bmms.console.deployment.DeploymentProcedure;
import org.bmms.console.onboarding.Onboarding;

/** Writes {@code docs/checklist.md} from the data and the code. */
public final class ChecklistDocument {
    private static final String SOURCES = "../src/main/java/";
    private static final String CODE = SOURCES + "org/bmms/console/inspection/";

    /** Where the plans of actions are made into what is done. */
    private static final Map<String, Class<?>> PLANS = Map.of(
            SwitchPlanner.ACTIVATION,
            ModeSwitch.class,
            BackupPlanner.BACKUP,
            BackupProcedure.class,
            ChangeKind.ONBOARDING.id(),
            Onboarding.class,
            DeploymentPlanner.KIND,
            DeploymentProcedure.class);

    private ChecklistDocument() {}

    /** Writes it where the documentation is, from the project's directory. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of("docs/checklist.md"), text(Inspection.catalogue()));
    }

    static String text(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        text.append("""
                # The deployment checklist

                Every box of the deployment checklist, how the console settles it, what it looks at and where in the code that is
                judged. This page is generated from `resources/checklist/`; a test says when it is not current.

                - **check**: the console looks and changes nothing.
                - **action**: a plan of the console does it; the console looks whether it is done. The plan `deployment` does it
                  where OBCMS does not run yet.
                - **after the switch**: it is due with the switch to BMMS or after it, and before it counts as not due yet.
                - **sign-off**: a person says so. Where the console can see a part of it, what it sees weighs more than the word.

                `bmms-console checklist --profile NAME` shows how all of them stand; `--examine` looks at them.

                """);
        long checks = count(catalogue, ItemKind.CHECK);
        long actions = count(catalogue, ItemKind.ACTION);
        long signOffs = count(catalogue, ItemKind.SIGN_OFF);
        text.append(catalogue.items().size() + " boxes: " + checks + " checks, " + actions + " actions, " + signOffs
                + " sign-offs.\n");
        catalogue.parts().forEach(part -> part(text, part));
        text.append("\n## Rollback procedures\n\nThey have no boxes; each is a plan of the console.\n");
        catalogue.procedures().forEach(procedure -> procedure(text, procedure));
        return text.toString();
    }

    private static long count(Catalogue catalogue, ItemKind kind) {
        return catalogue.items().stream().filter(item -> item.kind() == kind).count();
    }

    private static void part(StringBuilder text, ChecklistPart part) {
        text.append("\n## ")
                .append(words(part.title()))
                .append("\n\n`")
                .append(part.name())
                .append("`, phase ");
        text.append(String.join(
                ", ",
                part.phases().stream().map(Phase::number).map(String::valueOf).toList()));
        if (part.estimate() != null) {
            text.append(", ").append(part.estimate().toMinutes()).append(" minutes");
        }
        text.append("\n\n| item | kind | what is looked at | where |\n|---|---|---|---|\n");
        part.items().forEach(item -> item(text, item));
    }

    private static void item(StringBuilder text, ChecklistItem item) {
        text.append("| ").append(item.id().number()).append(". ").append(words(item.text()));
        text.append(" | ").append(item.kind().word());
        if (item.plan() != null) {
            text.append(": ").append(plan(item.plan()));
        }
        if (item.afterSwitch()) {
            text.append(", after the switch");
        }
        if (item.probe() == null) {
            text.append(" | nothing; only people know | |\n");
            return;
        }
        Probe probe = Probe.named(item.probe());
        String name = probe.where().getSimpleName();
        text.append(" | ").append(words(probe.what())).append(" | `").append(probe.label());
        text.append("` in [")
                .append(name)
                .append("](")
                .append(CODE)
                .append(name)
                .append(".java) |\n");
    }

    private static String plan(String name) {
        Class<?> made = Objects.requireNonNull(PLANS.get(name), name);
        return "[" + name + "](" + SOURCES + made.getName().replace('.', '/') + ".java)";
    }

    private static void procedure(StringBuilder text, Procedure procedure) {
        text.append("\n### ").append(words(procedure.title())).append("\n\n");
        text.append(words(procedure.purpose()))
                .append(". Plan `")
                .append(procedure.plan())
                .append("`, ");
        text.append(procedure.duration().toMinutes()).append(" minutes, downtime ");
        text.append(procedure.downtime().toMinutes()).append(" minutes by the checklist.\n\n");
        text.append("| step | done by |\n|---|---|\n");
        procedure
                .steps()
                .forEach(step -> text.append("| ")
                        .append(step.number())
                        .append(". ")
                        .append(words(step.text()))
                        .append(" | `")
                        .append(String.join("`, `", step.by()))
                        .append("` |\n"));
    }

    private static String words(Message message) {
        return Texts.english().render(message);
    }
}
