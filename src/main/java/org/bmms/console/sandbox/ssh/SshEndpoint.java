package org.bmms.console.sandbox.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.network.FreePort;

/** The SSH server of one machine. */
public final class SshEndpoint implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Machine machine;
    private final SshDoor door;
    private final HostKey hostKey;
    private final ScheduledExecutorService far = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-far").factory());
    private final FarForwarding tunnels;
    private volatile DeafenedServer server;
    private volatile boolean stalled;

    private SshEndpoint(Machine machine, SshDoor door) throws IOException, GeneralSecurityException {
        this.machine = machine;
        this.door = door;
        this.hostKey = new HostKey();
        this.tunnels = new FarForwarding(() -> door.gate().delay(machine.name()), far);
        this.server = listen(FreePort.find());
    }

    /** Starts one on a free port of the loopback interface. */
    public static SshEndpoint start(Machine machine, SshDoor door) throws IOException, GeneralSecurityException {
        return new SshEndpoint(machine, door);
    }

    private DeafenedServer listen(int port) throws IOException {
        DeafenedServer started = DeafenedServer.usual();
        started.setHost("127.0.0.1");
        started.setPort(port);
        started.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(WireThreads::new));
        started.setKeyPairProvider(hostKey);
        started.setPublickeyAuthenticator((user, key, session) ->
                user.equals(door.user()) && KeyUtils.compareKeys(key, door.key().publicKey()));
        started.setPasswordAuthenticator(passwords());
        started.setForwardingFilter(new LoopbackForwarding());
        started.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE, tunnels));
        started.setCommandFactory((channel, line) -> new ExecChannel(this, line));
        CoreModuleProperties.TCP_NODELAY.set(started, true);
        started.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                if (stalled) {
                    session.getIoSession().suspendRead();
                }
            }
        });
        started.start();
        return started;
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
        sessions().forEach(session -> session.close(true));
    }

    private List<AbstractSession> sessions() {
        return server.isStarted() ? server.getActiveSessions() : List.of();
    }

    /** Hears nothing and says nothing, without ending any session; or takes up again. */
    public void stall(boolean on) {
        stalled = on;
        sessions().forEach(session -> {
            if (on) {
                session.getIoSession().suspendRead();
            } else {
                session.getIoSession().resumeRead();
            }
        });
    }

    /** Nothing listens from now on. */
    public void shut() throws IOException {
        stop();
    }

    /**
     * Sessions first: what one of them still hears would find nobody to take it. Before that nothing listens, since who is cut off
     * comes again at once, and until nobody is left, since one may just have come.
     */
    private void stop() throws IOException {
        server.deafen();
        Instant limit = Instant.now().plus(PATIENCE);
        for (List<AbstractSession> left = sessions();
                !left.isEmpty() && Instant.now().isBefore(limit);
                left = sessions()) {
            for (AbstractSession session : left) {
                session.close(true).await(PATIENCE);
            }
        }
        tunnels.close(PATIENCE);
        server.stop(true);
    }

    /** Listens again on the same port, after it was shut. */
    public void open() throws IOException {
        tunnels.open();
        server = listen(server.getPort());
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
        stop();
        far.shutdownNow();
    }
}
