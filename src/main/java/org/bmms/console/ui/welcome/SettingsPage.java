package org.bmms.console.ui.welcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.look.Icon;

/** The settings while no environment is open, with the way back to the welcome. */
public final class SettingsPage extends BorderPane {

    /**
     * A page.
     *
     * @param opener opens environments from the settings
     * @param back leads to the welcome
     */
    public SettingsPage(ScreenContent settings, EnvironmentsViewModel opener, Runnable back, Words words) {
        Button welcome = new Button(words.of("ui.welcome.back"), new IconView(Icon.BACK));
        welcome.setOnAction(event -> {
            settings.close();
            back.run();
        });
        HBox top = new HBox(welcome);
        top.getStyleClass().addAll("top", "welcome-top");
        VBox wrong = new VBox();
        wrong.getStyleClass().add("settings-wrong");
        opener.failure()
                .addListener((property, before, now) -> show(now == null ? null : new FailureCard(now, words), wrong));
        setTop(new VBox(top, wrong));
        setCenter(settings.node());
    }

    private static void show(@org.jspecify.annotations.Nullable Node card, VBox wrong) {
        wrong.getChildren().clear();
        if (card != null) {
            wrong.getChildren().add(card);
        }
    }
}
