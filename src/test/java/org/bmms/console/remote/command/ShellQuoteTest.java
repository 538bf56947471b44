package org.bmms.console.remote.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is split back into the words it was made of, by the shells that servers have. */
@Timeout(60)
class ShellQuoteTest {
    private static final int MEGABYTE = 1 << 20;
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "'",
            "''",
            "\"",
            "\\",
            "\\'",
            "$(touch /tmp/x)",
            "`id`",
            "${HOME}",
            "$$",
            "; rm -rf /",
            "&& reboot",
            "| cat",
            "> /etc/passwd",
            "*",
            "?",
            "[a-z]",
            "~",
            "~root",
            "#",
            "!",
            "!!",
            "{a,b}",
            "=",
            "A=b",
            "-n",
            "--",
            "%s",
            "\n",
            "\r\n",
            "\t",
            "\u0001",
            "\u001b[2J\u001b[31m",
            "\u0007",
            "\u007f",
            "\u202e\u2066rtl\u2069",
            "\u200f\u200e\ufeff",
            "\u0085\u2028",
            "é",
            "ñ Ñ",
            "日本",
            "\ud83d\ude00",
            "\uffff");

    static Stream<String> shells() {
        return Shell.found().map(Shell::name);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void hostileWordsComeBackByteForByte(String shell) throws IOException {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("how this program hands arguments to others")
                .isEqualTo("UTF-8");
        assertThat(split(shell, HOSTILE)).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void randomWordsComeBackByteForByte(String shell) throws IOException {
        Random random = new Random(20_261_124);
        List<List<String>> lines =
                Stream.generate(() -> words(random)).limit(300).toList();
        assertThat(read(shell, lines)).isEqualTo(all(lines));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void everyCommandIsSplitBackIntoItsArguments(String shell) throws IOException {
        List<List<String>> lines =
                CommandExamples.all().stream().map(RemoteCommand::argv).toList();
        assertThat(read(shell, lines)).isEqualTo(all(lines));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void aMegabyteInOneWordComesBack(String shell) throws IOException {
        String word = ("'$(x)\n\u202e" + "plain ".repeat(80)).repeat(MEGABYTE / 488);

        assertThat(read(shell, List.of(List.of("a", word, "b")))).containsExactly("a", word, "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "a\0"})
    void aNulIsRefused(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShellQuote.line(List.of("cat", word)))
                .withMessageContaining("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ude00\ud83d"})
    void halfACharacterIsRefused(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShellQuote.word(word))
                .withMessageContaining("Unicode");
    }

    @Test
    void onlyWhatNeedsQuotesGetsThem() {
        assertThat(ShellQuote.line(List.of("dd", "of=/srv/app_1/.env", "a:b,c@d%e+f-g")))
                .isEqualTo("dd of=/srv/app_1/.env a:b,c@d%e+f-g");
        assertThat(ShellQuote.word("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellQuote.word("")).isEqualTo("''");
    }

    private static List<String> split(String shell, List<String> words) throws IOException {
        return Shell.named(shell)
                .run(List.of("-c", "printf '%s\\0' " + ShellQuote.line(words)), "")
                .words();
    }

    /** Lets the shell read a script of several lines. */
    private static List<String> read(String shell, List<List<String>> lines) throws IOException {
        String script = lines.stream()
                .map(line -> "printf '%s\\0' " + ShellQuote.line(line) + "\n")
                .collect(Collectors.joining());
        return Shell.named(shell).run(List.of(), script).words();
    }

    private static List<String> all(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int parts = random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            if (random.nextBoolean()) {
                word.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
            } else {
                word.appendCodePoint(codePoint(random));
            }
        }
        return new String(word.toString().getBytes(UTF_8), UTF_8);
    }

    /** Any character but NUL and halves. */
    private static int codePoint(Random random) {
        int c = 1 + random.nextInt(random.nextBoolean() ? 0x7f : Character.MAX_CODE_POINT);
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c;
    }
}
