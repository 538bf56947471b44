package org.bmms.console.ui.logs;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.monitoring.log.Counts;
import org.bmms.console.monitoring.log.LogFilter;
import org.bmms.console.monitoring.log.LogSnapshot;
import org.bmms.console.monitoring.log.Severity;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Whose lines are shown, and how bad they must be. */
final class LogFilters extends HBox {
    private static final String SERVICE = ".service";

    /** Chips take what room there is, and wrap only there. */
    private static final double WIDE = 4_000;

    private final LogsViewModel model;
    private final Words words;
    private final NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.ROOT);
    private final Map<String, ToggleButton> units = new LinkedHashMap<>();
    private final Map<String, ToggleButton> hosts = new LinkedHashMap<>();
    private final Map<Severity, ToggleButton> severities = new LinkedHashMap<>();

    LogFilters(LogsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("log-filters");
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("log-chips");
        chips.setPrefWrapLength(WIDE);
        chips.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        model.units().forEach(unit -> chips.getChildren().add(unit(unit)));
        List<JournalSource.Place> places = model.places();
        if (places.size() > 1) {
            Region line = new Region();
            line.getStyleClass().add("log-chip-line");
            chips.getChildren().add(line);
            places.forEach(place -> chips.getChildren().add(host(place.host())));
        }
        getChildren().addAll(chips, severities());
        model.filter().addListener((property, before, now) -> show(now));
        model.snapshot().addListener((property, before, now) -> count(now));
        show(model.filter().get());
        count(model.snapshot().get());
    }

    private Node unit(String unit) {
        ToggleButton chip = chip();
        chip.setOnAction(event -> model.show(model.filter().get().withUnit(unit, chip.isSelected())));
        units.put(unit, chip);
        return chip;
    }

    private Node host(String host) {
        ToggleButton chip = chip();
        chip.setText(host);
        chip.setOnAction(event -> model.show(model.filter().get().withHost(host, chip.isSelected())));
        hosts.put(host, chip);
        return chip;
    }

    private static ToggleButton chip() {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("log-toggle");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private Node severities() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(
                severity(Severity.DEBUG, group, "left-pill"),
                severity(Severity.WARNING, group, "center-pill"),
                severity(Severity.ERROR, group, "right-pill"));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Node severity(Severity least, ToggleGroup group, String place) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().addAll(place, "segment");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        LogMark mark = LogMark.of(least);
        if (mark.icon() != null) {
            button.setGraphic(new IconView(mark.icon()));
            button.getStyleClass().addAll("mark", mark.style());
        }
        button.setOnAction(event -> {
            button.setSelected(true);
            model.show(model.filter().get().from(least));
        });
        severities.put(least, button);
        return button;
    }

    private void show(LogFilter now) {
        units.forEach((unit, chip) -> mark(chip, now.hiddenUnits(), unit));
        hosts.forEach((host, chip) -> mark(chip, now.hiddenHosts(), host));
        severities.forEach((least, button) -> button.setSelected(least == now.least()));
    }

    private static void mark(ToggleButton chip, Set<String> hidden, String name) {
        boolean shown = !hidden.contains(name);
        chip.setSelected(shown);
        chip.setGraphic(new IconView(shown ? Icon.CHECK : Icon.PLUS));
    }

    private void count(LogSnapshot now) {
        Counts counts = now.counts();
        units.forEach((unit, chip) -> {
            String name = unit.endsWith(SERVICE) ? unit.substring(0, unit.length() - SERVICE.length()) : unit;
            chip.setText(name + "  " + numbers.format(counts.units().getOrDefault(unit, 0)));
        });
        severities.forEach((least, button) -> button.setText(
                switch (least) {
                    case ERROR -> words.of("ui-logs.errors", counts.from(least));
                    case WARNING -> words.of("ui-logs.warnings", counts.from(least));
                    default -> words.of("ui-logs.all");
                }));
    }
}
