package org.bmms.console.remote;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TCP connection below one session. It ends when the other side is silent for too long, also while a write is
 * stuck. The library's own keep-alive cannot do that: it writes on the thread that would have to notice, and it loses
 * its place in the stream when a packet comes in two halves with a pause between them.
 */
final class Wire implements SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final Duration connectLimit;
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean broken;
    private volatile Socket socket = new Socket();

    Wire(Duration connectLimit) {
        this.connectLimit = connectLimit;
    }

    /** Whether the network has ended it, and not a word of the other side. */
    boolean isBroken() {
        return broken;
    }

    /** Tries the addresses of a name in their order. */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket next = new Socket();
            try {
                next.connect(new InetSocketAddress(address, port), (int) connectLimit.toMillis());
                socket = next;
                return next;
            } catch (IOException e) {
                next.close();
                failure = e;
            }
        }
        throw failure;
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
        // The library reads the length and the rest of each packet one by one.
        return new BufferedInputStream(new FilterInputStream(connected.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    int count = in.read(bytes, offset, length);
                    broken |= count < 0;
                    heard.addAndGet(Math.max(count, 0));
                    return count;
                } catch (IOException e) {
                    broken = true;
                    throw e;
                }
            }
        });
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
        return connected.getOutputStream();
    }

    /**
     * From now on asks for a sign of life whenever nothing was heard for an interval.
     *
     * @param unanswered after so many questions in a row without any sign, the connection ends
     */
    void watch(Session session, Duration interval, int unanswered) {
        Thread.ofVirtual().name("ssh-watch").start(() -> {
            try {
                listen(session, interval, unanswered);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("closing a silent connection: {}", e.toString());
            }
        });
    }

    private void listen(Session session, Duration interval, int unanswered) throws InterruptedException, IOException {
        long before = heard.get();
        int asked = 0;
        while (!socket.isClosed()) {
            Thread.sleep(interval);
            long now = heard.get();
            if (now != before) {
                asked = 0;
            } else if (asked == unanswered) {
                LOG.info("nothing heard from {} for {} times {}", socket, unanswered + 1, interval);
                socket.close();
            } else {
                asked++;
                // Not here: a write may be stuck for as long as the other side reads nothing.
                Thread.ofVirtual().name("ssh-ask").start(() -> ask(session));
            }
            before = now;
        }
    }

    private static void ask(Session session) {
        try {
            session.sendKeepAliveMsg();
        } catch (Exception e) {
            LOG.debug("asking for a sign of life: {}", e.toString());
        }
    }
}
