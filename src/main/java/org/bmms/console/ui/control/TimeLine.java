package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A stretch of time with three named moments, and how much of it has passed. */
public final class TimeLine extends Pane {
    private static final double THICK = 0.46;
    private static final double TICK = 1.1;
    private static final double KNOB = 1.1;
    private static final double GAP = 0.4;

    private final double share;
    private final List<Stop> stops;
    private final List<VBox> names;
    private final List<Region> ticks;
    private final Region track = region("time-track");
    private final Region passed = region("time-passed");
    private final Region knob = region("time-knob");
    private final Em em = new Em();

    /**
     * A moment.
     *
     * @param share where it is, from 0 to 1
     * @param day its date
     * @param name what happens then
     */
    public record Stop(double share, String day, String name) {}

    /** How much has passed, from 0 to 1, between three moments. */
    public TimeLine(double share, Stop first, Stop middle, Stop last) {
        this.share = share;
        this.stops = List.of(first, middle, last);
        this.names = stops.stream().map(TimeLine::named).toList();
        this.ticks = stops.stream().map(stop -> region("time-tick")).toList();
        getStyleClass().add("time-line");
        getChildren().addAll(em, track, passed);
        getChildren().addAll(ticks);
        getChildren().add(knob);
        getChildren().addAll(names);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private static VBox named(Stop stop) {
        Label day = new Label(stop.day());
        day.getStyleClass().addAll("strong", "detail");
        Label name = new Label(stop.name());
        name.getStyleClass().addAll("second", "detail");
        VBox box = new VBox(day, name);
        box.getStyleClass().add("time-name");
        return box;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (TICK + GAP) * em.size() + names.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double size = em.size();
        double width = getWidth();
        double middle = TICK * size / 2;
        double thick = THICK * size;
        track.resizeRelocate(0, middle - thick / 2, width, thick);
        passed.resizeRelocate(0, middle - thick / 2, width * share, thick);
        double knobSize = KNOB * size;
        knob.resizeRelocate(
                Math.clamp(width * share - knobSize / 2, 0, Math.max(0, width - knobSize)),
                middle - knobSize / 2,
                knobSize,
                knobSize);
        for (int i = 0; i < stops.size(); i++) {
            double x = width * stops.get(i).share();
            ticks.get(i).resizeRelocate(Math.clamp(x - 1, 0, Math.max(0, width - 2)), 0, 2, TICK * size);
            VBox name = names.get(i);
            double wide = name.prefWidth(-1);
            name.resizeRelocate(
                    Math.clamp(x - wide * stops.get(i).share(), 0, Math.max(0, width - wide)),
                    (TICK + GAP) * size,
                    wide,
                    name.prefHeight(-1));
        }
    }
}
