package org.bmms.console.ui.frame;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Look;
import org.controlsfx.control.Notifications;

/** Notices at the lower right of the window. */
public final class WindowNotices implements Notices {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Supplier<Window> owner;
    private final Words words;

    public WindowNotices(Supplier<Window> owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    @Override
    public void say(Mark mark, Message text) {
        IconView icon = new IconView(mark.icon());
        icon.getStyleClass().addAll("mark", mark.styleClass());
        Window window = owner.get();
        if (Look.isStill(window)) {
            new StillNotice(icon, words.of(text)).show(window, SHOWN);
            return;
        }
        // Its popup is known by its scene only, and has to be dressed before its place is computed from its size.
        icon.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                PopupDress.likeWindow(now, window);
            }
        });
        Notifications.create()
                .owner(window)
                .graphic(icon)
                .text(words.of(text))
                .styleClass("notice", mark.styleClass())
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(SHOWN)
                .show();
    }
}
