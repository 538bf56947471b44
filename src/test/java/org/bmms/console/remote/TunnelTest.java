package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.remote.TestSettings.code;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.remote.command.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tunnels through a server, and servers behind a jump host. */
@Timeout(60)
class TunnelTest {
    private static final KeyPair KEY = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
    private static final Executor THREADS = Thread::startVirtualThread;

    @TempDir
    Path directory;

    private final TestServer server = new TestServer();
    private final ServerSocket echo = echo();
    private TestSettings settings;
    private Path key;

    @BeforeEach
    void prepare() {
        server.allow(KEY.getPublic());
        settings = new TestSettings(directory);
        key = KeyFiles.write(directory, KEY, null);
    }

    @AfterEach
    void end() throws IOException {
        echo.close();
        server.close();
    }

    @Test
    void manyConnectionsGoThroughOneTunnelAtOnce() {
        try (SshHost host = settings.host(server, key);
                Tunnel tunnel = host.tunnel("127.0.0.1", echo.getLocalPort())) {
            List<CompletableFuture<byte[]>> echoes = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> exchange(tunnel, bytes(i)), THREADS))
                    .toList();

            for (int i = 0; i < echoes.size(); i++) {
                assertThat(echoes.get(i).join()).isEqualTo(bytes(i));
            }
            assertThat(server.sessions()).isEqualTo(1);
        }
    }

    @Test
    void aTunnelOutlivesALossOfTheSession() throws IOException {
        try (SshHost host = settings.host(server, key);
                Tunnel tunnel = host.tunnel("127.0.0.1", echo.getLocalPort());
                Socket connected = connect(tunnel)) {
            exchange(connected, bytes(1));
            server.cut();

            assertThat(connected.getInputStream().read())
                    .as("who is connected learns of the loss")
                    .isEqualTo(-1);
            assertThat(exchange(tunnel, bytes(2))).isEqualTo(bytes(2));
            assertThat(server.sessions()).isEqualTo(2);
        }
    }

    @Test
    void whoConnectsToNowhereLearnsItAtOnce() throws IOException {
        int nowhere = echo.getLocalPort();
        echo.close();
        try (SshHost host = settings.host(server, key);
                Tunnel tunnel = host.tunnel("127.0.0.1", nowhere)) {
            try (Socket connected = connect(tunnel)) {
                connected.setSoTimeout(5_000);
                assertThat(connected.getInputStream().read()).isEqualTo(-1);
            }
            server.shut();
            try (Socket connected = connect(tunnel)) {
                connected.setSoTimeout(5_000);
                assertThat(connected.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aClosedTunnelEndsItsConnectionsAndOneOfAClosedHostTakesNone() throws IOException {
        SshHost host = settings.host(server, key);
        Tunnel tunnel = host.tunnel("127.0.0.1", echo.getLocalPort());
        Tunnel other = host.tunnel("127.0.0.1", echo.getLocalPort());
        int port = tunnel.localPort();
        try (Socket connected = connect(tunnel)) {
            exchange(connected, bytes(1));
            tunnel.close();
            connected.setSoTimeout(5_000);
            assertThat(connected.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(isSoonRefused(port)).isTrue();

        host.close();
        try (Socket connected = connect(other)) {
            connected.setSoTimeout(5_000);
            assertThat(connected.getInputStream().read()).isEqualTo(-1);
        }
        other.close();
    }

    /** A port whose listener was closed takes connections until the thread that waits at it has noticed. */
    private static boolean isSoonRefused(int port) {
        long until = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < until) {
            try (Socket taken = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                taken.setTcpNoDelay(true);
            } catch (IOException refused) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aTunnelThroughAServerThatIsNotThereIsNotOpened() {
        server.shut();
        try (SshHost host = settings.host(server, key)) {
            assertThat(code(() -> host.tunnel("127.0.0.1", echo.getLocalPort())))
                    .isEqualTo("SSH-UNREACHABLE");
        }
    }

    @Test
    void aServerBehindAJumpHostIsKnownByItsOwnName() throws IOException {
        try (TestServer jump = new TestServer();
                SshHost host = behind(jump)) {
            jump.allow(KEY.getPublic());

            assertThat(host.run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));
            assertThat(java.nio.file.Files.readString(settings.knownHosts()))
                    .contains("[127.0.0.1]:" + server.port() + " ")
                    .contains("[127.0.0.1]:" + jump.port() + " ");
            assertThat(jump.lines()).isEmpty();

            jump.cut();
            assertThat(host.run(new CurrentUser())).isNotEmpty();
            server.cut();
            assertThat(host.run(new CurrentUser())).isNotEmpty();
            assertThat(jump.sessions()).isEqualTo(2);
            assertThat(server.sessions()).isEqualTo(3);
        }
    }

    @Test
    void whatIsWrongWithTheJumpHostIsSaidOfIt() {
        try (TestServer jump = new TestServer();
                SshHost host = behind(jump)) {
            assertThat(code(host::connect)).isEqualTo("SSH-AUTH");
            assertThat(TestSettings.failure(host::connect).arguments()).contains("jump");
            jump.allow(KEY.getPublic());
            host.run(new CurrentUser());

            jump.showHostKey(TestServer.newKey(KeyPairProvider.SSH_ED25519, 256));
            jump.cut();

            TestSettings.await("the loss", () -> server.openSessions() == 0);
            assertThat(code(() -> host.run(new CurrentUser()))).isEqualTo("SSH-HOSTKEY-CHANGED");
            assertThat(TestSettings.failure(host::connect).arguments()).contains("jump");
        }
    }

    @Test
    void aServerThatIsNotThereBehindAJumpHostIsNotReached() {
        try (TestServer jump = new TestServer();
                SshHost host = behind(jump)) {
            jump.allow(KEY.getPublic());
            server.shut();

            assertThat(TestSettings.failure(host::connect).arguments()).contains("app1");
            assertThat(code(host::connect)).isEqualTo("SSH-UNREACHABLE");
        }
    }

    private SshHost behind(TestServer jump) {
        SshAddress over = TestSettings.address("jump", jump.port(), key);
        SshAddress address = new SshAddress("app1", "127.0.0.1", server.port(), TestServer.USER, key.toString(), over);
        return new SshHost(address, settings.settings());
    }

    private static ServerSocket echo() {
        try {
            ServerSocket listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            Thread.startVirtualThread(() -> {
                while (!listening.isClosed()) {
                    try {
                        Socket socket = listening.accept();
                        Thread.startVirtualThread(() -> copy(socket));
                    } catch (IOException e) {
                        // The end of the test.
                    }
                }
            });
            return listening;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private static Socket connect(Tunnel tunnel) throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), tunnel.localPort());
    }

    private static byte[] exchange(Tunnel tunnel, byte[] bytes) {
        try (Socket socket = connect(tunnel)) {
            return exchange(socket, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] exchange(Socket socket, byte[] bytes) throws IOException {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> {
                    try {
                        socket.getOutputStream().write(bytes);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                THREADS);
        byte[] back = socket.getInputStream().readNBytes(bytes.length);
        writing.join();
        return back;
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[500_000 + seed];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
