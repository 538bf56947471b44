package org.bmms.console.remote.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The script that hands a password to sudo, run by real shells; sudo is a stand-in that asks as often as it may. */
@ParameterizedClass
@MethodSource("shells")
@Timeout(60)
class SudoScriptTest {
    private static final String PASSWORD = " -n p4ss\\n$w0rd'\"%s ";

    private final Shell shell;

    @TempDir
    Path directory;

    private ScriptPlace place;
    private Path programs;

    SudoScriptTest(Shell shell) {
        this.shell = shell;
    }

    static Stream<Shell> shells() {
        return Shell.found();
    }

    @BeforeEach
    void prepare() throws IOException {
        place = new ScriptPlace(shell, directory);
        programs = directory.resolve("bin");
        place.program("sudo", """
                echo "$*" >>"$PLACE/sudo.log"
                case "$1" in
                --stdin)
                    [ "$*" = '--stdin --prompt= --validate' ] || exit 2
                    [ -e "$PLACE/nopasswd" ] && exit 0
                    for attempt in 1 2 3; do
                        IFS= read -r line || { echo "sudo: $((attempt - 1)) incorrect password attempts" >&2; exit 1; }
                        echo "attempt $attempt" >>"$PLACE/sudo.log"
                        if [ "$line" = "$(cat "$PLACE/password")" ]; then : >"$PLACE/remembered"; exit 0; fi
                    done
                    exit 1 ;;
                --reset-timestamp) rm -f "$PLACE/remembered" ;;
                --non-interactive)
                    [ -e "$PLACE/remembered" ] || [ -e "$PLACE/nopasswd" ] || { echo 'sudo: a password is required' >&2; exit 1; }
                    [ "$2 $3" = '--user=app --' ] || exit 2
                    shift 3
                    exec "$@" ;;
                esac
                """);
        Files.writeString(place.path("password"), PASSWORD);
    }

    @Test
    void theProgramGetsExactlyItsInputAndTheStatusComesBack() throws IOException {
        byte[] input = {'a', 0, '\n', 'b', (byte) 0xff};
        Finished finished = run(
                PASSWORD,
                input,
                "cat; echo complained >&2; echo \"$0\"; [ -z \"${password-}\" ] || echo told; exit 7",
                "it's $0");

        assertThat(finished.exitStatus()).isEqualTo(7);
        assertThat(finished.output()).startsWith(input);
        assertThat(new String(finished.output(), UTF_8)).endsWith("it's $0\n").doesNotContain("told");
        assertThat(finished.error()).isEqualTo("complained\n");
    }

    @Test
    void thePasswordIsInNoArgumentAndForgottenAtTheEnd() throws IOException {
        run(PASSWORD, new byte[0], "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n' >\"$PLACE/ps\"");

        assertThat(place.text("ps")).contains("bmms-sudo").doesNotContain("p4ss");
        assertThat(place.text("sudo.log"))
                .startsWith("--stdin --prompt= --validate\nattempt 1\n--non-interactive --user=app -- ")
                .endsWith("--reset-timestamp\n")
                .doesNotContain("p4ss");
        assertThat(place.path("remembered")).doesNotExist();
    }

    @Test
    void aWrongPasswordIsOneAttemptAndNothingRuns() throws IOException {
        Finished finished = run("wrong", "input\nmore\nlines\n".getBytes(UTF_8), "touch \"$PLACE/ran\"");

        assertThat(finished.exitStatus()).isEqualTo(98);
        assertThat(place.path("ran")).doesNotExist();
        assertThat(place.text("sudo.log").lines()).containsExactly("--stdin --prompt= --validate", "attempt 1");
    }

    @Test
    void noPasswordAtAllIsRefusedWithoutAskingSudo() throws IOException {
        Shell.Said said = said(new byte[0], "touch \"$PLACE/ran\"");

        assertThat(said.status()).isEqualTo(98);
        assertThat(place.text("sudo.log")).isEmpty();
    }

    @Test
    void aPasswordThatSudoDoesNotAskForDoesNotReachTheProgram() throws IOException {
        Files.createFile(place.path("nopasswd"));

        Finished finished = run(PASSWORD, "content".getBytes(UTF_8), "cat");

        assertThat(finished.exitStatus()).isZero();
        assertThat(new String(finished.output(), UTF_8)).isEqualTo("content");
    }

    private Finished run(String password, byte[] input, String... script) throws IOException {
        byte[] first = (password + "\n").getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(first, first.length + input.length);
        System.arraycopy(input, 0, all, first.length, input.length);
        Shell.Said said = said(all, script);
        return new Finished(said.status(), said.output(), said.error());
    }

    private Shell.Said said(byte[] input, String... script) throws IOException {
        List<String> program =
                Stream.concat(Stream.of("sh", "-c"), Stream.of(script)).toList();
        // Any command with these arguments will do.
        List<String> argv = RemoteScript.SUDO.argv(
                Stream.concat(Stream.of("--user=app", "--"), program.stream()).toList());
        return shell.run(
                List.of("-c", ShellQuote.line(argv)),
                input,
                Map.of("PATH", programs + ":" + System.getenv("PATH"), "PLACE", directory + ""));
    }
}
