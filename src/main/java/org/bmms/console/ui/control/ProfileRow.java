package org.bmms.console.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/** A profile in a list: bar, name, where it is, what it is for. */
public final class ProfileRow extends HBox {

    /**
     * A row.
     *
     * @param kind what it is for; null if that is not known, since the profile cannot be read
     * @param detail a line below its name
     * @param aside a line below its kind; empty for none
     */
    public ProfileRow(@Nullable Kind kind, String name, String detail, String aside, Words words) {
        getStyleClass().add("profile-row");
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        Label line = new Label(detail);
        line.getStyleClass().addAll("second", "detail");
        VBox text = new VBox(title, line);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox right = new VBox(kind == null ? new Pill(Mark.BAD, words.of("ui.profile.unreadable")) : tag(kind, words));
        right.getStyleClass().add("profile-aside");
        right.setMinWidth(USE_PREF_SIZE);
        if (!aside.isEmpty()) {
            Label below = new Label(aside);
            below.getStyleClass().addAll("second", "detail");
            right.getChildren().add(below);
        }
        if (kind != null) {
            getChildren().add(KindLook.of(kind).bar());
        }
        getChildren().addAll(text, right);
    }

    private static Label tag(Kind kind, Words words) {
        return KindLook.of(kind).tag(words);
    }
}
