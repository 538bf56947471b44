package org.bmms.console.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An SSH agent with some keys at a socket of this computer. */
final class TestAgent implements AutoCloseable {
    private final AgentImpl agent = new AgentImpl();
    private final ServerSocketChannel listening;

    TestAgent(Path socket, KeyPair... keys) {
        try {
            for (KeyPair key : keys) {
                agent.addIdentity(key, "test");
            }
            listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                SocketChannel client = listening.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            Conversation conversation = new Conversation(client);
            ByteBuffer bytes = ByteBuffer.allocate(65_536);
            while (client.read(bytes.clear()) >= 0) {
                conversation.messageReceived(new ByteArrayBuffer(bytes.array(), 0, bytes.position()));
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        agent.close();
    }

    private final class Conversation extends AbstractAgentClient {
        private final SocketChannel client;

        Conversation(SocketChannel client) {
            super(agent);
            this.client = client;
        }

        @Override
        protected void reply(Buffer answer) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(answer.getCompactData());
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
        }
    }
}
