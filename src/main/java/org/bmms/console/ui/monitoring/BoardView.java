package org.bmms.console.ui.monitoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/**
 * The values of all parts as tiles. The tab key reaches one of them, the arrows lead on. A tile stays the same node while
 * its value is measured, so that nobody loses the place where they were.
 */
final class BoardView extends VBox {
    private final CourseViewModel course;
    private final Words words;
    private final StatementsCard statements;
    private final Map<String, MeasureTile> tiles = new HashMap<>();
    private final Map<Part, GroupBox> boxes = new EnumMap<>(Part.class);
    private List<MeasureTile> order = List.of();
    private @Nullable MeasureTile current;

    BoardView(CourseViewModel course, Words words) {
        this.course = course;
        this.words = words;
        this.statements = new StatementsCard(words);
        getStyleClass().add("measure-groups");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        course.chosen().addListener((property, before, now) -> choose());
    }

    /** The values of one part under its name. */
    private final class GroupBox extends VBox {
        private final Label summary = new Label();
        private final TileFlow flow = new TileFlow();

        GroupBox(Part part) {
            Label name = new Label(words.of("ui-monitoring.part." + part.name()), new IconView(part.icon()));
            name.getStyleClass().addAll("strong", "measure-part");
            name.setMinWidth(USE_PREF_SIZE);
            summary.getStyleClass().addAll("detail", "second");
            summary.setWrapText(true);
            HBox head = new HBox(name, summary);
            head.getStyleClass().add("row");
            getStyleClass().add("rows");
            getChildren().addAll(head, flow);
            if (part == Part.DATABASE) {
                getChildren().add(statements);
            }
        }

        void show(Board.Group group) {
            summary.setText(words.of(group.summary()));
            flow.show(group.rows().stream().map(BoardView.this::tile).toList());
        }
    }

    private MeasureTile tile(Row row) {
        MeasureTile tile = tiles.computeIfAbsent(
                row.key(),
                key -> new MeasureTile(row, words, () -> {
                    keep(tiles.get(key));
                    course.choose(key);
                }));
        tile.show(row);
        return tile;
    }

    void show(Board board) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        List<Node> shown = new ArrayList<>();
        List<MeasureTile> all = new ArrayList<>();
        tiles.keySet().removeIf(key -> board.row(key).isEmpty());
        for (Board.Group group : board.groups()) {
            GroupBox box = boxes.computeIfAbsent(group.part(), GroupBox::new);
            box.show(group);
            shown.add(box);
            group.rows().forEach(row -> all.add(tile(row)));
        }
        statements.show(board);
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        order = all;
        keep(current != null && all.contains(current) ? current : all.isEmpty() ? null : all.getFirst());
        choose();
        // What was moved to another place lost the focus on the way.
        if (focused instanceof MeasureTile tile && all.contains(tile) && !tile.isFocused()) {
            tile.requestFocus();
        }
    }

    private void keep(@Nullable MeasureTile tile) {
        current = tile;
        order.forEach(each -> each.setFocusTraversable(each.equals(tile)));
    }

    private void choose() {
        String key = course.chosen().get();
        order.forEach(tile -> tile.choose(tile.key().equals(key)));
    }

    /** Puts the focus on the tile that was chosen last. */
    void focusTile() {
        if (current != null) {
            current.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (current == null || !current.isFocused()) {
            return;
        }
        int at = order.indexOf(current);
        MeasureTile next = switch (event.getCode()) {
            case RIGHT -> order.get(Math.min(at + 1, order.size() - 1));
            case LEFT -> order.get(Math.max(at - 1, 0));
            case DOWN, UP -> beyond(current, event.getCode() == KeyCode.DOWN);
            case HOME -> order.getFirst();
            case END -> order.getLast();
            default -> null;
        };
        if (next != null) {
            keep(next);
            next.requestFocus();
            event.consume();
        }
    }

    /** The tile above or below that is nearest. */
    private MeasureTile beyond(MeasureTile from, boolean down) {
        Bounds here = place(from);
        MeasureTile nearest = from;
        double least = Double.MAX_VALUE;
        for (MeasureTile tile : order) {
            Bounds there = place(tile);
            double away = down ? there.getMinY() - here.getMaxY() : here.getMinY() - there.getMaxY();
            double aside = Math.abs(there.getCenterX() - here.getCenterX());
            // A row nearer counts more than anything beside.
            if (away >= 0 && away * 10 + aside < least) {
                least = away * 10 + aside;
                nearest = tile;
            }
        }
        return nearest;
    }

    private static Bounds place(Region tile) {
        return tile.localToScene(tile.getLayoutBounds());
    }
}
