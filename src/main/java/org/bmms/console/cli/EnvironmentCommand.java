package org.bmms.console.cli;

import java.util.concurrent.Callable;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that works on one environment. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 70,
        usageHelpAutoWidth = true)
abstract class EnvironmentCommand implements Callable<Integer> {
    protected final Desk desk;

    @Option(
            names = {"-p", "--profile"},
            required = true,
            paramLabel = "NAME",
            description = "The environment: the name of its file in the directory of profiles.")
    private String profile = "";

    EnvironmentCommand(Desk desk) {
        this.desk = desk;
    }

    /** The command's work. */
    abstract ExitStatus run(Session session, Cancellation cancellation);

    /** Whether the answer is to be JSON, failures included. */
    boolean json() {
        return false;
    }

    @Override
    public Integer call() {
        try {
            Profile chosen = ProfileFiles.in(desk.directories()).read(profile);
            try (Interruption interruption = new Interruption();
                    Session session = Session.open(chosen, desk.operator(desk.directories(), CommandObserver.none()))) {
                return run(session, interruption.cancellation()).number();
            }
        } catch (FailureException e) {
            if (json()) {
                desk.terminal().json(FailureText.json(desk.terminal(), e.failure()));
            } else {
                FailureText.show(desk.terminal(), e.failure());
            }
            return ExitStatus.of(e.failure()).number();
        } finally {
            desk.terminal().clearProgress();
        }
    }

    protected final Terminal terminal() {
        return desk.terminal();
    }
}
