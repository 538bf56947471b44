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
import java.util.function.Supplier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.RemoteFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A local port, each connection to which becomes a channel of the session that the host has at that moment. */
final class SshTunnel implements Tunnel {
    private static final Logger LOG = LoggerFactory.getLogger(SshTunnel.class);
    private static final int BACKLOG = 16;

    private final Supplier<Session> session;
    private final String target;
    private final int port;
    private final Duration limit;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SshTunnel(String host, Supplier<Session> session, String target, int port, Duration limit) {
        this.session = session;
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
            Session over = session.get();
            if (over.openChannel("direct-tcpip") instanceof ChannelDirectTCPIP channel) {
                carry(socket, over, channel);
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

    private void carry(Socket socket, Session over, ChannelDirectTCPIP channel)
            throws IOException, JSchException, InterruptedException {
        channel.setHost(target);
        channel.setPort(port);
        channel.setInputStream(socket.getInputStream());
        channel.setOutputStream(socket.getOutputStream());
        channel.connect((int) limit.toMillis());
        awaitOpen(over, channel);
        while (channel.isConnected() && !socket.isClosed()) {
            Thread.sleep(Duration.ofMillis(50));
        }
        channel.disconnect();
    }

    /** With streams, the library opens the channel on a thread of its own and returns before that is done. */
    private void awaitOpen(Session over, ChannelDirectTCPIP channel) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!channel.isConnected() && !channel.isClosed() && over.isConnected() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(1));
        }
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
