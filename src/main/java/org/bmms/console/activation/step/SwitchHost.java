package org.bmms.console.activation.step;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.run.plan.PlannedAction;
import org.jspecify.annotations.Nullable;

/**
 * A host as the steps of a switch need it; kept in the plan, so that every workstation makes the same steps.
 *
 * @param name its name in the profile
 * @param owner whom the settings file belongs to, reached by sudo; null when that is the login user
 * @param sudo whether units are changed through sudo; false when the login user is root
 * @param envFile the settings file
 * @param envBackup the copy that is made before the switch
 * @param before SHA-256 of the settings file before
 * @param after SHA-256 of the settings file after
 * @param app the application's unit, or null if it does not run there
 * @param worker the Celery worker's unit, or null
 * @param beat the Celery scheduler's unit, or null
 * @param guard who puts the old state back if nobody confirms
 * @param environment what the application's unit sets for its processes, for asking the application itself
 */
public record SwitchHost(
        String name,
        @Nullable String owner,
        boolean sudo,
        String envFile,
        String envBackup,
        String before,
        String after,
        @Nullable String app,
        @Nullable String worker,
        @Nullable String beat,
        GuardKind guard,
        Map<String, String> environment) {

    public SwitchHost {
        environment = Map.copyOf(environment);
    }

    /** The command as the owner of the settings file runs it. */
    public <R> RemoteCommand<R> asOwner(RemoteCommand<R> command) {
        return owner == null ? command : new AsUser<>(owner, command);
    }

    /** The command as root runs it. */
    public <R> RemoteCommand<R> asRoot(RemoteCommand<R> command) {
        return sudo ? AsUser.root(command) : command;
    }

    /** The command as a plan shows it. */
    public PlannedAction shown(RemoteCommand<?> command) {
        return PlannedAction.Command.of(name, command);
    }

    /** The units of Celery, the scheduler first so that nothing new is begun while workers stop. */
    public List<String> celeryUnits() {
        return Stream.of(beat, worker).flatMap(Stream::ofNullable).toList();
    }

    /** All units of the application. */
    public List<String> units() {
        return Stream.of(app, worker, beat).flatMap(Stream::ofNullable).toList();
    }

    /** The application's own programs on this host. */
    public DjangoSite django(DjangoSite site) {
        return new DjangoSite(site.source(), site.python(), site.celery(), site.celeryApp(), environment);
    }
}
