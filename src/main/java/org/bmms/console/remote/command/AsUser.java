package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Another command, run as another user through {@code sudo}. Shown and sent without a password
 * ({@code --non-interactive}); where the operator gave one, the session sends it on standard input instead.
 *
 * @param user the user to become, such as {@code root}
 * @param command what to run
 */
public record AsUser<R>(String user, RemoteCommand<R> command) implements RemoteCommand<R> {

    /** The command as root. */
    public static <R> AsUser<R> root(RemoteCommand<R> command) {
        return new AsUser<>("root", command);
    }

    @Override
    public List<String> argv() {
        return Stream.concat(Stream.of("sudo", "--non-interactive", "--user=" + user, "--"), command.argv().stream())
                .toList();
    }

    /**
     * The same for a session that sends sudo's password as the first line of standard input; the line is read by a
     * script that gives it to sudo alone.
     */
    public List<String> argvWithPassword() {
        return withPassword("--user=" + user, "--");
    }

    /** Whether sudo would run this; nothing is run. */
    public SudoAllows question() {
        return new SudoAllows(user, command.argv());
    }

    /** The question for a session that sends sudo's password. */
    public List<String> questionWithPassword() {
        return withPassword("--user=" + user, "--list", "--");
    }

    private List<String> withPassword(String... options) {
        return RemoteScript.SUDO.argv(
                Stream.concat(Stream.of(options), command.argv().stream()).toList());
    }

    @Override
    public StandardInput input() {
        return command.input();
    }

    @Override
    public StandardOutput output() {
        return command.output();
    }

    @Override
    public Effect effect() {
        return command.effect();
    }

    @Override
    public Duration limit() {
        return command.limit();
    }

    @Override
    public R parse(Finished finished) {
        return command.parse(finished);
    }
}
