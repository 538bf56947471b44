package org.bmms.console.ui.welcome;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.help.HelpTopic;

/** Which version this is, the way to the settings, and how one moves by keyboard. */
final class WelcomeFooter extends HBox {

    WelcomeFooter(WelcomeActions actions, Words words) {
        getStyleClass().add("task-bar");
        String version = WelcomeFooter.class.getPackage().getImplementationVersion();
        Label release =
                new Label(version == null ? words.of("ui.welcome.unpacked") : words.of("ui.welcome.version", version));
        release.getStyleClass().addAll("second", "detail");
        Hyperlink settings = new Hyperlink(words.of("ui.welcome.settings"));
        settings.getStyleClass().add("detail");
        settings.setOnAction(event -> actions.settings());
        Hyperlink guide = new Hyperlink(words.of("ui-help.open"));
        guide.getStyleClass().add("detail");
        guide.setOnAction(event -> fireEvent(new HelpEvent(HelpTopic.START)));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(release, settings, guide, between);
        say("ui.welcome.keys", words);
        key("ui.welcome.keys.tab", "ui.welcome.keys.move", words);
        key("ui.welcome.keys.enter", "ui.welcome.keys.choose", words);
    }

    private void key(String name, String meaning, Words words) {
        Label cap = new Label(words.of(name));
        cap.getStyleClass().addAll("key-cap");
        getChildren().add(cap);
        say(meaning, words);
    }

    private void say(String key, Words words) {
        Label label = new Label(words.of(key));
        label.getStyleClass().addAll("second", "detail");
        getChildren().add(label);
    }
}
