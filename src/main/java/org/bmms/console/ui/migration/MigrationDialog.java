package org.bmms.console.ui.migration;

import org.bmms.console.base.Message;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.RunDialog;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.help.HelpTopic;

/** The dialog in which the database is brought to the migrations of its code. */
public final class MigrationDialog {
    private MigrationDialog() {}

    /** Opens it above the window of an environment. A run that it begins goes on when it is closed. */
    public static void open(ScreenContext context) {
        Session session = context.session();
        Words words = context.shell().words();
        MigrationViewModel model = new MigrationViewModel(
                (goal, cancellation) ->
                        new Planning(session).migration(goal, null, session.fingerprint(cancellation), cancellation),
                context.runs(),
                context.shell().work(),
                context.shell().clock());
        model.replan();
        RunDialog.open(
                context,
                Message.of("ui-migration.title", session.profile().name()),
                HelpTopic.MIGRATION,
                model,
                close -> new MigrationView(
                        model,
                        context.runs(),
                        session.profile(),
                        () -> {
                            close.run();
                            context.navigator().go(Screen.ACTIVATION, Screen.BACKUP);
                        },
                        words));
    }
}
