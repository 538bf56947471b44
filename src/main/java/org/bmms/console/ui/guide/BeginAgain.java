package org.bmms.console.ui.guide;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Asks whether the sandbox is to be exchanged for a new one, and says what is lost by that. */
public final class BeginAgain {
    private static final double WIDTH = 40;

    private BeginAgain() {}

    /**
     * Asks; does it only on the button that names it.
     *
     * @param why what is to be known of it first
     */
    public static void ask(Message why, Dialogs dialogs, Words words, Runnable begin) {
        Button stay = new Button(words.of("ui-guide.again.stay"));
        Button go = new Button(words.of("ui-guide.again.go"));
        AtomicReference<Dialogs.@Nullable Opened> opened = new AtomicReference<>();
        Runnable close = () -> {
            Dialogs.Opened dialog = opened.get();
            if (dialog != null) {
                dialog.close();
            }
        };
        stay.setOnAction(event -> close.run());
        go.setOnAction(event -> {
            close.run();
            begin.run();
        });
        VBox body = new VBox(words.label(why), words.label(Message.of("ui-guide.again.lost"), "second"));
        body.getStyleClass().add("rows");
        opened.set(dialogs.open(
                new DialogContent(words.of("ui-guide.again.title"), body, List.of(go, stay), stay, WIDTH, 0)));
    }
}
