package org.bmms.console.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/**
 * Any number of lines, of which only those in sight have nodes. It stays where it is while lines come, or follows them
 * at the end.
 */
final class LogLines extends Region {
    /** Of a row, in sizes of the font: 20 px at 13. */
    private static final double ROW = 20.0 / 13;

    private static final double ROWS_A_TURN = 3;

    private final Words words;
    private final LongConsumer turned;
    private final ScrollBar bar = new ScrollBar();
    private final Label size = new Label();
    private final List<LogRow> nodes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable LogSelection> selection = new ReadOnlyObjectWrapper<>();
    private LogRows rows = LogRows.NONE;
    private LogRow.Format format;
    private double top;
    private double lastHeight = -1;
    private boolean laying;

    /**
     * No lines yet.
     *
     * @param turned told the first line of a traceback that is to be opened or folded
     */
    LogLines(Words words, LogRow.Format format, LongConsumer turned) {
        this.words = words;
        this.format = format;
        this.turned = turned;
        getStyleClass().add("log-lines");
        // As high as there is room, whatever its rows are.
        setPrefSize(0, 0);
        setMinSize(0, 0);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((property, before, now) -> dragged(now.doubleValue()));
        size.setMouseTransparent(true);
        size.fontProperty().addListener((property, before, now) -> requestLayout());
        getChildren().addAll(size, bar);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(words.of("ui-logs.lines"));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        new LogKeys(this);
    }

    /** Whether the last line is in sight; then new lines are followed. */
    ReadOnlyBooleanProperty atEnd() {
        return atEnd.getReadOnlyProperty();
    }

    /** What is chosen; null if nothing is. */
    ReadOnlyObjectProperty<@Nullable LogSelection> selection() {
        return selection.getReadOnlyProperty();
    }

    LogRows rows() {
        return rows;
    }

    /** Told whenever other rows come into sight. */
    void topChanged(Runnable listener) {
        bar.valueProperty().addListener((property, before, now) -> listener.run());
        heightProperty().addListener((property, before, now) -> listener.run());
    }

    /** The size of the font in pixels. */
    double em() {
        return size.getFont().getSize();
    }

    /** Shows other rows; the line at the top stays there, unless the end is followed. */
    void show(LogRows next, LogRow.Format nextFormat) {
        long first = rows.size() == 0 ? -1 : rows.number(clamped((int) top));
        double part = top - Math.floor(top);
        rows = next;
        format = nextFormat;
        top = atEnd.get() || first < 0 ? end() : next.row(first) + part;
        settle();
    }

    /** Shows the end, and follows it. */
    void toEnd() {
        top = end();
        settle();
    }

    /** Shows a line in the middle, and chooses it. */
    void aim(long number) {
        if (rows.size() == 0) {
            return;
        }
        int row = clamped(rows.row(number));
        select(LogSelection.of(rows.number(row)));
        if (row < top || row >= top + shown() - 1) {
            top = row - Math.floor(shown() / 2);
        }
        settle();
    }

    /** Moves what is chosen by so many rows; {@code extend} keeps the beginning. */
    void move(int by, boolean extend) {
        if (rows.size() == 0) {
            return;
        }
        LogSelection now = selection.get();
        int from = now == null ? clamped((int) (by > 0 ? top - 1 : top + shown())) : rows.row(now.lead());
        moveTo(clamped(from + by), extend && now != null);
    }

    void moveTo(int row, boolean extend) {
        if (rows.size() == 0) {
            return;
        }
        long number = rows.number(clamped(row));
        LogSelection now = selection.get();
        select(extend && now != null ? now.to(number) : LogSelection.of(number));
        reveal(clamped(row));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Brings the line with the focus into sight again, after something took its room. */
    void reveal() {
        LogSelection now = selection.get();
        if (now != null && rows.size() > 0) {
            reveal(clamped(rows.row(now.lead())));
        }
    }

    private void reveal(int row) {
        if (row < top) {
            top = row;
        } else if (row > top + shown() - 1) {
            top = row - shown() + 1;
        }
        settle();
    }

    void selectAll() {
        if (rows.size() > 0) {
            select(new LogSelection(rows.number(0), rows.number(rows.size() - 1)));
            requestLayout();
        }
    }

    void clearSelection() {
        select(null);
        requestLayout();
    }

    /** Opens or folds the traceback of the line with the focus. */
    boolean turn() {
        LogSelection now = selection.get();
        LogLine line = now == null ? null : rows.lineOf(now.lead());
        if (line == null || rows.fold(line.head()) == null) {
            return false;
        }
        turned.accept(line.head());
        return true;
    }

    /** The line with the focus if not all of it can be seen in its row; null otherwise. */
    @Nullable
    LogLine cutLine() {
        LogRow node = focusedNode();
        return node != null && node.isCut() ? rows.lineOf(node.number()) : null;
    }

    /** Rows that are in sight in whole. */
    int page() {
        return Math.max(1, (int) shown() - 1);
    }

    /** The rows in sight, the first and the last one. */
    int[] inSight() {
        return new int[] {clamped((int) top), clamped((int) (top + shown()) - 1)};
    }

    private void select(@Nullable LogSelection next) {
        selection.set(next);
    }

    private void dragged(double value) {
        if (!laying) {
            top = value;
            settle();
        }
    }

    private void scrolled(ScrollEvent event) {
        double by = event.getDeltaY() == 0 ? 0 : -event.getDeltaY() / rowHeight();
        boolean wheel = Math.abs(by) < ROWS_A_TURN && !event.isDirect() && event.getTouchCount() == 0;
        top += wheel ? Math.signum(by) * ROWS_A_TURN : by;
        settle();
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        // Else the pane around takes the focus.
        event.consume();
        int row = (int) Math.floor(top + event.getY() / rowHeight());
        if (event.getButton() != MouseButton.PRIMARY || row >= rows.size()) {
            return;
        }
        moveTo(row, event.isShiftDown());
        long number = rows.number(row);
        if (!event.isShiftDown() && rows.fold(number) != null) {
            turned.accept(number);
        }
    }

    private void settle() {
        top = Math.clamp(top, 0, end());
        atEnd.set(top >= end() - 0.5);
        requestLayout();
    }

    private double end() {
        return Math.max(0, rows.size() - shown());
    }

    private double shown() {
        return Math.max(1, getHeight() / rowHeight());
    }

    private double rowHeight() {
        return ROW * size.getFont().getSize();
    }

    private int clamped(int row) {
        return Math.clamp(row, 0, Math.max(0, rows.size() - 1));
    }

    @Override
    protected void layoutChildren() {
        if (lastHeight != getHeight()) {
            lastHeight = getHeight();
            if (atEnd.get()) {
                top = end();
            }
        }
        top = Math.clamp(top, 0, end());
        double height = rowHeight();
        double barWidth = bar.prefWidth(-1);
        layBar(barWidth);
        int first = (int) Math.floor(top);
        int count = Math.min(rows.size() - first, (int) Math.ceil(getHeight() / height) + 1);
        while (nodes.size() < count) {
            LogRow node = new LogRow(words);
            nodes.add(node);
            getChildren().addFirst(node);
        }
        LogSelection chosen = selection.get();
        for (int i = 0; i < nodes.size(); i++) {
            LogRow node = nodes.get(i);
            node.setVisible(i < count);
            if (i < count) {
                int row = first + i;
                boolean selected = chosen != null && chosen.has(rows, row);
                boolean aimed = chosen != null && rows.number(row) == chosen.lead();
                node.show(LogRow.Content.of(rows, row, format), selected, aimed);
                node.resizeRelocate(0, snapPositionY((row - top) * height), Math.max(0, getWidth() - barWidth), height);
            }
        }
    }

    private void layBar(double width) {
        laying = true;
        try {
            double shown = shown();
            bar.setVisible(end() > 0);
            bar.setMax(Math.max(end(), 0.001));
            bar.setVisibleAmount(Math.min(end(), end() * shown / Math.max(1, rows.size())));
            bar.setUnitIncrement(1);
            bar.setBlockIncrement(shown);
            bar.setValue(top);
            bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
        } finally {
            laying = false;
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case FOCUS_ITEM -> focusedNode();
            case ITEM_AT_INDEX -> nodeAt((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable LogRow focusedNode() {
        LogSelection now = selection.get();
        OptionalInt row = now == null ? OptionalInt.empty() : rows.exactRow(now.lead());
        return row.isPresent() ? nodeAt(row.getAsInt()) : null;
    }

    private @Nullable LogRow nodeAt(int row) {
        int at = row - (int) Math.floor(top);
        return at >= 0 && at < nodes.size() && nodes.get(at).isVisible() ? nodes.get(at) : null;
    }
}
