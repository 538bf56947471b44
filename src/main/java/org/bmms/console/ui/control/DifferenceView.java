package org.bmms.console.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.run.plan.DifferenceLine;
import org.jspecify.annotations.Nullable;

/**
 * A file before and after, beside each other: line numbers, signs, a tint on the lines that change and a stronger one on
 * their values. Both sides are one grid, so that they scroll together.
 */
public final class DifferenceView extends GridPane {
    private static final String REMOVED = "removed";
    private static final String ADDED = "added";

    private final Words words;

    public DifferenceView(List<DifferenceLine> lines, Words words) {
        this.words = words;
        getStyleClass().add("difference");
        for (int side = 0; side < 2; side++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        List<DifferenceRow> rows = DifferenceRow.of(lines);
        for (int row = 0; row < rows.size(); row++) {
            DifferenceRow here = rows.get(row);
            add(side(here.before(), REMOVED, here.isChange()), 0, row);
            add(side(here.after(), ADDED, here.isChange()), 1, row);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken(lines));
        setFocusTraversable(true);
    }

    private static HBox side(@Nullable DifferenceLine line, String style, boolean change) {
        HBox side = new HBox();
        side.getStyleClass().addAll("difference-line", style.equals(REMOVED) ? "left" : "right");
        side.setMaxHeight(Double.MAX_VALUE);
        if (line == null) {
            side.getStyleClass().add("absent");
            return side;
        }
        Integer number = style.equals(REMOVED) ? line.before() : line.after();
        Label place = new Label(number == null ? "" : number.toString());
        place.getStyleClass().add("difference-number");
        Label sign = new Label(!change ? "" : style.equals(REMOVED) ? "−" : "+");
        sign.getStyleClass().add("difference-sign");
        side.getChildren().addAll(place, sign);
        side.getChildren().addAll(text(line.text(), change));
        if (change) {
            side.getStyleClass().add(style);
        }
        return side;
    }

    /** What changes is the value, as a rule; a line without one changes as a whole. */
    private static List<Label> text(String text, boolean change) {
        int value = text.indexOf('=') + 1;
        if (!change || value == 0 || value == text.length()) {
            Label whole = wrapped(text);
            whole.getStyleClass().addAll(text.startsWith("#") ? List.of("second") : List.of());
            return List.of(whole);
        }
        Label key = new Label(text.substring(0, value));
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label changed = wrapped(text.substring(value));
        changed.getStyleClass().add("difference-value");
        return List.of(key, changed);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.SOMETIMES);
        return label;
    }

    private String spoken(List<DifferenceLine> lines) {
        List<String> changes = new ArrayList<>();
        for (DifferenceLine line : lines) {
            switch (line.kind()) {
                case KEPT -> {}
                case REMOVED -> changes.add(words.of("ui.difference.removed", line.text()));
                case ADDED -> changes.add(words.of("ui.difference.added", line.text()));
            }
        }
        return changes.isEmpty() ? words.of("ui.difference.none") : String.join(". ", changes);
    }
}
