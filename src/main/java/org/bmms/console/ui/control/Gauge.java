package org.bmms.console.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.look.Icon;

/**
 * How much of something is as it should be, as a ring or an open arc. The style sheet says how large it is and in which
 * colours; its words for people who do not see it come from whoever shows it.
 */
public final class Gauge extends Region {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final double QUARTER = 90;
    private static final double DASH = 1.5;
    private static final double SPACE = 0.9;
    private static final double THIN = 0.4;

    /** The three places gauges stand at. */
    public enum Form {
        /** An arc of 270 degrees, open at the bottom, with its unit and its ends. */
        LARGE("large", 270, 225, 12, 13.0 / 135),
        /** A ring beside the facts of one thing. */
        PANEL("panel", GaugeArcs.FULL, QUARTER, 12, 8.0 / 76),
        /** A ring on a card. */
        SMALL("small", GaugeArcs.FULL, QUARTER, 20, 4.0 / 36);

        private final String style;
        private final double span;
        private final double start;
        private final double leastMissing;
        private final double stroke;

        Form(String style, double span, double start, double leastMissing, double stroke) {
            this.style = style;
            this.span = span;
            this.start = start;
            this.leastMissing = leastMissing;
            this.stroke = stroke;
        }

        GaugeArcs arcs(GaugeReading reading) {
            return switch (reading.state()) {
                case ENFORCED, FULL, SOME_WRONG, NONE_WRONG -> GaugeArcs.of(span, leastMissing, 1, 1);
                case GAPS -> GaugeArcs.of(span, leastMissing, reading.part(), reading.whole());
                case COUNTING -> new GaugeArcs(QUARTER, span, span);
                case NO_COLUMN, DROPPED, EMPTY, UNKNOWN -> new GaugeArcs(0, span, span);
            };
        }
    }

    private final Form form;
    private final Arc track = arc("track");
    private final Arc covered = arc("covered");
    private final Arc missing = arc("missing");
    private final Line strike = new Line();
    private final Label centre = new Label();
    private final Label unit = new Label();
    private final Label from = new Label("0");
    private final Label to = new Label("100");
    private final IconView shield = new IconView(Icon.SHIELD_CHECK);
    private GaugeReading reading = GaugeReading.of(State.UNKNOWN, false, "");

    public Gauge(Form form) {
        this.form = form;
        getStyleClass().addAll("gauge", form.style);
        strike.getStyleClass().add("strike");
        strike.setManaged(false);
        centre.getStyleClass().add("gauge-value");
        unit.getStyleClass().addAll("gauge-unit", "second");
        shield.getStyleClass().add("gauge-shield");
        getChildren().addAll(track, covered, missing, strike, centre, shield);
        if (form == Form.LARGE) {
            from.getStyleClass().addAll("gauge-end", "second");
            to.getStyleClass().addAll("gauge-end", "second");
            getChildren().addAll(unit, from, to);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        show(reading, "", "");
    }

    /**
     * Shows a reading.
     *
     * @param below the unit of the value, on a large gauge
     * @param spoken all of it in words
     */
    public void show(GaugeReading now, String below, String spoken) {
        if (now.state() != reading.state() || !getStyleClass().contains(style(now.state()))) {
            // Changing a style costs more than all the rest, and scrolling shows one reading after the other.
            getStyleClass().remove(style(reading.state()));
            getStyleClass().add(style(now.state()));
        }
        reading = now;
        pseudoClassStateChanged(SERIOUS, now.serious());
        centre.setText(now.centre());
        unit.setText(below);
        shield.setVisible(now.state() == State.ENFORCED);
        centre.setVisible(now.state() != State.ENFORCED);
        strike.setVisible(now.state() == State.DROPPED);
        setAccessibleText(spoken);
        requestLayout();
    }

    private static String style(State state) {
        return "is-" + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Arc arc(String style) {
        Arc arc = new Arc();
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        arc.getStyleClass().add(style);
        arc.setManaged(false);
        return arc;
    }

    @Override
    protected void layoutChildren() {
        double size = form == Form.LARGE ? getWidth() : Math.min(getWidth(), getHeight());
        double middleX = getWidth() / 2;
        double middleY = form == Form.LARGE ? size / 2 : getHeight() / 2;
        double width = Math.max(1, size * form.stroke);
        double radius = Math.max(0, (size - width) / 2);
        boolean dashed = reading.state() == State.NO_COLUMN || reading.state() == State.DROPPED;
        GaugeArcs arcs = form.arcs(reading);
        place(track, middleX, middleY, radius, reading.state() == State.EMPTY ? width * THIN : width, 0, form.span);
        track.getStrokeDashArray().setAll(dashed ? new Double[] {width * DASH, width * SPACE} : new Double[0]);
        track.setVisible(dashed || (arcs.covered() < form.span && arcs.missing() == 0));
        place(covered, middleX, middleY, radius, width, 0, arcs.covered());
        place(missing, middleX, middleY, radius, width, arcs.missingFrom(), arcs.missing());
        double reach = size / 2 * Math.sqrt(0.5);
        strike(middleX, middleY, reach, width / 2);
        texts(middleX, middleY, size, radius);
    }

    private void place(Shape shape, double x, double y, double radius, double width, double begin, double length) {
        Arc arc = (Arc) shape;
        arc.setCenterX(x);
        arc.setCenterY(y);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStrokeWidth(width);
        arc.setStartAngle(form.start - begin);
        arc.setLength(-length);
        arc.setVisible(length > 0);
    }

    private void strike(double x, double y, double reach, double width) {
        strike.setStartX(x - reach);
        strike.setStartY(y + reach);
        strike.setEndX(x + reach);
        strike.setEndY(y - reach);
        strike.setStrokeWidth(width);
    }

    private void texts(double x, double y, double size, double radius) {
        double below = form == Form.LARGE && !unit.getText().isEmpty() ? unit.prefHeight(-1) : 0;
        double value = centre.prefHeight(-1);
        layoutInArea(centre, x - size / 2, y - (value + below) / 2, size, value, 0, HPos.CENTER, VPos.CENTER);
        double side = shield.prefWidth(-1);
        shield.resizeRelocate(x - side / 2, y - side / 2, side, side);
        if (form == Form.LARGE) {
            layoutInArea(unit, x - size / 2, y + (value - below) / 2, size, below, 0, HPos.CENTER, VPos.CENTER);
            double end = y + (radius + size * form.stroke / 2) * Math.sqrt(0.5) + 1;
            double side45 = radius * Math.sqrt(0.5);
            ends(from, x - side45, end);
            ends(to, x + side45, end);
        }
    }

    private static void ends(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        label.resizeRelocate(x - width / 2, y, width, label.prefHeight(-1));
    }
}
