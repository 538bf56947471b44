package org.bmms.console.ui.overview;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.NextLayout;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The newest runs, one on a line: begun when, what, by whom, how it stands, how long it and its downtime took. */
final class RecentRuns extends VBox {
    private static final String DURATION = "ui.runs.duration";
    private static final String DOWNTIME = "ui.runs.downtime";
    private static final List<String> COLUMNS =
            List.of("ui.runs.started", "ui.runs.run", "ui.runs.operator", "ui.runs.result", DURATION, DOWNTIME);

    /** What the columns need, in sizes of the letters. */
    private static final double[] NEEDED = {11, 17, 9, 10, 8, 9};

    /** Which columns go first where there is not the room for all; the others always stay. */
    private static final List<String> LEAST_FIRST = List.of("ui.runs.operator", DURATION, DOWNTIME);

    private static final Set<String> FIGURES = Set.of(DURATION, DOWNTIME);

    private final Words words;
    private final Map<String, Duration> downtimes;
    private final GridPane grid = new GridPane();
    private final LetterSize letters = new LetterSize(this::arrange);
    private Set<String> hidden = Set.of();

    /**
     * A card of them.
     *
     * @param downtimes by the ids of runs for which they were measured
     * @param all leads to all runs
     */
    RecentRuns(List<RunView> runs, Map<String, Duration> downtimes, Runnable all, Words words) {
        this.downtimes = downtimes;
        this.words = words;
        getStyleClass().addAll("card", "runs");
        Label title = new Label(words.of("ui.runs.title"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Hyperlink more = new Hyperlink(words.of("ui.runs.all"));
        more.setOnAction(event -> all.run());
        HBox head = new HBox(title, between, more);
        head.getStyleClass().addAll("row", "runs-head");
        getChildren().add(head);
        if (runs.isEmpty()) {
            getChildren().add(words.label(Message.of("ui.runs.none"), "second", "runs-none"));
            return;
        }
        grid.getStyleClass().add("runs-grid");
        for (int column = 0; column < COLUMNS.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHalignment(FIGURES.contains(COLUMNS.get(column)) ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(width);
            Label name = new Label(words.of(COLUMNS.get(column)));
            name.getStyleClass().addAll("second", "detail", "runs-name");
            grid.add(name, column, 0);
        }
        for (int row = 0; row < runs.size(); row++) {
            add(runs.get(row), row + 1);
        }
        share();
        getChildren().addAll(grid, letters);
        widthProperty().addListener((property, before, now) -> arrange());
    }

    /** Rather fewer columns than such as cannot be read. */
    private void arrange() {
        Set<String> without = new HashSet<>();
        double room = getWidth() / letters.em();
        for (String least : LEAST_FIRST) {
            if (needed(without) <= room) {
                break;
            }
            without.add(least);
        }
        if (getWidth() > 0 && !without.equals(hidden)) {
            hidden = Set.copyOf(without);
            share();
            NextLayout.of(this);
        }
    }

    private static double needed(Set<String> without) {
        double sum = 0;
        for (int column = 0; column < COLUMNS.size(); column++) {
            sum += without.contains(COLUMNS.get(column)) ? 0 : NEEDED[column];
        }
        return sum;
    }

    /** Gives the columns that are shown their shares of the whole width. */
    private void share() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            boolean shown = !hidden.contains(COLUMNS.get(column));
            grid.getColumnConstraints().get(column).setPercentWidth(shown ? 100 * NEEDED[column] / needed(hidden) : 0);
        }
        grid.getChildren().forEach(cell -> {
            boolean shown = !hidden.contains(COLUMNS.get(GridPane.getColumnIndex(cell)));
            cell.setVisible(shown);
            cell.setManaged(shown);
        });
    }

    private void add(RunView run, int row) {
        Label began = new Label(run.began().map(words::time).orElse(""));
        began.getStyleClass().add("mono");
        Label kind = words.label(Message.of("ui.run." + run.plan().kind()));
        Label operator = words.label(Message.of("ui.tile.names", run.plan().operator()), "second");
        Pill result = new Pill(mark(run.state()), words.of("ui.state." + run.state()));
        Label took = new Label(duration(run));
        took.getStyleClass().add("mono");
        Label downtime = new Label(downtime(run));
        downtime.getStyleClass().add("mono");
        List<Node> cells = List.of(began, kind, operator, result, took, downtime);
        for (int column = 0; column < cells.size(); column++) {
            HBox cell = new HBox(cells.get(column));
            cell.getStyleClass().add("runs-cell");
            if (FIGURES.contains(COLUMNS.get(column))) {
                cell.getStyleClass().add("figure");
            }
            grid.add(cell, column, row);
        }
        HBox first = (HBox) began.getParent();
        first.setAccessibleRole(AccessibleRole.TEXT);
        first.setAccessibleText(String.join(
                ", ",
                kind.getText(),
                began.getText(),
                operator.getText(),
                result.getText(),
                took.getText(),
                words.of("ui.runs.downtime-spoken", downtime.getText())));
        first.setFocusTraversable(true);
    }

    private String duration(RunView run) {
        if (run.entries().isEmpty()) {
            return "";
        }
        Duration took = Duration.between(
                run.entries().getFirst().at(), run.entries().getLast().at());
        return text(took);
    }

    private String downtime(RunView run) {
        Duration measured = downtimes.get(run.plan().id());
        if (measured == null) {
            return words.of("ui.runs.not-measured");
        }
        return measured.isZero() ? words.of("ui.runs.no-downtime") : text(measured);
    }

    private String text(Duration took) {
        return took.toMinutes() == 0
                ? words.of("ui.runs.seconds", took.toMillis() / 1000.0)
                : words.of("ui.runs.minutes", took.toMinutes(), took.toSecondsPart());
    }

    private static Mark mark(RunState state) {
        return switch (state) {
            case NOT_STARTED -> Mark.NOT_STARTED;
            case RUNNING -> Mark.RUNNING;
            case WAITING_FOR_YOU -> Mark.WAITING_FOR_YOU;
            case UNKNOWN -> Mark.UNKNOWN;
            case FAILED -> Mark.BAD;
            case ROLLED_BACK -> Mark.ROLLED_BACK;
            case DONE -> Mark.GOOD;
        };
    }
}
