package org.bmms.console.ui.organizations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** Writes what is listed into a file that the operator chooses. */
final class OrganizationsExport {
    private static final double WIDTH = 42;
    private static final double HEIGHT = 24;

    private final OrganizationsViewModel model;
    private final Shell shell;

    OrganizationsExport(OrganizationsViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
    }

    /** Asks where, and writes; without a choice nothing is written. */
    void write() {
        KnownOrganizations known = model.known().get();
        if (known == null) {
            return;
        }
        List<OrganizationEntry> listed = List.copyOf(model.listed());
        Instant readAt = known.readAt();
        Instant countedAt = known.countedAt();
        shell.dialogs()
                .fileToWrite("organisations-" + shell.words().day(readAt) + ".csv")
                .ifPresent(file -> write(file, listed, readAt, countedAt));
    }

    private void write(Path file, List<OrganizationEntry> listed, Instant readAt, @Nullable Instant countedAt) {
        shell.work()
                .begin(
                        Message.of("ui-organizations.work.export", file.toString()),
                        (cancellation, progress) ->
                                OrganizationsCsv.write(file, OrganizationsCsv.of(listed, readAt, countedAt)),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Path>(Path where) ->
                                    shell.notices()
                                            .say(
                                                    Mark.GOOD,
                                                    Message.of(
                                                            "ui-organizations.exported",
                                                            listed.size(),
                                                            where.toString()));
                                case Outcome.Failed<Path>(Failure why) -> failed(why);
                                case Outcome.Unknown<Path>(Failure why) -> failed(why);
                            }
                        });
    }

    private void failed(Failure why) {
        Button close = new Button(shell.words().of("ui-organizations.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        shell.words().of("ui-organizations.export.failed"),
                        new VBox(new FailureCard(why, shell.words())),
                        List.of(close),
                        close,
                        WIDTH,
                        HEIGHT));
        close.setOnAction(event -> opened.close());
    }
}
