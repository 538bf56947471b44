package org.bmms.console.backup.step;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;
import tools.jackson.core.JacksonException;

/**
 * What one step leaves on the server for the next one, so that another workstation can go on; removed at the end.
 *
 * @param host where they are
 * @param directory the run's own
 */
public record WorkFiles(BackupHost host, String directory) {

    /** What was written under a name; empty if nothing was, or only a part of it. */
    public <T> Optional<T> read(StepContext context, String name, Class<T> type) {
        try {
            byte[] text = host.run(context, new ReadFile(file(name)));
            return Optional.of(Json.read(new String(text, StandardCharsets.UTF_8), type));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Optional.empty();
            }
            throw e;
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }

    /** What an earlier step must have written. */
    public <T> T require(StepContext context, String name, Class<T> type) {
        return read(context, name, type)
                .orElseThrow(() -> new IllegalStateException("an earlier step did not write " + file(name)));
    }

    /** Writes something under a name, as JSON. */
    public void write(StepContext context, String name, Object value) {
        host.run(context, new WriteFile(file(name), Json.write(value).getBytes(StandardCharsets.UTF_8)));
    }

    /** What writing sends. */
    public PlannedAction writing(String name) {
        return host.shown(new WriteFile(file(name), new byte[0]));
    }

    /** Makes the directory, readable by its owner only. */
    public RemoteCommand<Done> make() {
        return new MakeDirectories(directory, "700");
    }

    /** Removes all of them. */
    public RemoteCommand<Done> remove() {
        return new RemoveTree(directory);
    }

    private String file(String name) {
        return directory + "/" + name;
    }
}
