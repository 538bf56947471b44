package org.bmms.console.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.report.Span;
import org.bmms.console.run.RunState;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The runs in a table; a click or Enter opens one. */
final class RunTable extends TableView<Past> {
    /** The letters of the head, in sizes of the font. */
    private static final double HEAD = 0.923;

    /** What is left free for a scroll bar, in sizes of the font. */
    private static final double BAR = 1.4;

    /** As many are named. */
    private static final int FEW = 2;

    private final Words words;
    private final Map<Column, TableColumn<Past, Past>> columns = new EnumMap<>(Column.class);
    private double lastEm;
    private double lastWidth;

    RunTable(HistoryViewModel model, Words words, Consumer<Past> opened) {
        super(model.runs());
        this.words = words;
        getStyleClass().addAll("run-table", "edge-to-edge");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(words.of("ui-history.table"));
        for (Column kind : Column.values()) {
            TableColumn<Past, Past> column = column(kind);
            columns.put(kind, column);
            getColumns().add(column);
        }
        setRowFactory(table -> row(opened));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Past chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                opened.accept(chosen);
                event.consume();
            }
        });
    }

    /** The columns from left to right, with their widths in sizes of the font, and how much they matter. */
    private enum Column {
        BEGAN("began", 11.5, 1, "mono"),
        RUN("run", 18.5, 1, ""),
        OPERATOR("operator", 7.5, 2, "second"),
        RESULT("result", 10, 1, ""),
        TOOK("took", 8, 3, "figure"),
        DOWNTIME("downtime", 10, 4, "figure"),
        ORIGIN("origin", 10, 5, "second");

        private final String name;
        private final double width;
        private final int place;
        private final String style;

        Column(String name, double width, int place, String style) {
            this.name = name;
            this.width = width;
            this.place = place;
            this.style = style;
        }

        /** What is needed for this one and all that matter more. */
        private double needed() {
            return Stream.of(values())
                    .filter(other -> other.place <= place)
                    .mapToDouble(other -> other.width)
                    .sum();
        }
    }

    /** The columns that matter least go where there is not the room; what was done gets the room that is left. */
    @Override
    protected void layoutChildren() {
        double em = lookup(".column-header .label") instanceof Label label
                ? label.getFont().getSize() / HEAD
                : 0;
        if (em > 0 && (em != lastEm || getWidth() != lastWidth)) {
            lastEm = em;
            lastWidth = getWidth();
            columns.forEach((kind, column) -> {
                // Without any column there would be no letters to go by any more.
                column.setVisible(kind.place == 1 || kind.needed() * em <= getWidth());
                column.setPrefWidth(kind.width * em);
            });
            double taken = getVisibleLeafColumns().stream()
                    .mapToDouble(TableColumn::getPrefWidth)
                    .sum();
            TableColumn<Past, Past> what = Objects.requireNonNull(columns.get(Column.RUN));
            what.setPrefWidth(what.getPrefWidth() + Math.max(0, getWidth() - BAR * em - taken));
        }
        super.layoutChildren();
    }

    private static TableRow<Past> row(Consumer<Past> opened) {
        TableRow<Past> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                opened.accept(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<Past, Past> column(Column kind) {
        TableColumn<Past, Past> column = new TableColumn<>(words.of("ui-history.column." + kind.name));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Past run, boolean empty) {
                super.updateItem(run, empty);
                setText(null);
                setGraphic(null);
                if (run != null && !empty) {
                    fill(kind, run, this);
                }
            }
        });
        if (!kind.style.isEmpty()) {
            column.getStyleClass().add(kind.style);
        }
        return column;
    }

    private void fill(Column kind, Past run, TableCell<Past, Past> cell) {
        switch (kind) {
            case BEGAN -> began(run, cell);
            case RUN -> cell.setText(what(run));
            case OPERATOR -> cell.setText(run.operator());
            case RESULT -> result(run, cell);
            case TOOK -> cell.setText(took(run));
            case DOWNTIME -> downtime(run, cell);
            case ORIGIN ->
                cell.setText(words.of("ui-history.origin." + origin(run).name()));
        }
    }

    private String what(Past past) {
        String kind = words.of("audit.kind." + past.kind());
        if (!(past instanceof PastChange change)) {
            return kind;
        }
        int number = change.organizations().size();
        return kind
                + ": "
                + (number > FEW
                        ? words.of("ui-history.organisations", number)
                        : String.join(", ", change.organizations()));
    }

    /** A change has no duration that would tell anybody anything: it is one transaction. */
    private String took(Past past) {
        return past instanceof PastRun run
                ? run.took().map(Span::text).orElseGet(() -> words.of("ui-history.not-over"))
                : "";
    }

    private static PastRun.Origin origin(Past past) {
        return past instanceof PastRun run ? run.origin() : PastRun.Origin.RECORDS;
    }

    private void began(Past run, TableCell<Past, Past> cell) {
        Instant began = run.began();
        cell.setText(began == null ? words.of("ui-history.unknown") : words.time(began));
    }

    private void result(Past run, TableCell<Past, Past> cell) {
        RunState state = run.state();
        cell.setGraphic(new Pill(StateMark.of(state), words.of("audit.state." + state.name())));
    }

    private void downtime(Past past, TableCell<Past, Past> cell) {
        Duration downtime = past instanceof PastRun run ? run.downtime() : Duration.ZERO;
        cell.setText(
                downtime == null
                        ? words.of("ui-history.not-measured")
                        : downtime.isZero() ? words.of("ui-history.none") : Span.text(downtime));
    }
}
