package org.bmms.console.sandbox.ssh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bmms.console.sandbox.shell.CommandLine;
import org.bmms.console.sandbox.shell.SyntaxException;

/** Every command that any server of the sandbox was sent, as the server saw it. */
public final class CommandLog {
    private final AtomicLong numbers = new AtomicLong();
    private final List<LoggedCommand> commands = new ArrayList<>();
    private final List<Consumer<LoggedCommand>> listeners = new CopyOnWriteArrayList<>();

    /** Everything so far, in the order of arrival. */
    public synchronized List<LoggedCommand> commands() {
        return List.copyOf(commands);
    }

    /** The commands that have these words next to each other. */
    public List<LoggedCommand> running(String... words) {
        return commands().stream().filter(command -> command.runs(words)).toList();
    }

    /** Forgets everything; numbers go on. */
    public synchronized void clear() {
        commands.clear();
    }

    /** Tells of every command when it comes and again when its program has ended. */
    public void listen(Consumer<LoggedCommand> listener) {
        listeners.add(listener);
    }

    LoggedCommand begin(String host, String user, String line) {
        LoggedCommand command =
                new LoggedCommand(numbers.incrementAndGet(), host, user, line, split(line), Instant.now(), null, null);
        synchronized (this) {
            commands.add(command);
        }
        listeners.forEach(listener -> listener.accept(command));
        return command;
    }

    void end(LoggedCommand command, int status) {
        LoggedCommand ended = command.ended(Instant.now(), status);
        synchronized (this) {
            commands.replaceAll(other -> other.number() == command.number() ? ended : other);
        }
        listeners.forEach(listener -> listener.accept(ended));
    }

    private static List<String> split(String line) {
        try {
            return CommandLine.parse(line).argv();
        } catch (SyntaxException e) {
            return List.of();
        }
    }
}
