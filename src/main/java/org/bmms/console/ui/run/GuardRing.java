package org.bmms.console.ui.run;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import org.bmms.console.ui.run.GuardPicture.Urgency;

/** A ring that closes while time runs out, with the time that is left in it; as large as the style sheet says. */
final class GuardRing extends Region {
    private static final double FULL = 360;
    private static final double TOP = 90;
    /** The stroke, as a share of the width: 10 of 128. */
    private static final double STROKE = 10.0 / 128;

    private final Circle track = new Circle();
    private final Arc rest = new Arc();
    private final Label left = new Label();
    private final Label of = new Label();
    private final VBox words = new VBox(left, of);
    private double share = 1;

    GuardRing() {
        track.getStyleClass().add("ring-track");
        rest.getStyleClass().add("ring-rest");
        rest.setType(ArcType.OPEN);
        rest.setStrokeLineCap(StrokeLineCap.BUTT);
        left.getStyleClass().add("ring-left");
        of.getStyleClass().addAll("detail", "second");
        words.getStyleClass().add("ring-words");
        getStyleClass().add("ring");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(track, rest, words);
    }

    /**
     * Shows how much is left.
     *
     * @param now from 0 to 1
     */
    void show(double now, String time, String whole, Urgency urgency) {
        share = now;
        left.setText(time);
        of.setText(whole);
        getStyleClass().removeAll("calm", "warning", "danger");
        getStyleClass().add(urgency.name().toLowerCase(Locale.ROOT));
        setAccessibleText(time + " " + whole);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        double stroke = size * STROKE;
        double middle = size / 2;
        double radius = middle - stroke / 2;
        track.setCenterX(middle);
        track.setCenterY(middle);
        track.setRadius(radius);
        track.setStrokeWidth(stroke);
        rest.setCenterX(middle);
        rest.setCenterY(middle);
        rest.setRadiusX(radius);
        rest.setRadiusY(radius);
        rest.setStrokeWidth(stroke);
        rest.setStartAngle(TOP);
        rest.setLength(-FULL * share);
        double width = words.prefWidth(-1);
        double height = words.prefHeight(-1);
        words.resizeRelocate(middle - width / 2, middle - height / 2, width, height);
    }
}
