package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.look.Icon;

/** One part of an environment: name, how it stands in symbol, colour and word, the figure that matters. */
public final class StatusTile extends VBox {
    private final Label name;

    /**
     * A tile.
     *
     * @param trend the figure as it was, the oldest first; empty for none
     */
    public StatusTile(
            Icon icon, String title, Mark mark, String word, String value, List<String> details, List<Long> trend) {
        getStyleClass().addAll("card", "tile", mark.styleClass());
        name = new Label(title);
        name.setWrapText(true);
        name.getStyleClass().add("second");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(new IconView(icon), name, between, new Pill(mark, word));
        head.getStyleClass().add("tile-head");
        Label figure = new Label(value);
        figure.setWrapText(true);
        figure.getStyleClass().add("tile-value");
        HBox row = new HBox(figure);
        row.getStyleClass().add("tile-row");
        // A line that never moves says nothing.
        if (trend.stream().distinct().count() > 1) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row.getChildren().addAll(space, new Sparkline(trend));
        }
        getChildren().addAll(head, row);
        for (String detail : details) {
            Label line = new Label(detail);
            line.setWrapText(true);
            line.getStyleClass().addAll("detail", "second");
            getChildren().add(line);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title + ": " + word + ", " + value + ". " + String.join(", ", details));
        setFocusTraversable(true);
    }

    double fontSize() {
        return name.getFont().getSize();
    }
}
