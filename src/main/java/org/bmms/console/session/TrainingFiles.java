package org.bmms.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.sandbox.SandboxFailure;

/** What the console keeps about a training target: it begins with the target, and goes with it. */
public final class TrainingFiles {
    private TrainingFiles() {}

    /**
     * Trusts the keys of its servers, which are new each time, in this environment only.
     *
     * @param sandbox where the sandbox has written its key and those of its servers
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-DIRECTORY}
     */
    public static void trust(Path sandbox, SessionFiles files) {
        try {
            PrivateDirectory.makeFor(files.knownHosts());
            Files.copy(sandbox.resolve("known_hosts"), files.knownHosts(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, files.knownHosts().toString())
                    .asException(e);
        }
    }

    /**
     * Removes a directory with all that is in it, or a file, where it exists.
     *
     * @throws IOException if something of it stays
     */
    public static void remove(Path whole) throws IOException {
        if (Files.notExists(whole)) {
            return;
        }
        try (Stream<Path> all = Files.walk(whole)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
