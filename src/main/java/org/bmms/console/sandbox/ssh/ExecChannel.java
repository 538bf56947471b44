package org.bmms.console.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.Streams;
import org.jspecify.annotations.Nullable;

/** One command of one session. Its program goes on when the session ends, as on a real server. */
final class ExecChannel implements Command {
    private final SshEndpoint endpoint;
    private final String line;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable OutputStream err;
    private @Nullable ExitCallback exit;
    private volatile @Nullable GatedStream heard;

    ExecChannel(SshEndpoint endpoint, String line) {
        this.endpoint = endpoint;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream stream) {
        this.in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        this.out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        this.err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        Thread.ofVirtual().name("sandbox-exec").start(() -> {
            try {
                run(channel);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                channel.getSession().close(true);
            }
        });
    }

    private void run(ChannelSession channel) throws IOException, InterruptedException {
        Machine machine = endpoint.machine();
        CommandGate gate = endpoint.gate();
        LoggedCommand command = endpoint.begin(line);
        gate.arrived(command);
        Optional<Moment> cut = gate.cut(command);
        if (cut.filter(moment -> moment == Moment.BEFORE).isPresent()) {
            channel.getSession().close(true);
            return;
        }
        GatedStream output = new GatedStream(Objects.requireNonNull(out), gate, machine.name());
        heard = output;
        GatedStream error = new GatedStream(Objects.requireNonNull(err), gate, machine.name());
        InputStream input = Objects.requireNonNull(in);
        if (cut.filter(moment -> moment == Moment.DURING).isPresent()) {
            input = new java.io.ByteArrayInputStream(input.readAllBytes());
            output.deafen();
            error.deafen();
            channel.getSession().close(true);
        }
        int status = machine.shell().runLine(line, login(new Streams(input, output, error)));
        endpoint.ended(command, status);
        gate.awaitVoice(machine.name());
        if (cut.isPresent()) {
            channel.getSession().close(true);
            return;
        }
        output.flush();
        error.flush();
        Objects.requireNonNull(exit).onExit(status);
    }

    private Invocation login(Streams streams) {
        Machine machine = endpoint.machine();
        Actor actor = machine.accounts().find(endpoint.user()).orElseThrow();
        String home = "/home/" + actor.user();
        return new Invocation(
                machine, java.util.List.of("sh"), actor, Map.of("HOME", home, "USER", actor.user()), home, streams);
    }

    @Override
    public void destroy(ChannelSession channel) {
        // A program without a terminal is not told that its session ended; it may notice that nobody reads any more.
        GatedStream output = heard;
        if (output != null) {
            output.deafen();
        }
    }
}
