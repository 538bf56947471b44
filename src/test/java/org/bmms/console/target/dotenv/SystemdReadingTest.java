package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdReadingTest {

    @ParameterizedTest(name = "[{0}] is read as [{1}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "K=v|v",
                "  K = v  |v",
                "K=v # c|v # c",
                "K='a b'|a b",
                "K=\"a b\" |a b",
                "K='a' 'b'|ab",
                "K='a' b|ab",
                "K=\"q\" # c|q# c",
                "K=a\\ b\\\\|a b\\",
                "K=trail\\  |trail ",
                "K=\"a\\\"b\\$c\\d\"|a\"b$c\\d",
                "K='a\\b'|a\\b",
                "K=|",
                "K=a=b|a=b",
                "K=it's|it's",
            })
    void aLineIsReadAsSystemdReadsIt(String line, @Nullable String expected) {
        assertThat(DotEnv.of(line + "\n").systemdValues()).isEqualTo(Map.of("K", expected == null ? "" : expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export K=1", "1K=1", "K-X=1", "#K=1", ";K=1", "\ufeffK=1", "K", "K\u00e9=1", "K=a\u0007b"})
    void aLineThatSystemdRefusesGivesNothing(String line) {
        assertThat(DotEnv.of(line + "\n").systemdValues()).isEmpty();
    }

    @Test
    void quotesAndBackslashesJoinLines() {
        assertThat(DotEnv.of("A='x\ny'\nB=one\\\ntwo\nC=3").systemdValues())
                .isEqualTo(Map.of("A", "x\ny", "B", "onetwo", "C", "3"));
    }

    @Test
    void carriageReturnsEndLinesToo() {
        assertThat(DotEnv.of("A=1\r\nB=2\rC=3\r\n").systemdValues()).isEqualTo(Map.of("A", "1", "B", "2", "C", "3"));
    }

    @Test
    void anUnclosedQuoteSwallowsTheRest() {
        assertThat(DotEnv.of("A=\"x\nB=2\n").systemdValues()).isEqualTo(Map.of("A", "x\nB=2\n"));
    }
}
