package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.bmms.console.remote.TestSettings.code;
import static org.bmms.console.remote.TestSettings.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, with what, and what the server sees of it. */
@Timeout(60)
class LoginTest {
    private static final KeyPair KEY = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);

    @TempDir
    Path directory;

    private final TestServer server = new TestServer();
    private TestSettings settings;

    @BeforeEach
    void prepare() {
        settings = new TestSettings(directory);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ssh-ed25519, 256",
        "ssh-rsa, 2048",
        "ecdsa-sha2-nistp256, 256",
        "ecdsa-sha2-nistp384, 384",
        "ecdsa-sha2-nistp521, 521"
    })
    void keysOfEveryKindLogIn(String type, int size) {
        KeyPair pair = TestServer.newKey(type, size);
        server.allow(pair.getPublic());

        assertLogsIn(KeyFiles.write(directory, pair, null));
        settings.withPassphrase("fünf w0rds $");
        assertLogsIn(KeyFiles.write(directory, pair, "fünf w0rds $"));

        assertThat(server.passwords()).isEmpty();
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsRefused() {
        Failure failure = failure(() -> connect(KeyFiles.write(directory, KEY, null)));

        assertThat(failure.code().code()).isEqualTo("SSH-AUTH");
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(failure.arguments()).containsExactly("app1", "deploy", "127.0.0.1", server.port());
    }

    @Test
    void anEncryptedKeyNeedsItsPassphraseBeforeTheServerIsAsked() {
        Path file = KeyFiles.write(directory, KEY, "right");
        server.allow(KEY.getPublic());

        assertThat(code(() -> connect(file))).isEqualTo("SSH-PASSPHRASE");
        settings.withPassphrase("wrong");
        assertThat(code(() -> connect(file))).isEqualTo("SSH-PASSPHRASE-WRONG");
        settings.withPassphrase("");
        assertThat(code(() -> connect(file))).isEqualTo("SSH-PASSPHRASE-WRONG");

        assertThat(server.sessions()).isZero();
        settings.withPassphrase("right");
        assertLogsIn(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"
            })
    void aFileThatIsNoKeyIsSaidToBeNone(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("none"), content);

        assertThat(code(() -> connect(file))).isEqualTo("SSH-KEY");
        assertThat(code(() -> connect(directory.resolve("absent")))).isEqualTo("SSH-KEY");
        assertThat(code(() -> connect(directory))).isEqualTo("SSH-KEY");
        assertThat(server.sessions()).isZero();
    }

    @Test
    void aKeyCutOffAnywhereIsNoKey() throws IOException {
        byte[] plain = Files.readAllBytes(KeyFiles.write(directory, KEY, null));
        byte[] encrypted = Files.readAllBytes(KeyFiles.write(directory, KEY, "right"));
        settings.withPassphrase("right");
        for (byte[] whole : List.of(plain, encrypted)) {
            for (int length = 0; length < whole.length - 40; length += 7) {
                Path file = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
                assertThat(code(() -> connect(file))).as("%d bytes", length).isIn("SSH-KEY", "SSH-PASSPHRASE-WRONG");
            }
        }
        assertThat(server.sessions()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"rsa, PEM", "rsa, PKCS8", "ecdsa, PEM", "ed25519, RFC4716"})
    void keysOfOpenSshsOwnProgramLogIn(String type, String format) throws Exception {
        assumeThat(Path.of("/usr/bin/ssh-keygen")).exists();
        for (String passphrase : List.of("", "p4ss $w0rd")) {
            Path file = directory.resolve("key" + passphrase.length());
            Process made = new ProcessBuilder(
                            "ssh-keygen",
                            "-q",
                            "-t",
                            type,
                            "-b",
                            type.equals("rsa") ? "2048" : "256",
                            "-m",
                            format,
                            "-N",
                            passphrase,
                            "-f",
                            file.toString())
                    .start();
            assertThat(made.waitFor()).isZero();
            server.allow(AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(Path.of(file + ".pub")))
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING));
            if (!passphrase.isEmpty()) {
                settings.withPassphrase("wrong");
                assertThat(code(() -> connect(file))).isEqualTo("SSH-PASSPHRASE-WRONG");
            }
            settings.withPassphrase(passphrase);
            assertLogsIn(file);
        }
    }

    @Test
    void aPasswordLogsInAndAWrongOneIsOneAttempt() {
        server.allowPassword("p4ss w0rd");

        settings.withPassword("wrong");
        assertThat(code(() -> connect(null))).isEqualTo("SSH-AUTH");
        assertThat(server.passwords()).containsExactly("wrong");
        assertThat(settings.refused()).containsExactly("login app1");

        settings.withPassword("p4ss w0rd");
        assertLogsIn(null);
        assertThat(server.passwords()).containsExactly("wrong", "p4ss w0rd");
    }

    @Test
    void aHiddenQuestionIsAnsweredWithThePasswordOnce() {
        server.allowAnswer("Password: ", "p4ss w0rd");

        settings.withPassword("wrong");
        assertThat(code(() -> connect(null))).isEqualTo("SSH-AUTH");
        assertThat(server.passwords()).containsExactly("wrong");

        settings.withPassword("p4ss w0rd");
        assertLogsIn(null);
        assertThat(server.passwords()).containsExactly("wrong", "p4ss w0rd");
    }

    @Test
    void aQuestionInOtherWordsIsAnsweredToo() {
        server.allowAnswer("Zugang für deploy? ", "p4ss w0rd");
        settings.withPassword("p4ss w0rd");

        assertLogsIn(null);
    }

    @Test
    void withoutAnythingToShowTheServerRefuses() {
        server.allowPassword("p4ss w0rd");

        assertThat(code(() -> connect(null))).isEqualTo("SSH-AUTH");
        assertThat(server.passwords()).isEmpty();
        assertThat(server.offeredKeys()).isEmpty();
    }

    @Test
    void aKeyAndAPasswordMayBothBeNeeded() {
        server.allow(KEY.getPublic());
        server.allowPassword("p4ss w0rd");
        server.needBoth();
        settings.withPassword("p4ss w0rd");

        assertLogsIn(KeyFiles.write(directory, KEY, null));
    }

    @Test
    void aServerThatHangsUpDuringTheLoginIsNotReached() {
        server.hangUpAtLogin();
        settings.withPassword("p4ss w0rd");

        assertThat(code(() -> connect(null))).isEqualTo("SSH-UNREACHABLE");
    }

    @Test
    void nobodyListening() {
        server.shut();

        Failure failure = failure(() -> connect(null));

        assertThat(failure.code().code()).isEqualTo("SSH-UNREACHABLE");
        assertThat(failure.code().mayPass()).isTrue();
    }

    private void assertLogsIn(@Nullable Path key) {
        try (SshHost host = settings.host(server, key)) {
            assertThat(host.run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));
        }
    }

    private void connect(@Nullable Path key) {
        try (SshHost host = settings.host(server, key)) {
            host.connect();
        }
    }
}
