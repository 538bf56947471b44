package org.bmms.console.ui.rollback;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import org.bmms.console.base.Message;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/** The dialog behind the one red button. */
public final class RollbackDialog {
    static final double WIDTH = 87.7;
    static final double HEIGHT = 56;

    private RollbackDialog() {}

    /** Opens it above the window of an environment. A run that it begins goes on when it is closed. */
    public static void open(ScreenContext context) {
        Words words = context.shell().words();
        Profile profile = context.environment().profile();
        EnvironmentFacts facts = context.environment().facts().get();
        RollbackViewModel model = new RollbackViewModel(
                new SessionRollback(context.session(), () -> facts == null ? null : facts.fingerprint()),
                context.runs(),
                context.shell().work(),
                context.shell().clock(),
                RollbackOffer.of(facts).open());
        RollbackView view = new RollbackView(model, context.runs(), profile, words.of(lock(facts)), words);
        Button close = new Button(words.of("ui-rollback.cancel"));
        ChangeListener<@Nullable RunPicture> named =
                (property, before, now) -> close.setText(words.of(closing(model, now)));
        context.runs().picture().addListener(named);
        AtomicReference<Dialogs.@Nullable Opened> opened = new AtomicReference<>();
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
        model.load();
        opened.set(context.shell()
                .dialogs()
                .open(new DialogContent(
                        words.of("ui-rollback.title", profile.name()),
                        HelpTopic.ROLLBACK.mark(view),
                        List.of(close),
                        close,
                        WIDTH,
                        HEIGHT)));
    }

    private static String closing(RollbackViewModel model, @Nullable RunPicture now) {
        if (now == null || !model.isUnderWay()) {
            return "ui-rollback.cancel";
        }
        return now.holding() == Holding.OVER ? "ui-rollback.close" : "ui-rollback.hide";
    }

    private static Message lock(@Nullable EnvironmentFacts facts) {
        if (facts == null) {
            return Message.of("ui-rollback.lock.unknown");
        }
        return switch (facts.lock()) {
            case LockState.Free _ -> Message.of("ui-rollback.lock.free");
            case LockState.Held held
            when held.owner() != null ->
                Message.of(
                        "ui-rollback.lock.held",
                        held.owner().operator(),
                        held.owner().run());
            case LockState.Held _ -> Message.of("ui-rollback.lock.unknown");
        };
    }
}
