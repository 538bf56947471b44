package org.bmms.console.ui.rollback;

import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.RunDialog;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.help.HelpTopic;

/** The dialog behind the one red button. */
public final class RollbackDialog {
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
        model.load();
        RunDialog.open(
                context,
                Message.of("ui-rollback.title", profile.name()),
                HelpTopic.ROLLBACK,
                model,
                close -> new ChoiceView(model, context.runs(), profile, words.of(RunDialog.lock(facts)), words));
    }
}
