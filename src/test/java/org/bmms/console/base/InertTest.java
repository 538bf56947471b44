package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InertTest {

    @Test
    void escapesOfTerminalsBecomeVisible() {
        assertThat(Inert.text("\u001b[31mred\u009b0m\u0007\u007f")).isEqualTo("\\u001b[31mred\\u009b0m\\u0007\\u007f");
    }

    @Test
    void marksThatTurnTextAroundBecomeVisible() {
        assertThat(Inert.text("a\u202ecod.exe\u2069\u200f")).isEqualTo("a\\u202ecod.exe\\u2069\\u200f");
    }

    @Test
    void linesAreKeptInTextAndShownInALine() {
        assertThat(Inert.text("a\r\nb\tc\rd")).isEqualTo("a\nb\tc\\rd");
        assertThat(Inert.line("a\r\nb\tc\u2028")).isEqualTo("a\\r\\nb\\tc\\u2028");
    }

    @Test
    void ofALongTextTheBeginningIsShown() {
        assertThat(Inert.brief("short", 5)).isEqualTo("short");
        assertThat(Inert.brief("a\nbc" + "x".repeat(1_000_000), 3)).isEqualTo("a\\nb…");
        assertThat(Inert.brief("ab😀cd", 3)).as("no half a character").isEqualTo("ab…");
    }

    @Test
    void ordinaryTextStays() {
        String text = "Ministry of Health – ñ, 中, 😀, \\n";

        assertThat(Inert.line(text)).isEqualTo(text);
    }
}
