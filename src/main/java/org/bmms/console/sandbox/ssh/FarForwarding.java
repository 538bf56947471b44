package org.bmms.console.sandbox.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.forward.ChannelToPortHandler;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.forward.DirectTcpipFactory;
import org.apache.sshd.server.forward.TcpForwardingFilter;
import org.apache.sshd.server.forward.TcpipServerChannel;
import org.jspecify.annotations.Nullable;

/**
 * Tunnels on a line that is slow to answer: what is sent after a silence arrives later, and what follows it at once
 * arrives in its turn. A conversation of many small questions so is late once, not at each of them.
 */
final class FarForwarding extends DirectTcpipFactory {
    private final Supplier<Duration> delay;
    private final ScheduledExecutorService later;
    private final Set<IoSession> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Tunnels.
     *
     * @param delay at this moment
     * @param later a single thread that delivers
     */
    FarForwarding(Supplier<Duration> delay, ScheduledExecutorService later) {
        this.delay = delay;
        this.later = later;
    }

    @Override
    public Channel createChannel(Session session) {
        return new FarChannel();
    }

    /**
     * Closes what the tunnels lead to, and waits for it: the library itself leaves that for later. What was still being connected
     * is closed as it comes.
     */
    void close(Duration patience) throws IOException {
        closed = true;
        for (IoSession end : ends) {
            end.close(true).await(patience);
        }
    }

    /** Tunnels are made again. */
    void open() {
        closed = false;
    }

    private final class FarChannel extends TcpipServerChannel {
        private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
        private @Nullable Long heard;

        FarChannel() {
            super(TcpForwardingFilter.Type.Direct, null);
        }

        @Override
        protected ChannelToPortHandler createChannelToPortHandler(IoSession end) {
            ends.add(end);
            end.addCloseFutureListener(future -> ends.remove(end));
            if (closed) {
                end.close(true);
            }
            return super.createChannelToPortHandler(end);
        }

        @Override
        protected void doWriteData(byte[] data, int offset, long length) throws IOException {
            // The library uses its buffer again.
            byte[] kept = Arrays.copyOfRange(data, offset, offset + (int) length);
            inTime(() -> super.doWriteData(kept, 0, kept.length));
        }

        @Override
        public void handleEof() throws IOException {
            inTime(super::handleEof);
        }

        private synchronized void inTime(Delivery delivery) throws IOException {
            long now = System.nanoTime();
            long late = delay.get().toNanos();
            Long last = heard;
            long due = last == null || now - last > late ? now + late : Math.max(last, now);
            heard = due;
            if (due <= now && waiting.isEmpty()) {
                delivery.deliver();
                return;
            }
            waiting.add(delivery);
            var _ = later.schedule(this::deliverNext, due - now, TimeUnit.NANOSECONDS);
        }

        /** Each in its turn, whichever alarm goes off first. */
        private void deliverNext() {
            try {
                waiting.element().deliver();
            } catch (IOException e) {
                close(true);
            } finally {
                waiting.remove();
            }
        }
    }

    /** Something that arrives. */
    @FunctionalInterface
    private interface Delivery {
        void deliver() throws IOException;
    }
}
