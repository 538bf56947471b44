package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.look.Icon;

/** The phases of a long way beside each other: done, under way, ahead. */
public final class PathOfPhases extends GridPane {

    /**
     * One of them.
     *
     * @param number as the checklist counts it
     * @param style {@code done}, {@code current}, {@code ahead} or {@code unknown}
     * @param title its name
     * @param details what there is to say of it
     * @param spoken how it stands, for who does not see it
     */
    public record Stop(int number, String style, String title, List<String> details, String spoken) {

        public Stop {
            details = List.copyOf(details);
        }
    }

    public PathOfPhases(List<Stop> stops) {
        getStyleClass().add("path");
        for (int column = 0; column < stops.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / stops.size());
            getColumnConstraints().add(width);
            add(stop(stops.get(column), column == stops.size() - 1), column, 0);
        }
    }

    private static VBox stop(Stop stop, boolean last) {
        StackPane circle = new StackPane(
                stop.style().equals("done") ? new IconView(Icon.CHECK) : new Label(Integer.toString(stop.number())));
        circle.getStyleClass().add("path-circle");
        Region line = new Region();
        line.getStyleClass().add("path-line");
        line.setVisible(!last);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox head = new HBox(circle, line);
        head.getStyleClass().add("path-head");
        Label title = new Label(stop.title());
        title.getStyleClass().add("path-title");
        title.setWrapText(true);
        VBox box = new VBox(head, title);
        for (String detail : stop.details()) {
            Label label = new Label(detail);
            label.setWrapText(true);
            label.getStyleClass().addAll("detail", "second");
            box.getChildren().add(label);
        }
        box.getStyleClass().addAll("path-stop", stop.style());
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(stop.title() + ": " + stop.spoken() + ". " + String.join(", ", stop.details()));
        box.setFocusTraversable(true);
        return box;
    }
}
