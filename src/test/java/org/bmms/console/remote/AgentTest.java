package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.remote.TestSettings.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.remote.command.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logging in with keys that an SSH agent holds. */
@Timeout(60)
class AgentTest {
    private static final KeyPair STRANGER = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);

    @TempDir
    Path directory;

    private final TestServer server = new TestServer();
    private TestSettings settings;
    private Path socket;

    @BeforeEach
    void prepare() {
        socket = directory.resolve("agent");
        settings = new TestSettings(directory).withAgent(socket);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ssh-ed25519, 256", "ssh-rsa, 2048", "ecdsa-sha2-nistp256, 256"})
    void theKeyThatTheServerKnowsIsFoundAmongThem(String type, int size) throws IOException {
        KeyPair key = TestServer.newKey(type, size);
        server.allow(key.getPublic());
        try (TestAgent _ = new TestAgent(socket, STRANGER, key);
                SshHost host = settings.host(server, null)) {
            assertThat(host.run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));
        }
    }

    @Test
    void anAgentWithoutTheRightKeyIsRefusedByTheServer() throws IOException {
        try (TestAgent _ = new TestAgent(socket, STRANGER)) {
            assertThat(code(this::connect)).isEqualTo("SSH-AUTH");
        }
    }

    @Test
    void anAgentThatIsNotThereOrDoesNotAnswerIsSaidToBeSo() throws IOException {
        assertThat(code(this::connect)).isEqualTo("SSH-AGENT");
        Files.createFile(socket);
        assertThat(code(this::connect)).isEqualTo("SSH-AGENT");
        Files.delete(socket);
        new TestAgent(socket).close();
        assertThat(code(this::connect)).isEqualTo("SSH-AGENT");
    }

    @Test
    void withoutAnAgentAPasswordStillLogsIn() {
        server.allowPassword("p4ss");
        settings.withPassword("p4ss");

        connect();

        assertThat(server.passwords()).containsExactly("p4ss");
    }

    private void connect() {
        try (SshHost host = settings.host(server, null)) {
            host.connect();
        }
    }
}
