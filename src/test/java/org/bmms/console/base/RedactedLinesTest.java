package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactedLinesTest {
    private final Redactor redactor = new Redactor();
    private final List<String> shown = new ArrayList<>();

    @Test
    void aSecretSplitOverTwoPiecesIsMasked() {
        redactor.learn(Secret.of("zebra-4711"));

        try (RedactedLines lines = new RedactedLines(redactor, shown::add)) {
            lines.accept("it is zeb");
            lines.accept("ra-4711\nnext");
        }

        assertThat(shown).containsExactly("it is " + Redactor.MASK, "next");
    }

    @Test
    void linesArriveOnceHoweverTheTextIsCut() {
        try (RedactedLines lines = new RedactedLines(redactor, shown::add)) {
            for (char c : "one\r\n\ntwo\n".toCharArray()) {
                lines.accept(String.valueOf(c));
            }
        }

        assertThat(shown).containsExactly("one", "", "two");
    }

    @Test
    void anUnfinishedLineIsHeldBack() {
        try (RedactedLines lines = new RedactedLines(redactor, shown::add)) {
            lines.accept("half");
            assertThat(shown).isEmpty();
        }

        assertThat(shown).containsExactly("half");
    }
}
