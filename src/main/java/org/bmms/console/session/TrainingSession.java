package org.bmms.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxFailure;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.target.profile.Profile;

/** A session on a training sandbox of its own; both have files of their own, which go with them. */
public final class TrainingSession implements AutoCloseable {
    private final Path directory;
    private final Sandbox sandbox;
    private final Consumer<Path> left;
    private final Session session;

    private TrainingSession(
            Path directory, Sandbox sandbox, Function<ConsoleDirectories, Operator> operator, Consumer<Path> left) {
        this.directory = directory;
        this.sandbox = sandbox;
        this.left = left;
        Profile profile = sandbox.profile(directory.resolve("sandbox"));
        ConsoleDirectories own = new ConsoleDirectories(directory.resolve("config"), directory.resolve("data"));
        TrainingFiles.trust(directory.resolve("sandbox"), SessionFiles.of(own, profile.name()));
        this.session = Session.open(profile, operator.apply(own));
    }

    /**
     * Starts both; takes seconds.
     *
     * @param operator the person, working with files in these directories
     * @param left told of a directory that could not be removed at the end
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-DIRECTORY}, or why the sandbox did not start
     */
    public static TrainingSession start(
            SandboxOptions options, Function<ConsoleDirectories, Operator> operator, Consumer<Path> left) {
        Path directory = directory();
        Sandbox sandbox = null;
        try {
            sandbox = Sandbox.start(options);
            return new TrainingSession(directory, sandbox, operator, left);
        } catch (RuntimeException e) {
            if (sandbox != null) {
                sandbox.close();
            }
            remove(directory, left);
            throw e;
        }
    }

    /** The servers. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** How they are worked on. */
    public Session session() {
        return session;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("bmms-rehearsal-");
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, System.getProperty("java.io.tmpdir"))
                    .asException(e);
        }
    }

    private static void remove(Path directory, Consumer<Path> left) {
        try {
            TrainingFiles.remove(directory);
        } catch (IOException e) {
            left.accept(directory);
        }
    }

    @Override
    public void close() {
        try (sandbox) {
            session.close();
        } finally {
            remove(directory, left);
        }
    }
}
