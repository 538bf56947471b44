package org.bmms.console.ui.onboarding.batch;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** Before a file is chosen: what such a file is, and where an example comes from. */
final class StartCard extends VBox {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name, type, pilot",
            "email, phone",
            "modules",
            "onboarding_date, go_live_date",
            "user_email, user_first_name",
            "user_role",
            "username, user_last_name, user_position");

    StartCard(Button choose, Button template, Words words) {
        getStyleClass().addAll("card", "rows", "batch-start");
        Label title = words.label(Message.of("ui-batch.start.title"), "card-title");
        Label what = words.label(Message.of("ui-batch.start.what"));
        Label safe = words.label(Message.of("ui-batch.start.safe"), "second");
        FlowPane buttons = new FlowPane(choose, template);
        buttons.getStyleClass().add("batch-buttons");
        Label head = words.label(Message.of("ui-batch.start.columns"), "strong");
        getChildren().addAll(title, what, safe, buttons, head, columns(words));
    }

    private static GridPane columns(Words words) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("batch-columns");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), rest);
        for (int row = 0; row < COLUMNS.size(); row++) {
            String names = COLUMNS.get(row);
            String first = names.split(",", -1)[0];
            Label name = new Label(names);
            name.getStyleClass().add("mono");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            Label meaning = words.label(Message.of("ui-batch.column." + first));
            meaning.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row, name, meaning);
        }
        return grid;
    }
}
