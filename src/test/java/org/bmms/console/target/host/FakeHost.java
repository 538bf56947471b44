package org.bmms.console.target.host;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShellQuote;

/** A server that answers command lines as a test says, and remembers what was asked; anything else does not exist. */
public final class FakeHost implements RemoteHost {
    private final String name;
    private final Map<String, Function<RemoteCommand<?>, Finished>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public FakeHost(String name) {
        this.name = name;
    }

    /** Answers every command whose line begins so, with sudo or without; of several the longest counts. */
    public FakeHost on(String line, Function<RemoteCommand<?>, Finished> answer) {
        answers.put(line, answer);
        return this;
    }

    public FakeHost on(String line, String output) {
        return on(line, command -> said(output));
    }

    public FakeHost fails(String line, int status) {
        return on(line, command -> new Finished(status, new byte[0], "it failed"));
    }

    public static Finished said(String output) {
        return new Finished(0, output.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The command lines so far. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        String asUser = ShellQuote.line(command.argv());
        asked.add(asUser);
        String line = asUser.replaceFirst("^sudo --non-interactive --user=\\w+ -- ", "");
        Finished finished = answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> entry.getValue().apply(command))
                .orElseGet(() -> new Finished(127, new byte[0], "not found"));
        return command.parse(finished);
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
