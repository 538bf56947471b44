package org.bmms.console.sandbox.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bmms.console.remote.command.ShellQuote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final List<String> HOSTILE = List.of(
            "'; rm -rf /",
            "$(id)",
            "`id`",
            "a\nb",
            "\u202eabc",
            "\u001b[31m",
            "",
            " ",
            "*",
            "~",
            "-n",
            "a=b",
            "\\",
            "\"",
            "'",
            "é漢😀",
            "|",
            "&&",
            ">x",
            "#c",
            "{a,b}",
            "!x",
            "\t",
            "\r",
            "x\\'y");

    @Test
    void itSplitsWhateverTheConsoleQuotesBackIntoTheSameArguments() throws SyntaxException {
        Random random = new Random(20251014);
        for (int round = 0; round < 2000; round++) {
            List<String> argv = new ArrayList<>(List.of("program"));
            for (int i = random.nextInt(6); i >= 0; i--) {
                argv.add(random.nextBoolean() ? HOSTILE.get(random.nextInt(HOSTILE.size())) : noise(random));
            }
            CommandLine line = CommandLine.parse("LC_ALL=C " + ShellQuote.line(argv));
            assertThat(line.argv()).isEqualTo(argv);
            assertThat(line.assignments()).containsOnlyKeys("LC_ALL");
        }
    }

    @Test
    void itSplitsAnArgumentOfAMegabyte() throws SyntaxException {
        String large = "' $(x)\n".repeat(150_000);
        assertThat(CommandLine.parse(ShellQuote.line(List.of("a", large))).argv())
                .containsExactly("a", large);
    }

    @Test
    void doubleQuotesAndBackslashesWorkAsInAShell() throws SyntaxException {
        assertThat(CommandLine.parse("a \"b c\\\"d\\e\" f\\ g").argv()).containsExactly("a", "b c\"d\\e", "f g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "a; b",
                "a && b",
                "a > f",
                "a $HOME",
                "a `b`",
                "a \"$(b)\"",
                "a 'b",
                "a \"b",
                "a \\",
                "a *",
                "a ~",
                "a\nb",
                "",
                "A=b",
                "a # b",
                "a {b,c}"
            })
    void itRefusesEverythingThatAShellWouldDoMoreWith(String line) {
        assertThatThrownBy(() -> CommandLine.parse(line)).isInstanceOf(SyntaxException.class);
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) (1 + random.nextInt(300)));
        }
        return text.toString();
    }
}
