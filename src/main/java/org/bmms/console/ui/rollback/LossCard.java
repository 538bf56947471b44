package org.bmms.console.ui.rollback;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.WorkStage;

/** What a full rollback puts aside, by table, counted while one looks. */
final class LossCard extends VBox {
    private final RollbackViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final VBox content = new VBox();

    LossCard(RollbackViewModel model, Words words) {
        this.model = model;
        this.words = words;
        title.getStyleClass().addAll("card-title");
        title.setWrapText(true);
        HBox head = new HBox(title);
        head.getStyleClass().addAll("row", "card-head");
        content.getStyleClass().add("loss");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "headed");
        getChildren().addAll(head, scroll);
        model.loss().addListener((property, before, now) -> show());
        model.lossUnknown().addListener((property, before, now) -> show());
        model.counting().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        DataLoss loss = model.loss().get();
        Failure unknown = model.lossUnknown().get();
        WorkStage stage = model.counting().get();
        if (loss != null) {
            show(LossRows.of(loss));
        } else if (unknown != null) {
            title(Mark.UNKNOWN, words.of("ui-rollback.loss.unknown"));
            content.getChildren().setAll(new FailureCard(unknown, words));
        } else if (stage != null) {
            title(Mark.RUNNING, words.of("ui-rollback.loss.counting"));
            ProgressBar bar = new ProgressBar(stage.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            content.getChildren().setAll(words.label(stage.what(), "second"), bar);
        } else {
            title(Mark.UNKNOWN, words.of("ui-rollback.loss"));
            content.getChildren().setAll(words.label(Message.of("ui-rollback.loss.choose"), "second"));
        }
    }

    private void title(Mark mark, String text) {
        title.setText(text);
        IconView icon = new IconView(mark.icon());
        HBox sign = new HBox(icon);
        sign.getStyleClass().addAll("mark", mark.styleClass());
        title.setGraphic(sign);
    }

    private void show(LossRows loss) {
        if (loss.rows().isEmpty()) {
            title(Mark.GOOD, words.of("ui-rollback.loss.none"));
            content.getChildren().setAll(words.label(Message.of("ui-rollback.loss.changed"), "second"));
            return;
        }
        title(
                Mark.ATTENTION,
                words.of("ui-rollback.loss.rows", loss.total(), loss.rows().size()));
        GridPane table = new GridPane();
        table.getStyleClass().add("loss-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.SOMETIMES);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(name, bar);
        loss.rows().forEach(row -> add(table, row, loss.share(row)));
        content.getChildren().setAll(table);
        if (loss.ofOthers() > 0) {
            content.getChildren().add(words.label(Message.of("ui-rollback.loss.others", loss.ofOthers()), "second"));
        }
        content.getChildren().add(words.label(Message.of("ui-rollback.loss.changed"), "second", "detail"));
    }

    private void add(GridPane table, LossRows.Row row, double share) {
        int at = table.getRowCount();
        Label name = new Label(row.name());
        name.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar(share);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("loss-bar");
        bar.setAccessibleText(words.of("ui-rollback.loss.row", row.now(), row.then()));
        Label weight = new Label(Long.toString(row.weight()));
        weight.getStyleClass().add("mono");
        Label detail = new Label(words.of("ui-rollback.loss.row", row.now(), row.then()));
        detail.getStyleClass().addAll("detail", "second");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        table.add(name, 0, at);
        table.add(bar, 1, at);
        table.add(weight, 2, at);
        table.add(detail, 3, at);
    }
}
