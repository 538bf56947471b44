package org.bmms.console.ui.frame;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.bmms.console.base.Message;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.run.Choice;
import org.bmms.console.ui.run.ChoiceThenRun;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/** A dialog above the window of an environment in which something is chosen, and carried out as a run. */
public final class RunDialog {
    /** In sizes of the font. */
    public static final double WIDTH = 87.7;

    /** In sizes of the font. */
    public static final double HEIGHT = 56;

    private RunDialog() {}

    /**
     * Opens it. A run that it begins goes on when it is closed.
     *
     * @param topic what help tells about while it is open
     * @param view makes what is shown until a run begins; it is given what closes the dialog
     */
    public static void open(
            ScreenContext context, Message title, HelpTopic topic, Choice model, Function<Runnable, Node> view) {
        Words words = context.shell().words();
        AtomicReference<Dialogs.@Nullable Opened> opened = new AtomicReference<>();
        Button close = new Button(words.of("ui-run.dialog.cancel"));
        ChangeListener<@Nullable RunPicture> named =
                (property, before, now) -> close.setText(words.of(closing(model, now)));
        context.runs().picture().addListener(named);
        close.setOnAction(event -> {
            context.runs().picture().removeListener(named);
            model.close();
            Dialogs.Opened dialog = opened.get();
            if (dialog != null) {
                dialog.close();
            }
            if (model.begun() != null) {
                context.environment().read();
            }
        });
        ChoiceThenRun content = new ChoiceThenRun(model, view.apply(close::fire), context.runs(), words);
        opened.set(context.shell()
                .dialogs()
                .open(new DialogContent(words.of(title), topic.mark(content), List.of(close), close, WIDTH, HEIGHT)));
    }

    private static String closing(Choice model, @Nullable RunPicture now) {
        if (now == null || !model.isUnderWay()) {
            return "ui-run.dialog.cancel";
        }
        return now.holding() == Holding.OVER ? "ui-run.dialog.close" : "ui-run.dialog.hide";
    }

    /** Who works on the target, by what was read of it last; null if nothing was. */
    public static Message lock(@Nullable EnvironmentFacts facts) {
        if (facts == null) {
            return Message.of("ui-run.dialog.lock.unknown");
        }
        return switch (facts.lock()) {
            case LockState.Free _ -> Message.of("ui-run.dialog.lock.free");
            case LockState.Held held
            when held.owner() != null ->
                Message.of(
                        "ui-run.dialog.lock.held",
                        held.owner().operator(),
                        held.owner().run());
            case LockState.Held _ -> Message.of("ui-run.dialog.lock.unknown");
        };
    }
}
