package org.bmms.console.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A way to a server that can fall silent without a word, deliver in two halves, or be cut. */
final class TestLine implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Long> pause = new AtomicReference<>(0L);
    private volatile boolean silent;

    TestLine(int target) {
        this.target = target;
        try {
            listening = new ServerSocket();
            listening.setReceiveBufferSize(BUFFER);
            listening.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on nothing passes, and nobody is told; or passes again. */
    void silence(boolean on) {
        silent = on;
    }

    /** The next piece that comes from the server is delivered in two halves, with a pause between them. */
    void pauseWithin(long milliseconds) {
        pause.set(milliseconds);
    }

    /** Whether that has happened. */
    boolean hasPaused() {
        return pause.get() == 0;
    }

    /** Ends every connection. */
    void cut() {
        sockets.forEach(TestLine::close);
        sockets.clear();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // The line was closed.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, false));
            Thread.ofVirtual().start(() -> pump(server, client, true));
        } catch (IOException e) {
            client.close();
        }
    }

    private void pump(Socket from, Socket to, boolean toClient) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            int count = in.read(buffer);
            while (count >= 0) {
                awaitVoice(to);
                int first = 0;
                long milliseconds = toClient && count > 1 ? pause.getAndSet(0L) : 0;
                if (milliseconds > 0) {
                    first = count / 2;
                    out.write(buffer, 0, first);
                    LockSupport.parkNanos(milliseconds * 1_000_000);
                }
                out.write(buffer, first, count - first);
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // One side is gone, and so goes the other.
        }
    }

    private void awaitVoice(Socket socket) {
        while (silent && !socket.isClosed()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
