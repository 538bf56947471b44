package org.bmms.console.ui.onboarding.batch;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.onboarding.batch.BatchRow.Standing;

/** How many organisations stand how, and a way to see only those that somebody has to do something about. */
final class BatchFigures extends FlowPane {
    private static final double WIDE = 4_000;

    BatchFigures(BatchRows rows, BatchViewModel model, Words words) {
        getStyleClass().add("batch-figures");
        setPrefWrapLength(WIDE);
        add(words.label(Message.of("ui-batch.figure.organisations", rows.rows().size()), "strong"));
        for (Standing standing : List.of(Standing.values())) {
            long many = rows.count(standing);
            if (many > 0) {
                Label label = words.label(
                        Message.of("ui-batch.figure", many, standing.word()),
                        "mark",
                        standing.mark().styleClass());
                label.setGraphic(new IconView(standing.mark().icon()));
                add(label);
            }
        }
        add(words.label(Message.of("ui-batch.figure.users", rows.people(), rows.newPeople()), "second"));
        if (!rows.nobody().isEmpty()) {
            add(words.label(Message.of("ui-batch.figure.nobody", rows.nobody().size()), "second"));
        }
        if (rows.trouble() > 0) {
            CheckBox only = new CheckBox(words.of("ui-batch.only-trouble"));
            only.selectedProperty().bindBidirectional(model.onlyTrouble());
            only.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(only);
        }
    }

    private void add(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }
}
