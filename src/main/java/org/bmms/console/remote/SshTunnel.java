package org.bmms.console.remote;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.RemoteFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A local port, each connection to which becomes a channel of the session that the host has at that moment. */
final class SshTunnel implements Tunnel {
    private static final Logger LOG = LoggerFactory.getLogger(SshTunnel.class);
    private static final int BACKLOG = 16;

    private final CurrentSession current;
    private final String target;
    private final int port;
    private final Duration limit;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SshTunnel(String host, CurrentSession current, String target, int port, Duration limit) {
        this.current = current;
        this.target = target;
        this.port = port;
        this.limit = limit;
        try {
            listening = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw Failure.unchanged(RemoteFailure.TUNNEL, host, target, port)
                    .withDetail(e.toString())
                    .asException(e);
        }
        Thread.ofVirtual().name("tunnel-" + host).start(this::accept);
    }

    @Override
    public int localPort() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().name("tunnel-connection").start(() -> carry(socket));
            } catch (IOException e) {
                LOG.debug("tunnel to {}:{} is closed", target, port);
            }
        }
    }

    /** Who connected sees a closed connection when the way is not there; it knows what to do about that. */
    private void carry(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            Session over = session();
            if (!carry(socket, over)) {
                // That a session has ended is often noticed only by using it; nothing was carried yet.
                current.forget(over);
                carry(socket, session());
            }
        } catch (IOException | JSchException | FailureException | IllegalStateException e) {
            // The last one: the host was closed, and the tunnel was not.
            LOG.info("tunnel to {}:{}: {}", target, port, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Session session() {
        return current.get("ssh", Cancellation.none());
    }

    /** False if the session turned out to have ended, and nothing was carried. */
    private boolean carry(Socket socket, Session over) throws IOException, JSchException, InterruptedException {
        if (!(over.openChannel("direct-tcpip") instanceof ChannelDirectTCPIP channel)) {
            return false;
        }
        TunnelStreams streams = new TunnelStreams(socket);
        channel.setHost(target);
        channel.setPort(port);
        channel.setInputStream(streams.input());
        channel.setOutputStream(streams.output());
        long deadline = System.nanoTime() + limit.toNanos();
        channel.connect((int) limit.toMillis());
        // With streams, the library opens the channel on a thread of its own and returns before that is done.
        while (!streams.areOpen() && !channel.isClosed() && over.isConnected() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(1));
        }
        boolean refused = channel.getExitStatus() >= 0;
        boolean late = System.nanoTime() >= deadline;
        while (streams.areOpen() && channel.isConnected() && !socket.isClosed()) {
            Thread.sleep(Duration.ofMillis(50));
        }
        channel.disconnect();
        return streams.wereUsed() || refused || late;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("tunnel to {}:{}: {}", target, port, e.toString());
        }
    }
}
