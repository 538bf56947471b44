package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Back, on, and why not. */
final class WizardFooter extends VBox {
    /** Below this width, in sizes of the font, the reason stands above the buttons. */
    private static final double BESIDE = 74;

    private final WizardViewModel model;
    private final Words words;
    private final Button back = new Button();
    private final Label reason = new Label();
    private final HBox more = new HBox();
    private final Button next = new Button();
    private final FlowPane wrapped = new FlowPane();
    private final HBox row = new HBox();
    private boolean beside;

    WizardFooter(WizardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("wizard-footer");
        back.setText(words.of("ui-activation.back"));
        back.setGraphic(new IconView(Icon.LEFT));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        reason.setWrapText(true);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.getStyleClass().add("footer-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        more.getStyleClass().add("row");
        more.setMinWidth(Region.USE_PREF_SIZE);
        next.setGraphic(new IconView(Icon.RIGHT));
        next.getStyleClass().addAll("accent", "footer-next");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> model.next());
        wrapped.getStyleClass().add("footer-wrapped");
        row.getStyleClass().add("footer-row");
        arrange(true);
        widthProperty()
                .addListener((property, before, now) ->
                        arrange(now.doubleValue() >= BESIDE * reason.getFont().getSize()));
        model.footer().addListener((property, before, now) -> show());
        show();
    }

    private void arrange(boolean now) {
        if (now == beside) {
            return;
        }
        beside = now;
        getChildren().clear();
        row.getChildren().clear();
        wrapped.getChildren().clear();
        if (now) {
            row.getChildren().addAll(back, reason, more, next);
            getChildren().add(row);
        } else {
            wrapped.getChildren().addAll(back, more, next);
            getChildren().addAll(reason, wrapped);
        }
    }

    /** Adds buttons of the stop that is shown. */
    void offer(List<? extends Node> buttons) {
        more.getChildren().setAll(buttons);
    }

    private void show() {
        Footer now = model.footer().get();
        Message on = now.next();
        // Who goes on from here by keyboard is not to press what has just come to its place.
        if (next.isFocused() && (on == null || !now.open())) {
            back.requestFocus();
        }
        back.setVisible(now.back());
        next.setVisible(on != null);
        next.setManaged(on != null);
        next.setText(on == null ? "" : words.of(on));
        next.setDisable(!now.open());
        reason.setText(words.of(now.reason()));
        reason.setGraphic(new IconView(now.mark().icon()));
        reason.getStyleClass()
                .setAll("label", "footer-reason", "mark", now.mark().styleClass());
        next.setAccessibleHelp(reason.getText());
    }
}
