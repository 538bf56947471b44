package org.bmms.console.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.remote.command.StandardInput;
import org.bmms.console.target.profile.HostProfile;

/** An SSH session to a server of the sandbox that sends the console's commands as they are. */
final class SandboxSession implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SshClient client;
    private final ClientSession session;

    private SandboxSession(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    static SandboxSession open(HostProfile host) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(new FileKeyPairProvider(List.of(Path.of(String.valueOf(host.keyFile())))));
        client.start();
        ClientSession session = client.connect(host.user(), host.address(), host.port())
                .verify(LIMIT)
                .getSession();
        session.auth().verify(LIMIT);
        return new SandboxSession(client, session);
    }

    <R> R run(RemoteCommand<R> command) throws IOException {
        return command.parse(finish(ShellQuote.line(command.argv()), bytes(command.input())));
    }

    Finished finish(String line, byte[] input) throws IOException {
        try (ChannelExec channel = session.createExecChannel("LC_ALL=C " + line)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            channel.setIn(new ByteArrayInputStream(input));
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(LIMIT);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
            Integer status = channel.getExitStatus();
            if (status == null) {
                throw new IOException("the connection was lost");
            }
            return new Finished(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(StandardInput input) throws IOException {
        return switch (input) {
            case StandardInput.None _ -> new byte[0];
            case StandardInput.Bytes bytes -> bytes.content();
            case StandardInput.SecretLine line -> {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                all.write(line.secret().utf8());
                all.write('\n');
                all.write(line.rest());
                yield all.toByteArray();
            }
        };
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }
}
