package org.bmms.console.ui.help;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Somebody asks for help. Goes up to the window, which opens the guide. */
public final class HelpEvent extends Event {
    private static final long serialVersionUID = 1;

    /** The only type. */
    public static final EventType<HelpEvent> ASKED = new EventType<>(Event.ANY, "HELP_ASKED");

    /** The key that asks. */
    public static final KeyCode KEY = KeyCode.F1;

    private final HelpTopic topic;

    public HelpEvent(HelpTopic topic) {
        super(ASKED);
        this.topic = topic;
    }

    /** What it is about. */
    public HelpTopic topic() {
        return topic;
    }

    /**
     * F1 in a window asks for help with what has the focus there.
     *
     * @param asked told of it: the window itself, or the one below a dialog
     */
    public static void onF1(Window window, Window asked) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KEY) {
                event.consume();
                fireEvent(asked, new HelpEvent(topic(window.getScene())));
            }
        });
    }

    /** What a window is about, where its focus is or, where it is nowhere, as a whole. */
    public static HelpTopic topic(Scene scene) {
        HelpTopic focused = HelpTopic.of(scene.getFocusOwner());
        return Optional.ofNullable(focused)
                .or(() -> scene.getRoot().getChildrenUnmodifiable().stream()
                        .flatMap(child -> Optional.ofNullable(HelpTopic.own(child)).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(HelpTopic.of(scene.getRoot())))
                .orElse(HelpTopic.START);
    }
}
