package org.bmms.console.deployment.step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.MakeFile;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;

/**
 * A new file on the server, with its owner and mode before it has any content: it is there as a whole or not at all.
 *
 * @param owner whom it belongs to
 * @param mode in octal digits
 */
record WholeServerFile(DeployHost host, String path, String owner, String mode) {
    private static final String NEXT = ".bmms-console.new";

    /** The commands that change something. */
    List<PlannedAction> actions() {
        return List.of(
                host.root().shown(new MakeFile(next(), owner, mode)),
                host.root().shown(new WriteFile(next(), new byte[0])),
                host.root().shown(new MoveFile(next(), path)),
                host.root().shown(new SyncPath(directory())),
                host.root().shown(new RemoveFile(next())));
    }

    /** What is in it; empty if it is not there. */
    Optional<byte[]> read(StepContext context) {
        try {
            return Optional.of(host.root().run(context, new ReadFile(path)));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Its text; empty if it is not there. */
    Optional<String> text(StepContext context) {
        return read(context).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Puts it into place; an interrupted attempt leaves the place as it was. */
    void write(StepContext context, byte[] content) {
        try {
            host.root().run(context, new MakeFile(next(), owner, mode));
            host.root().run(context, new WriteFile(next(), content));
            if (!host.root().run(context, new Checksum(next())).equals(Digest.sha256(content))) {
                throw Failure.unchanged(DeploymentFailure.DIFFERS, host.name(), next(), "sha256")
                        .asException();
            }
        } catch (FailureException e) {
            if (!e.failure().code().mayPass()) {
                host.root().run(context, new RemoveFile(next()));
            }
            throw e;
        }
        host.root().run(context, new MoveFile(next(), path));
        host.root().run(context, new SyncPath(directory()));
    }

    private String next() {
        return path + NEXT;
    }

    private String directory() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
