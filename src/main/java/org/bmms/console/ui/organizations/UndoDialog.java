package org.bmms.console.ui.organizations;

import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.WrittenRow;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** Takes an onboarding back: which rows go or get their old values, and below where it is confirmed. */
final class UndoDialog {
    private static final double WIDTH = 62;
    private static final double HEIGHT = 36;

    /** After these the organisation can only be taken out of use. */
    private static final Set<FailureCode> FINAL =
            Set.of(OnboardingFailure.OWNS_DATA, OnboardingFailure.UNDO_CHANGED, OnboardingFailure.NO_RECEIPT);

    private final UndoViewModel model;
    private final OrganizationDialogs.Place place;
    private final Runnable deactivate;
    private final Shell shell;
    private final Words words;
    private final VBox trouble = new VBox();
    private final Button instead = new Button();

    /**
     * A dialog.
     *
     * @param deactivate leads to what is possible instead
     */
    UndoDialog(UndoViewModel model, OrganizationDialogs.Place place, Runnable deactivate, Shell shell) {
        this.model = model;
        this.place = place;
        this.deactivate = deactivate;
        this.shell = shell;
        this.words = shell.words();
    }

    /** Opens it. */
    void open() {
        Receipt receipt = model.receipt();
        Label what = words.label(Message.of("ui-organizations.undo.what", receipt.written()));
        what.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getStyleClass().add("rows");
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        DangerZone zone = new DangerZone(
                place.profile(),
                words.of("ui-organizations.undo.zone"),
                words.of("ui-organizations.undo.verb", receipt.code()),
                model::start,
                words);
        zone.consequence()
                .set(words.of(
                        "ui-organizations.undo.consequence", receipt.rows().size()));
        zone.open()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.running().get()
                                && model.done().get() == null
                                && !isFinal(model.failure().get()),
                        model.running(),
                        model.done(),
                        model.failure()));
        zone.setMinHeight(Region.USE_PREF_SIZE);
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        VBox body = new VBox(what, rows(receipt), trouble, between, zone);
        body.getStyleClass().addAll("rows", "organization-undo");
        Button close = new Button(words.of("ui-organizations.undo.close"));
        instead.setText(words.of("ui-organizations.deactivate.instead"));
        instead.setVisible(false);
        instead.setManaged(false);
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-organizations.undo.title", receipt.code()),
                        body,
                        List.of(close, instead),
                        close,
                        WIDTH,
                        HEIGHT));
        close.setOnAction(event -> opened.close());
        instead.setOnAction(event -> {
            opened.close();
            deactivate.run();
        });
        model.failure().subscribe(now -> trouble());
        model.done().subscribe(rows -> {
            if (rows != null) {
                opened.close();
                shell.notices().say(Mark.GOOD, Message.of("ui-organizations.undone", receipt.code(), rows));
            }
        });
    }

    private static boolean isFinal(@Nullable Failure failure) {
        return failure != null && FINAL.contains(failure.code());
    }

    private void trouble() {
        Failure failure = model.failure().get();
        trouble.getChildren().clear();
        if (failure != null) {
            trouble.getChildren().add(new FailureCard(failure, words));
        }
        instead.setVisible(isFinal(failure));
        instead.setManaged(isFinal(failure));
    }

    private Node rows(Receipt receipt) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("facts", "organization-rows");
        for (WrittenRow row : receipt.rows().reversed()) {
            Label act = new Label(
                    words.of("ui-organizations.undo.row." + row.action().name()));
            act.setMinWidth(Region.USE_PREF_SIZE);
            Label table = new Label(row.table() + "  " + row.key());
            table.getStyleClass().add("mono");
            table.setWrapText(true);
            GridPane.setHgrow(table, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), act, table);
        }
        return grid;
    }
}
