package org.bmms.console.sandbox.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.machine.Machine;

/** The SSH server of one machine. */
public final class SshEndpoint implements AutoCloseable {
    private final Machine machine;
    private final SshDoor door;
    private final SshServer server;
    private final HostKey hostKey;
    private volatile boolean stalled;

    private SshEndpoint(Machine machine, SshDoor door, SshServer server, HostKey hostKey) {
        this.machine = machine;
        this.door = door;
        this.server = server;
        this.hostKey = hostKey;
    }

    /** Starts one on a free port of the loopback interface. */
    public static SshEndpoint start(Machine machine, SshDoor door) throws IOException, GeneralSecurityException {
        SshServer server = SshServer.setUpDefaultServer();
        SshEndpoint endpoint = new SshEndpoint(machine, door, server, new HostKey());
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(endpoint.hostKey);
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals(door.user()) && KeyUtils.compareKeys(key, door.key().publicKey()));
        server.setPasswordAuthenticator(endpoint.passwords());
        server.setForwardingFilter(new LoopbackForwarding());
        server.setCommandFactory((channel, line) -> new ExecChannel(endpoint, line));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        server.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                if (endpoint.stalled) {
                    session.getIoSession().suspendRead();
                }
            }
        });
        server.start();
        return endpoint;
    }

    private PasswordAuthenticator passwords() {
        return (user, password, session) -> user.equals(door.user())
                && java.security.MessageDigest.isEqual(
                        Secret.of(password).utf8(), door.password().utf8());
    }

    public int port() {
        return server.getPort();
    }

    /** Its line in {@code known_hosts}. */
    public String knownHost() {
        return hostKey.knownHost(port());
    }

    /** Shows another host key from now on, and ends all sessions. */
    public void exchangeHostKey() throws GeneralSecurityException {
        hostKey.exchange();
        cut();
    }

    /** Ends all sessions without a word. */
    public void cut() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /** Hears nothing and says nothing, without ending any session; or takes up again. */
    public void stall(boolean on) {
        stalled = on;
        server.getActiveSessions().forEach(session -> {
            if (on) {
                session.getIoSession().suspendRead();
            } else {
                session.getIoSession().resumeRead();
            }
        });
    }

    /** Nothing listens from now on. */
    public void shut() throws IOException {
        server.stop(true);
    }

    /** Listens again on the same port. */
    public void open() throws IOException {
        server.start();
    }

    Machine machine() {
        return machine;
    }

    String user() {
        return door.user();
    }

    CommandGate gate() {
        return door.gate();
    }

    LoggedCommand begin(String line) {
        return door.log().begin(machine.name(), door.user(), line);
    }

    void ended(LoggedCommand command, int status) {
        door.log().end(command, status);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
