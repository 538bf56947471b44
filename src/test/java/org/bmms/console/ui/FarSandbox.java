package org.bmms.console.ui;

import java.nio.file.Path;
import java.time.Duration;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.TrainingSession;

/** What the flows are tried on: a sandbox at the other end of a slow line, where nobody is asked anything. */
public final class FarSandbox {
    static final Duration LATENCY = Duration.ofMillis(500);

    private FarSandbox() {}

    /**
     * How it is.
     *
     * @param lapse how many seconds of a server's work pass in one
     */
    public static SandboxOptions options(double lapse) {
        return SandboxOptions.standard().withLatency(LATENCY).withLapse(lapse);
    }

    /**
     * Starts one.
     *
     * @param lapse how many seconds of a server's work pass in one
     * @param redactor learns its secrets
     */
    public static TrainingSession training(double lapse, Redactor redactor) {
        return training(options(lapse), redactor);
    }

    /** One that was near while it started, since the flow only begins afterwards. */
    static TrainingSession started(SchemaStart schema, Redactor redactor) {
        TrainingSession training = training(SandboxOptions.standard().with(schema), redactor);
        training.sandbox().lineDelay(LATENCY);
        return training;
    }

    private static TrainingSession training(SandboxOptions options, Redactor redactor) {
        return TrainingSession.start(
                options,
                own -> Operator.ofProcess(own, redactor, Questions.nobody(), CommandObserver.none()),
                left -> {});
    }

    /** Does by a quick line what only prepares the flow; that begins at the end of the slow one again. */
    static void prepare(Sandbox sandbox, Runnable work) {
        sandbox.lineDelay(Duration.ZERO);
        try {
            work.run();
        } finally {
            sandbox.lineDelay(LATENCY);
        }
    }

    /**
     * A window of the program whose sandbox for training is such a one.
     *
     * @param lapse how many seconds of a server's work pass in one
     */
    static ConsoleWindow window(Path home, double lapse) {
        return new ConsoleWindow(
                new ConsoleDirectories(home, home.resolve("data")), new Redactor(), Texts::in, options(lapse));
    }
}
