package org.bmms.console.ui.activation;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** The stops of the way: passed, here, ahead. What was passed can be gone back to; where there is no room it is a menu. */
final class Stepper extends StackPane {
    /** Below this width, in sizes of the font, the stops do not fit beside each other. */
    private static final double BESIDE = 76;

    private final WizardViewModel model;
    private final Words words;
    private final Map<WizardStop, Button> stops = new EnumMap<>(WizardStop.class);
    private final Map<WizardStop, Region> lines = new EnumMap<>(WizardStop.class);
    private final HBox wide = new HBox();
    private final HBox narrow = new HBox();
    private final Label here = new Label();
    private final MenuButton menu = new MenuButton();

    Stepper(WizardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "stepper");
        setMinHeight(Region.USE_PREF_SIZE);
        wide.getStyleClass().add("stepper-stops");
        for (WizardStop stop : WizardStop.values()) {
            Button button = new Button(words.of(stop.title()));
            button.getStyleClass().addAll("flat", "stepper-stop");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> model.go(stop));
            stops.put(stop, button);
            wide.getChildren().add(button);
            if (stop != WizardStop.VERIFY) {
                Region line = new Region();
                line.getStyleClass().add("stepper-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                lines.put(stop, line);
                wide.getChildren().add(line);
            }
        }
        here.getStyleClass().add("strong");
        here.setWrapText(true);
        HBox.setHgrow(here, Priority.ALWAYS);
        here.setMaxWidth(Double.MAX_VALUE);
        menu.setText(words.of("ui-activation.stepper.menu"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        narrow.getStyleClass().add("row");
        narrow.getChildren().addAll(here, menu);
        getChildren().addAll(wide, narrow);
        model.stop().addListener((property, before, now) -> show());
        model.footer().addListener((property, before, now) -> show());
        widthProperty().addListener((property, before, now) -> fit());
        show();
        fit();
    }

    private void fit() {
        boolean beside = getWidth() >= BESIDE * here.getFont().getSize();
        shown(wide, beside);
        shown(narrow, !beside);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show() {
        WizardStop now = model.stop().get();
        menu.getItems().clear();
        stops.forEach((stop, button) -> {
            boolean passed = stop.isBefore(now) || model.isAtItsGoal();
            String state = passed ? "done" : stop == now ? "current" : "ahead";
            button.getStyleClass().removeAll("current", "done", "ahead");
            button.getStyleClass().add(state);
            button.setGraphic(circle(stop, passed));
            button.setMouseTransparent(!model.isReachable(stop));
            button.setFocusTraversable(model.isReachable(stop));
            button.setAccessibleRole(model.isReachable(stop) ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
            String spoken = words.of("ui-activation.stepper." + state, stop.number(), words.of(stop.title()));
            button.setAccessibleText(spoken);
            MenuItem item = new MenuItem(spoken);
            item.setDisable(!model.isReachable(stop));
            item.setOnAction(event -> model.go(stop));
            menu.getItems().add(item);
            Region line = lines.get(stop);
            if (line != null) {
                line.getStyleClass().removeAll("done");
                if (stop.isBefore(now)) {
                    line.getStyleClass().add("done");
                }
            }
        });
        here.setText(words.of(
                "ui-activation.stepper.here", now.number(), WizardStop.values().length, words.of(now.title())));
    }

    private static StackPane circle(WizardStop stop, boolean passed) {
        StackPane circle =
                new StackPane(passed ? new IconView(Icon.CHECK) : new Label(Integer.toString(stop.number())));
        circle.getStyleClass().add("stepper-circle");
        return circle;
    }
}
