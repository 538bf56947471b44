package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;

/** A backfill in words: what would be done, how far it is, what was done. */
final class BackfillWords {
    private static final double SHARE_OF_ROWS = 0.14;

    private final Words words;

    BackfillWords(Words words) {
        this.words = words;
    }

    /** How it ended. */
    static Mark mark(BackfillResult result) {
        if (result.finished()) {
            return Mark.GOOD;
        }
        return result.failure().isPresent() ? Mark.BAD : Mark.ATTENTION;
    }

    /** How it ended, in one sentence. */
    static Message end(BackfillResult result) {
        String code = result.organization().code();
        if (result.finished()) {
            return Message.of("ui-coverage.backfill.done", result.updated(), code);
        }
        return Message.of(
                result.cancelled() ? "ui-coverage.backfill.stopped" : "ui-coverage.backfill.failed",
                result.updated(),
                code);
    }

    /** That somebody else is at work. */
    Node warning() {
        return marked(Mark.ATTENTION, Message.of("ui-coverage.backfill.locked"));
    }

    /** What would be done. */
    List<Node> preview(BackfillPreview preview) {
        if (preview.rows() == 0) {
            return List.of(marked(Mark.GOOD, Message.of("ui-coverage.backfill.nothing")));
        }
        Label what = words.label(
                Message.of(
                        "ui-coverage.backfill.rows",
                        preview.rows(),
                        preview.tables().size(),
                        preview.organization().code(),
                        preview.organization().name()),
                "card-title");
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label statement = new Label(preview.tables().getFirst().statement());
        statement.setWrapText(true);
        statement.getStyleClass().add("mono");
        TitledPane folded = new TitledPane(words.of("ui-coverage.backfill.statement"), statement);
        folded.setExpanded(false);
        folded.setAnimated(false);
        folded.setMinHeight(Region.USE_PREF_SIZE);
        return List.of(
                what,
                table(preview),
                line(Icon.CHECK, Message.of("ui-coverage.backfill.untouched")),
                line(
                        Icon.QUEUE,
                        Message.of(
                                "ui-coverage.backfill.batches",
                                BackfillOrder.to(preview.organization().code()).batch())),
                line(Icon.CLOCK, Message.of("ui-coverage.backfill.repeat")),
                folded);
    }

    private Node table(BackfillPreview preview) {
        TableView<BackfillPreview.Table> table = new TableView<>();
        table.getItems().setAll(preview.tables());
        table.getStyleClass().addAll("dense", "backfill-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("ui-coverage.backfill.column.table", "token-cell", BackfillPreview.Table::table));
        TableColumn<BackfillPreview.Table, String> rows = column(
                "ui-coverage.backfill.column.rows", "number-cell", row -> words.of("ui-coverage.number", row.rows()));
        rows.minWidthProperty().bind(table.widthProperty().multiply(SHARE_OF_ROWS));
        rows.maxWidthProperty().bind(rows.minWidthProperty());
        table.getColumns().add(rows);
        table.getColumns()
                .add(column(
                        "ui-coverage.backfill.column.keys", "token-cell", row -> String.join(", ", row.sampleIds())));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setAccessibleText(words.of(
                "ui-coverage.backfill.rows",
                preview.rows(),
                preview.tables().size(),
                preview.organization().code(),
                preview.organization().name()));
        return table;
    }

    private TableColumn<BackfillPreview.Table, String> column(
            String key, String style, java.util.function.Function<BackfillPreview.Table, String> text) {
        TableColumn<BackfillPreview.Table, String> column = new TableColumn<>(words.of(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.getStyleClass().add(style);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    /** How far it is. */
    List<Node> progress(WorkItem running, BackfillPreview preview) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(running.stage().map(WorkStage::share));
        Label rows = new Label();
        rows.textProperty()
                .bind(running.stage()
                        .map(stage -> words.of("ui-coverage.backfill.progress", stage.done(), preview.rows())));
        rows.getStyleClass().add("strong");
        Label what = new Label();
        what.textProperty().bind(running.stage().map(stage -> words.of(stage.what())));
        what.getStyleClass().add("second");
        return List.of(rows, bar, what, words.label(Message.of("ui-coverage.backfill.goes-on"), "second", "detail"));
    }

    /** What was done. */
    List<Node> result(BackfillResult result) {
        List<Node> all = new ArrayList<>();
        all.add(marked(mark(result), end(result)));
        result.failure().ifPresent(failure -> all.add(new FailureCard(failure, words)));
        if (!result.finished()) {
            all.add(words.label(Message.of("ui-coverage.backfill.again"), "second"));
        }
        result.tables()
                .forEach(table -> all.add(words.label(
                        table.left() > 0
                                ? Message.of(
                                        "ui-coverage.backfill.table.left", table.table(), table.updated(), table.left())
                                : Message.of("ui-coverage.backfill.table", table.table(), table.updated()),
                        "detail")));
        return all;
    }

    private Label marked(Mark mark, Message text) {
        Label label = words.label(text, "card-title", "mark", mark.styleClass());
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setGraphic(new IconView(mark.icon()));
        return label;
    }

    private Label line(Icon icon, Message text) {
        Label label = words.label(text);
        label.setGraphic(new IconView(icon));
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("backfill-line");
        return label;
    }
}
