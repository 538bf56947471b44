package org.bmms.console.ui.rollback;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The backups with age, size and proof; only proven ones can be chosen. */
final class BackupsCard extends VBox {
    private static final int COLUMNS = 4;

    private final RollbackViewModel model;
    private final Words words;
    private final Label count = new Label();
    private final GridPane table = new GridPane();
    private final ToggleGroup group = new ToggleGroup();

    BackupsCard(RollbackViewModel model, Words words) {
        this.model = model;
        this.words = words;
        Label title = new Label(words.of("ui-rollback.backups"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        count.getStyleClass().addAll("detail", "second");
        HBox head = new HBox(title, between, count);
        head.getStyleClass().addAll("row", "card-head");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == COLUMNS - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(constraints);
        }
        table.getStyleClass().add("backup-table");
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "headed", "backups");
        getChildren().addAll(head, scroll);
        model.backups().addListener((property, before, now) -> show(now));
        model.chosen().addListener((property, before, now) -> select(now));
        show(model.backups().get());
    }

    private void show(@Nullable List<BackupRow> rows) {
        table.getChildren().clear();
        group.getToggles().clear();
        if (rows == null) {
            count.setText("");
            table.add(words.label(Message.of("ui-rollback.backups.reading"), "second"), 0, 0, COLUMNS, 1);
            return;
        }
        count.setText(words.of("ui-rollback.backups.count", rows.size()));
        if (rows.isEmpty()) {
            table.add(words.label(Message.of("ui-rollback.backups.none"), "second"), 0, 0, COLUMNS, 1);
            return;
        }
        heading(0, "ui-rollback.backups.taken");
        heading(1, "ui-rollback.backups.age");
        heading(2, "ui-rollback.backups.size");
        heading(3, "ui-rollback.backups.proof");
        rows.forEach(this::row);
        select(model.chosen().get());
    }

    private void heading(int column, String key) {
        Label heading = new Label(words.of(key));
        heading.getStyleClass().addAll("detail", "second");
        table.add(heading, column, 0);
    }

    private void row(BackupRow row) {
        RadioButton taken = new RadioButton(words.time(row.backup().taken()));
        taken.getStyleClass().add("mono");
        taken.setToggleGroup(group);
        taken.setUserData(row);
        taken.setDisable(!row.usable());
        Label age = new Label(words.of(row.ageInWords()));
        Label size = new Label(Size.of(row.backup().bytes()));
        size.getStyleClass().add("mono");
        Pill proof = new Pill(row.mark(), words.of(row.proof()));
        taken.setAccessibleText(
                taken.getText() + ", " + age.getText() + ", " + size.getText() + ", " + proof.getText());
        taken.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                model.chosen().set(row);
            }
        });
        int at = table.getRowCount();
        for (Node cell : List.of(taken, age, size, proof)) {
            table.add(cell, table.getChildren().size() % COLUMNS, at);
        }
    }

    private void select(@Nullable BackupRow now) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(now))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
