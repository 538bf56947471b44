package org.bmms.console.ui.frame;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.KindLook;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Which environment this is: colour, word, symbol and name, always at the same place. It leads to the others. */
final class EnvironmentBlock extends Button {

    EnvironmentBlock(Profile profile, SwitcherViewModel switcher, Words words) {
        KindLook look = KindLook.of(profile.kind());
        Label word = new Label(look.word(words));
        word.getStyleClass().add("environment-word");
        Label name = new Label(profile.name());
        name.getStyleClass().add("environment-name");
        VBox text = new VBox(word, name);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(new IconView(look.icon()), text, new IconView(Icon.DOWN));
        content.getStyleClass().add("environment-content");
        content.prefWidthProperty().bind(widthProperty());
        setGraphic(content);
        getStyleClass().addAll("environment", look.styleClass());
        setAccessibleText(look.word(words) + ", " + profile.name());
        setAccessibleHelp(words.of("ui.switcher.help"));
        setOnAction(event -> open(switcher, words));
    }

    private void open(SwitcherViewModel switcher, Words words) {
        SwitcherView view = new SwitcherView(switcher, words);
        Popover popover = new Popover(view);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
        view.setOnChosen(popover::hide);
        switcher.look();
        popover.show(this);
        view.requestFocus();
    }

    static String styleOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
