package org.bmms.console.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.remote.TestSettings.code;
import static org.bmms.console.remote.TestSettings.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.StartJob;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.remote.command.WriteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as another user; sudo is a stand-in on a real server. */
@Timeout(60)
class SudoSessionTest {
    private static final KeyPair KEY = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
    private static final String PASSWORD = " p4ss $w0rd'\\";

    @TempDir
    Path directory;

    private final TestServer server = new TestServer();
    private TestSettings settings;
    private SshHost host;

    @BeforeEach
    void prepare() throws IOException {
        server.allow(KEY.getPublic());
        server.programs(directory.resolve("bin").toString());
        settings = new TestSettings(directory);
        host = settings.host(server, KeyFiles.write(directory, KEY, null));
        Files.writeString(directory.resolve("password"), PASSWORD);
        program("sudo", """
                place=%s
                echo "$*" >>$place/sudo.log
                case "$1" in
                --stdin)
                    for attempt in 1 2 3; do
                        IFS= read -r line || exit 1
                        echo attempt >>$place/sudo.log
                        if [ "$line" = "$(cat $place/password)" ]; then : >$place/remembered; exit 0; fi
                    done
                    exit 1 ;;
                --reset-timestamp) rm -f $place/remembered ;;
                *)
                    [ -e $place/remembered ] || [ -e $place/nopasswd ] || { echo 'sudo: a password is required' >&2; exit 1; }
                    [ "$3" = --list ] && exit 0
                    shift 3
                    exec "$@" ;;
                esac
                """.formatted(directory));
    }

    @AfterEach
    void end() {
        host.close();
        server.close();
    }

    @Test
    void withoutAPasswordSudoIsAskedNotToWantOne() throws IOException {
        assertThat(host.run(new SudoAllows("root", List.of("id")))).isFalse();
        Failure failure = failure(() -> host.run(restart()));
        assertThat(failure.code().code()).isEqualTo("SUDO-PASSWORD");
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(failure.arguments()).containsExactly("app1", "root", "systemctl");

        Files.createFile(directory.resolve("nopasswd"));
        assertThat(host.run(new SudoAllows("root", List.of("id")))).isTrue();
        Path file = directory.resolve("written");
        host.run(AsUser.root(new WriteFile(file.toString(), "content".getBytes(UTF_8))));
        assertThat(file).hasContent("content");
        assertThat(log()).doesNotContain("--stdin");
    }

    @Test
    void aPasswordGoesToSudoAloneAndIsForgottenThere() throws IOException {
        settings.withSudo(PASSWORD);
        Path file = directory.resolve("it's written");
        byte[] content = "first\nsecond\u0000\n".getBytes(UTF_8);

        host.run(AsUser.root(new WriteFile(file.toString(), content)));

        assertThat(file).hasBinaryContent(content);
        assertThat(host.run(new AsUser<>("app", new ReadFile(file.toString())))).isEqualTo(content);
        assertThat(directory.resolve("remembered")).doesNotExist();
        assertThat(server.lines()).isNotEmpty().noneMatch(line -> line.contains("p4ss"));
        assertThat(log()).doesNotContain("p4ss").contains("--user=app -- cat --");
        assertThat(settings.refused()).isEmpty();
    }

    @Test
    void aSecretOfTheCommandFollowsTheOneOfSudo() {
        settings.withSudo(PASSWORD);
        Path job = directory.resolve("jobs/j1");

        host.run(AsUser.root(new StartJob(
                job.toString(),
                List.of("sh", "-c", "cat \"$PGPASSFILE\""),
                Secret.of("db:5432:*:app:s3cret"),
                Effect.MUTATING)));

        TestSettings.await("the job", () -> Files.exists(job.resolve("rc")));
        assertThat(job.resolve("out")).hasContent("db:5432:*:app:s3cret");
        assertThat(server.lines()).noneMatch(line -> line.contains("s3cret") || line.contains("p4ss"));
    }

    @Test
    void aWrongPasswordIsOneAttemptAndIsToldOnce() throws IOException {
        settings.withSudo("wrong");

        Failure failure = failure(() -> host.run(restart()));

        assertThat(failure.code().code()).isEqualTo("SUDO-WRONG");
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(settings.refused()).containsExactly("sudo app1");
        assertThat(log().lines()).containsExactly("--stdin --prompt= --validate", "attempt");
        assertThat(code(() -> host.run(restart())))
                .as("it is not offered again")
                .isEqualTo("SUDO-PASSWORD");
        assertThat(settings.refused()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWarningOfSudoIsNotTakenForARefusal(boolean withPassword) throws IOException {
        Files.createFile(directory.resolve("nopasswd"));
        if (withPassword) {
            settings.withSudo(PASSWORD);
        }
        program("systemctl", "echo 'sudo: unable to resolve host app1' >&2\nexit 1\n");

        Failure failure = failure(() -> host.run(restart()));

        assertThat(failure.code().code()).isEqualTo("CMD-FAILED");
        assertThat(failure.changed()).as("it was run").isEqualTo(Changed.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sudo: Sorry, user deploy is not allowed", "Sorry, user deploy is not allowed to execute it"})
    void whatTheRulesForbidIsDeniedAlsoWithThePassword(String words) throws IOException {
        settings.withSudo(PASSWORD);
        program("sudo", """
                [ "$1" = --stdin ] && exit 0
                [ "$1" = --reset-timestamp ] && exit 0
                echo '%s' >&2
                exit 1
                """.formatted(words));

        Failure failure = failure(() -> host.run(restart()));

        assertThat(failure.code().code()).isEqualTo("SUDO-DENIED");
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(failure.detail()).contains("not allowed");
        assertThat(settings.refused()).isEmpty();
    }

    @Test
    void aProgramThatFailsWithStatusOneIsNotTakenForSudo() throws IOException {
        settings.withSudo(PASSWORD);
        program("systemctl", "echo 'Failed to restart app.service' >&2\nexit 1\n");

        Failure failure = failure(() -> host.run(restart()));

        assertThat(failure.code().code()).isEqualTo("CMD-FAILED");
        assertThat(failure.changed()).isEqualTo(Changed.UNKNOWN);
    }

    private static AsUser<?> restart() {
        return AsUser.root(new ChangeUnits(UnitVerb.RESTART, List.of("app.service"), Duration.ofSeconds(20)));
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("sudo.log"));
    }

    private void program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
