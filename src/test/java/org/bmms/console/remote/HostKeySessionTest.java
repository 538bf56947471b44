package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bmms.console.remote.TestSettings.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key of a real server is compared before anything secret is sent to it. */
@Timeout(60)
class HostKeySessionTest {
    private static final KeyPair FIRST = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
    private static final KeyPair SECOND = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);

    @TempDir
    Path directory;

    private final TestServer server = new TestServer(FIRST);
    private TestSettings settings;

    @BeforeEach
    void prepare() {
        settings = new TestSettings(directory).withPassword("p4ss");
        server.allowPassword("p4ss");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theFirstContactIsAskedAndNothingIsSentUnlessItIsTrusted() {
        settings.distrusting();
        assertThat(code(this::connect)).isEqualTo("SSH-HOSTKEY-UNKNOWN");

        assertThat(settings.asked()).hasSize(1).first().asString().contains("app1 ssh-ed25519 SHA256:");
        assertNothingSecretWasSent(0);
        assertThat(settings.knownHosts()).doesNotExist();
    }

    @Test
    void aTrustedServerIsWrittenDownAsOpenSshDoes() {
        connect();
        connect();

        assertThat(settings.asked()).hasSize(1);
        assertThat(settings.knownHosts())
                .hasContent("[127.0.0.1]:" + server.port() + " " + PublicKeyEntry.toString(FIRST.getPublic()));
    }

    @Test
    void aChangedKeyIsRefusedAndNothingIsSent() {
        connect();
        server.showHostKey(SECOND);

        assertThat(code(this::connect)).isEqualTo("SSH-HOSTKEY-CHANGED");

        assertNothingSecretWasSent(1);
        assertThat(settings.asked()).hasSize(1);
        server.showHostKey(FIRST);
        connect();
    }

    @Test
    void aChangedKeyIsShownBesideTheOneThatIsKnown() {
        connect();
        server.showHostKey(SECOND);

        assertThatThrownBy(this::connect)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().detail())
                                .contains("shown: ssh-ed25519 " + fingerprint(SECOND))
                                .contains("known: ssh-ed25519 " + fingerprint(FIRST))
                                .contains(settings.knownHosts().toString()));
    }

    private static String fingerprint(KeyPair key) {
        String line = PublicKeyEntry.toString(key.getPublic());
        return HostKeys.fingerprint(Base64.getDecoder().decode(line.split(" ", -1)[1]));
    }

    @Test
    void aKeyThatChangesBetweenTwoCommandsIsRefusedAndNothingIsSent() {
        Path key = KeyFiles.write(directory, SECOND, null);
        server.allow(SECOND.getPublic());
        try (SshHost host = settings.withSudo("sudo-p4ss").host(server, key)) {
            host.run(new CurrentUser());
            int offered = server.offeredKeys().size();
            server.showHostKey(SECOND);
            server.cut();

            assertThat(code(() -> host.run(new CurrentUser()))).isEqualTo("SSH-HOSTKEY-CHANGED");
            assertThat(code(() -> host.run(new CurrentUser()))).isEqualTo("SSH-HOSTKEY-CHANGED");

            assertThat(server.offeredKeys())
                    .as("no signature was made for the other server")
                    .hasSize(offered);
            assertNothingSecretWasSent(0);
            assertThat(server.lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ssh-rsa, 2048", "ecdsa-sha2-nistp256, 256", "ssh-ed25519, 256"})
    void aServerWithMoreKeysIsAskedForTheOneThatIsKnown(String type, int size) throws IOException {
        KeyPair known = TestServer.newKey(type, size);
        server.showHostKey(
                TestServer.newKey(KeyPairProvider.SSH_ED25519, 256),
                TestServer.newKey(KeyPairProvider.ECDSA_SHA2_NISTP256, 256),
                TestServer.newKey(KeyPairProvider.SSH_RSA, 2048));
        server.showInsteadOfItsKind(known);
        Files.createDirectories(settings.knownHosts().getParent());
        Files.writeString(
                settings.knownHosts(),
                "[127.0.0.1]:" + server.port() + " " + PublicKeyEntry.toString(known.getPublic()) + "\n");

        connect();

        assertThat(settings.asked()).isEmpty();
    }

    @Test
    void anUnreadableFileOfKnownServersSendsNothing() throws IOException {
        Files.createDirectories(settings.knownHosts().getParent());
        Files.writeString(settings.knownHosts(), "[127.0.0.1]:" + server.port() + " ssh-ed25519 *\n");

        assertThat(code(this::connect)).isEqualTo("SSH-KNOWN-HOSTS");

        assertNothingSecretWasSent(0);
    }

    private void assertNothingSecretWasSent(int loginsBefore) {
        assertThat(server.passwords()).hasSize(loginsBefore);
    }

    private void connect() {
        try (SshHost host = settings.host(server, null)) {
            host.connect();
        }
    }
}
