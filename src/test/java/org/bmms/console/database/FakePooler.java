package org.bmms.console.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a pooler looks like to a client: it gives keys to cancel by of its own making, and otherwise hands on what client
 * and server say. One that knows only few startup parameters refuses the client.
 */
final class FakePooler implements AutoCloseable {
    private static final int KEY = 'K';

    private final ServerSocket socket;
    private final int server;
    private final boolean strict;

    private FakePooler(ServerSocket socket, int server, boolean strict) {
        this.socket = socket;
        this.server = server;
        this.strict = strict;
    }

    /**
     * A pooler.
     *
     * @param server the port of PostgreSQL
     * @param strict whether it refuses startup parameters
     */
    static FakePooler start(int server, boolean strict) throws IOException {
        FakePooler pooler = new FakePooler(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), server, strict);
        Thread.ofVirtual().start(pooler::accept);
        return pooler;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            assert socket.isClosed() : e;
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            if (strict) {
                refuse(client);
                return;
            }
            Thread asks = Thread.ofVirtual().start(() -> copy(client, behind));
            answers(behind, client);
            asks.interrupt();
        } catch (IOException e) {
            // One of both has gone, and with it the connection.
            assert client.isClosed() : e;
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            assert !from.isConnected() || from.isClosed() || to.isClosed() : e;
        }
    }

    /** Message by message, since the key is one of them. */
    private static void answers(Socket from, Socket to) throws IOException {
        DataInputStream in = new DataInputStream(from.getInputStream());
        DataOutputStream out = new DataOutputStream(to.getOutputStream());
        int type;
        while ((type = in.read()) >= 0) {
            int length = in.readInt();
            byte[] body = in.readNBytes(length - 4);
            out.writeByte(type);
            out.writeInt(length);
            if (type == KEY) {
                out.writeInt(0x7eadbeef);
                out.write(body, 4, body.length - 4);
            } else {
                out.write(body);
            }
            out.flush();
        }
    }

    private static void refuse(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        in.readNBytes(in.readInt() - 4);
        byte[] fields = "SFATAL\0VFATAL\0C08P01\0Munsupported startup parameter: extra_float_digits\0\0"
                .getBytes(StandardCharsets.US_ASCII);
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        out.writeByte('E');
        out.writeInt(fields.length + 4);
        out.write(fields);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
