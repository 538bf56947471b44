package org.bmms.console.ui.rollback;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What is not lost, and what one should know before. */
final class KeptCard extends VBox {
    private final RollbackViewModel model;
    private final Words words;
    private final VBox rows = new VBox();

    KeptCard(RollbackViewModel model, Words words) {
        this.model = model;
        this.words = words;
        Label title = new Label(words.of("ui-rollback.kept"));
        title.getStyleClass().add("card-title");
        HBox head = new HBox(title);
        head.getStyleClass().addAll("row", "card-head");
        rows.getStyleClass().add("kept");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "headed");
        getChildren().addAll(head, scroll);
        model.plan().addListener((property, before, now) -> show());
        model.refusal().addListener((property, before, now) -> show());
        model.chosen().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        WayBack way = model.plan().get();
        rows.getChildren().clear();
        if (way == null) {
            rows.getChildren().add(words.label(model.unplanned(), "second"));
            return;
        }
        for (WayBack.Kept kept : way.kept()) {
            Label line = words.label(kept.text(), "mark", "kept-line");
            HBox sign = new HBox(new IconView(kept.icon()));
            sign.getStyleClass().addAll("mark", Mark.GOOD.styleClass());
            line.setGraphic(sign);
            rows.getChildren().add(line);
        }
        for (Message warning : way.warnings()) {
            Label line = words.label(warning, "mark", Mark.ATTENTION.styleClass());
            line.setGraphic(new IconView(Mark.ATTENTION.icon()));
            rows.getChildren().add(line);
        }
    }
}
