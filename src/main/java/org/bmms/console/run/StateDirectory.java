package org.bmms.console.run;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Beside;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.RemoteCommand;
import org.jspecify.annotations.Nullable;

/**
 * The console's directory on a server: lock, runs, jobs, guards. It is all that the console leaves there.
 *
 * @param host where it is
 * @param owner whom it belongs to, reached by sudo; null when that is the login user
 * @param path {@code <application root>/.bmms-console}
 */
public record StateDirectory(RemoteHost host, @Nullable String owner, String path) {

    /** Runs a command as the directory's owner. */
    public <R> R run(RemoteCommand<R> command) {
        return host.run(asOwner(command));
    }

    /** The command as the directory's owner runs it. */
    public <R> RemoteCommand<R> asOwner(RemoteCommand<R> command) {
        return owner == null ? command : new AsUser<>(owner, command);
    }

    /** The directory that exists while somebody holds the lock. */
    public String lock() {
        return path + "/lock";
    }

    public String runs() {
        return path + "/runs";
    }

    /** The directory of one run. */
    public String run(String id) {
        return runs() + "/" + id;
    }

    /** The directory of one detached job. */
    public String job(String id) {
        return path + "/jobs/" + id;
    }

    /** The directory of one run's guard. */
    public String guard(String runId) {
        return path + "/guards/" + runId;
    }

    /** Makes the directories where they are missing; readable by their owner only. */
    public void prepare() {
        run(new MakeDirectories(path, "700"));
        Beside.all(Stream.of(runs(), path + "/jobs", path + "/guards")
                .<Supplier<Done>>map(directory -> () -> run(new MakeDirectories(directory, "700")))
                .toList());
    }
}
