package org.bmms.console.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.remote.TestSettings.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.HostKeys.Verdict;
import org.bmms.console.remote.command.RemoteFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's own file of known servers. */
@Timeout(30)
class HostKeysTest {
    private static final byte[] KEY = key("ssh-ed25519", 1);
    private static final byte[] OTHER = key("ssh-ed25519", 2);
    private static final SshAddress APP = address("app1", "app.internal", 22);
    private static final Executor THREADS = Thread::startVirtualThread;

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private Path file;
    private boolean trust = true;

    @BeforeEach
    void prepare() {
        file = directory.resolve("sub/known_hosts");
    }

    @Test
    void anUnknownKeyIsAskedForOnceAndThenKnown() {
        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.TRUSTED);

        assertThat(asked).containsExactly("app1 ssh-ed25519 " + HostKeys.fingerprint(KEY));
        assertThat(file).hasContent("app.internal ssh-ed25519 " + base64(KEY));
        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(keys().types(APP)).containsExactly("ssh-ed25519");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aKeyThatIsNotTrustedIsNotWrittenDown() {
        trust = false;

        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.UNKNOWN);

        assertThat(file).doesNotExist();
        assertThat(new HostKeys(file, HostKeyDecision.refuse()).check(APP, KEY)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anotherKeyIsRefusedWithoutAsking() {
        keys().check(APP, KEY);

        assertThat(keys().check(APP, OTHER)).isEqualTo(Verdict.CHANGED);
        assertThat(keys().check(APP, key("ssh-rsa", 1))).isEqualTo(Verdict.CHANGED);

        assertThat(asked).hasSize(1);
        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void thePortIsPartOfTheNameUnlessItIsTheStandardOne() {
        keys().check(APP, KEY);

        assertThat(keys().check(address("app1", "app.internal", 2222), OTHER)).isEqualTo(Verdict.TRUSTED);
        assertThat(file).content().contains("\n[app.internal]:2222 ssh-ed25519 ");
        assertThat(keys().check(address("app2", "app.internal.example", 22), OTHER))
                .as("a name that only begins the same")
                .isEqualTo(Verdict.TRUSTED);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aFileWrittenByHandIsRead() throws IOException {
        write("""
                # servers of the office

                  db.internal,app.internal,10.0.0.7 ssh-ed25519 %s somebody's comment
                @cert-authority *.internal ssh-ed25519 %s
                """.formatted(base64(KEY), base64(OTHER)));

        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(keys().check(address("app1", "10.0.0.7", 22), KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(keys().check(APP, OTHER)).isEqualTo(Verdict.CHANGED);
        assertThat(asked).isEmpty();
    }

    @Test
    void severalKeysOfOneServerAreKnownSideBySide() throws IOException {
        byte[] rsa = key("ssh-rsa", 3);
        write("app.internal ssh-ed25519 " + base64(KEY) + "\napp.internal ssh-rsa " + base64(rsa) + "\n");

        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(keys().check(APP, rsa)).isEqualTo(Verdict.TRUSTED);
        assertThat(keys().types(APP)).containsExactly("ssh-ed25519", "ssh-rsa");
    }

    @Test
    void aRevokedKeyIsNeverTrusted() throws IOException {
        write("app.internal ssh-ed25519 " + base64(KEY) + "\n@revoked app.internal ssh-ed25519 " + base64(KEY) + "\n");
        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.CHANGED);

        write("@revoked app.internal ssh-ed25519 " + base64(KEY) + "\n");
        assertThat(keys().check(APP, KEY)).isEqualTo(Verdict.CHANGED);
        assertThat(asked).isEmpty();
    }

    @Test
    void aNewKeyGetsALineOfItsOwnAfterOneWithoutAnEnd() throws IOException {
        write("db.internal ssh-ed25519 " + base64(OTHER));

        keys().check(APP, KEY);

        assertThat(file)
                .content()
                .isEqualTo("db.internal ssh-ed25519 " + base64(OTHER) + "\napp.internal ssh-ed25519 " + base64(KEY)
                        + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.internal ssh-ed25519 AAAA*broken*", "app.internal ssh-ed25519 \u00ff"})
    void aFileThatCannotBeReadTrustsNobody(String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, line.getBytes(ISO_8859_1));

        Failure failure = failure(() -> keys().check(APP, KEY));

        assertThat(failure.code()).isEqualTo(RemoteFailure.KNOWN_HOSTS);
        assertThat(failure.arguments()).containsExactly(file.toString());
        assertThat(asked).isEmpty();
    }

    @Test
    void aDirectoryInItsPlaceTrustsNobody() throws IOException {
        Files.createDirectories(file);

        assertThat(failure(() -> keys().check(APP, KEY)).code()).isEqualTo(RemoteFailure.KNOWN_HOSTS);
        assertThat(asked).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureAndNotTrust() throws IOException {
        file = Files.writeString(directory.resolve("file"), "").resolve("known_hosts");

        assertThat(failure(() -> keys().check(APP, KEY)).code()).isEqualTo(RemoteFailure.KNOWN_HOSTS);
    }

    @Test
    void oneQuestionIsAskedAtATimeAndWhoIsKnownDoesNotWait() throws Exception {
        keys().check(APP, KEY);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch question = new CountDownLatch(1);
        HostKeys shared = new HostKeys(file, (address, type, fingerprint) -> {
            asked.add(address.name());
            question.countDown();
            try {
                return answer.await(20, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        SshAddress db = address("db1", "db.internal", 22);
        var first = CompletableFuture.supplyAsync(() -> shared.check(db, OTHER), THREADS);
        question.await();
        var second = CompletableFuture.supplyAsync(() -> shared.check(db, OTHER), THREADS);

        assertThat(shared.check(APP, KEY)).isEqualTo(Verdict.TRUSTED);
        answer.countDown();

        assertThat(first.join()).isEqualTo(Verdict.TRUSTED);
        assertThat(second.join()).isEqualTo(Verdict.TRUSTED);
        assertThat(asked)
                .as("asked once for both")
                .containsExactly("app1 ssh-ed25519 " + HostKeys.fingerprint(KEY), "db1");
    }

    @Test
    void theFingerprintIsTheOneThatOpenSshShows() {
        // The public key of RFC 8032 § 7.1, test 1; ssh-keygen -l shows the same.
        byte[] key = Base64.getDecoder().decode("AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");

        assertThat(HostKeys.fingerprint(key)).isEqualTo("SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8");
    }

    private HostKeys keys() {
        return new HostKeys(file, (address, type, fingerprint) -> {
            asked.add(address.name() + " " + type + " " + fingerprint);
            return trust;
        });
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] key(String type, int fill) {
        byte[] key = new byte[4 + type.length() + 32];
        java.util.Arrays.fill(key, (byte) fill);
        key[0] = 0;
        key[1] = 0;
        key[2] = 0;
        key[3] = (byte) type.length();
        System.arraycopy(type.getBytes(UTF_8), 0, key, 4, type.length());
        return key;
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static SshAddress address(String name, String host, int port) {
        return new SshAddress(name, host, port, "deploy", null, null);
    }
}
