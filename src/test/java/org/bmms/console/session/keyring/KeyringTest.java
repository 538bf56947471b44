package org.bmms.console.session.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.session.SecretRequest.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Secrets go to the keyring's program by its standard input, and nowhere else (T2). */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of the test are shell scripts")
class KeyringTest {
    private static final KeptSecret LOGIN = new KeptSecret("obcms production", Kind.LOGIN_PASSWORD, "deploy@app1");
    private static final KeptSecret KEY = new KeptSecret("obcms production", Kind.KEY_PASSPHRASE, "/home/a b/.ssh/id");
    private static final String CANARY = "c4n4ry \"w'ord\" ñ $x";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void aSecretIsRememberedFoundAndForgotten() throws IOException {
        FakePrograms.secretTool(directory);
        usedAsItShould(keyring());
        assertThat(Files.readString(directory.resolve("calls")))
                .contains("store")
                .doesNotContain("c4n4ry");
        assertThat(Files.readString(directory.resolve("config/keyring.json"))).doesNotContain("c4n4ry");
    }

    @Test
    void soItIsOnMacOs() throws IOException {
        Path program = FakePrograms.security(directory);
        usedAsItShould(new ProgramKeyring(
                new ProgramRun(program, LIMIT), new MacSecurity(), new KeptList(directory.resolve("list.json"))));
        assertThat(Files.readString(directory.resolve("calls"))).contains("-i").doesNotContain("c4n4ry");
    }

    private static void usedAsItShould(Keyring keyring) {
        assertThat(keyring.missing()).isEmpty();
        assertThat(keyring.find(LOGIN)).isEmpty();
        keyring.keep(LOGIN, Secret.of("another"));
        keyring.keep(LOGIN, Secret.of(CANARY));
        keyring.keep(KEY, Secret.of("key"));

        assertThat(keyring.find(LOGIN).map(Secret::reveal)).contains(CANARY);
        assertThat(keyring.kept()).containsExactly(LOGIN, KEY);
        keyring.forget(LOGIN);
        assertThat(keyring.find(LOGIN)).isEmpty();
        assertThat(keyring.find(KEY).map(Secret::reveal)).contains("key");
        assertThat(keyring.kept()).containsExactly(KEY);
        keyring.forget(LOGIN);
    }

    @Test
    void aProgramThatComplainsMeansThatThereIsNone() {
        FakePrograms.script(
                directory.resolve("secret-tool"), "#!/bin/sh\necho 'Cannot autolaunch D-Bus' >&2\nexit 1\n");

        assertThat(keyring().missing())
                .hasValueSatisfying(why -> assertThat(Texts.english().render(why))
                        .isEqualTo("secret-tool does not reach a keyring: Cannot autolaunch D-Bus"));
        assertThatThrownBy(() -> keyring().find(LOGIN)).hasMessage("KEYRING-REFUSED");
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() {
        FakePrograms.script(directory.resolve("secret-tool"), "#!/bin/sh\nsleep 1000\n");
        Keyring keyring = keyring(Duration.ofMillis(200));

        assertThatThrownBy(() -> keyring.find(LOGIN)).hasMessage("KEYRING-TIME-LIMIT");
        assertThat(keyring.missing()).isPresent();
    }

    @Test
    void whatIsNotThereAfterwardsWasNotRemembered() {
        FakePrograms.script(directory.resolve("secret-tool"), "#!/bin/sh\n[ $1 = store ]\n");

        assertThatThrownBy(() -> keyring().keep(LOGIN, Secret.of(CANARY)))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure().code()).isEqualTo(KeyringFailure.NOT_KEPT);
                    assertThat(e.toString()).doesNotContain("c4n4ry");
                });
        assertThat(keyring().kept()).containsExactly(LOGIN);
    }

    @Test
    void withoutItsProgramOrOnWindowsThereIsNone() {
        assertThat(keyring().missing())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("session.keyring.no-program"));
        assertThat(SystemKeyring.of(Map.of(), "Windows 11", directories(), LIMIT)
                        .missing())
                .isPresent();
        assertThat(SystemKeyring.of(Map.of(), "Linux", directories(), LIMIT).kept())
                .isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsNamed() throws IOException {
        FakePrograms.secretTool(directory);
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/keyring.json"), "{");

        assertThatThrownBy(() -> keyring().kept()).hasMessage("KEYRING-LIST");
        assertThatThrownBy(() -> keyring().keep(LOGIN, Secret.of(CANARY))).hasMessage("KEYRING-LIST");
        assertThat(keyring().find(LOGIN)).isEmpty();
    }

    @Test
    void namesInTheKeyringAreHarmlessAndDifferent() {
        KeptSecret one = new KeptSecret("-a/b", Kind.SUDO_PASSWORD, "c; rm");
        KeptSecret other = new KeptSecret("-a", Kind.SUDO_PASSWORD, "b/c; rm");

        assertThat(List.of(one.account(), other.account()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_:%.+*-]+") && !name.startsWith("-"));
    }

    private Keyring keyring() {
        return keyring(LIMIT);
    }

    private Keyring keyring(Duration limit) {
        return SystemKeyring.of(Map.of("PATH", "/nowhere:" + directory), "Linux", directories(), limit);
    }

    private ConsoleDirectories directories() {
        return new ConsoleDirectories(directory.resolve("config"), directory.resolve("data"));
    }
}
