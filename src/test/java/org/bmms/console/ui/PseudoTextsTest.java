package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;

class PseudoTextsTest {
    private final Texts texts = PseudoTexts.texts();

    @Test
    void aTextIsAccentedMarkedAndLonger() {
        String english = Texts.english().text("ui.changed.no");

        assertThat(texts.text("ui.changed.no"))
                .startsWith("«Ñôthîñg ôñ thé tàrgét wàs çhàñgéd.")
                .endsWith("»")
                .hasSizeBetween((int) (english.length() * 1.4), (int) (english.length() * 1.4) + 3);
    }

    @Test
    void argumentsStayAsTheyAre() {
        assertThat(texts.render(Message.of("sample.plain", "host-a", 12345))).startsWith("«Ît's host-a ôf 12345.");
        assertThat(texts.render(Message.of("sample.nested", Message.of("sample.utf8"))))
                .startsWith("«Whý: «Àñô – ×");
    }

    @Test
    void theWordsOfAChoiceAreAccentedAndItsLimitsAreNot() {
        assertThat(texts.render(Message.of("sample.choice", 1))).startsWith("«ôñé");
        assertThat(texts.render(Message.of("sample.choice", 3))).startsWith("«3 ôf thém");
        assertThat(texts.render(Message.of("sample.numbers", 1, 12345, 0))).startsWith("«1 býtés, 12,345 fîlés, ñôñé");
    }

    @Test
    void theRestIsWhatDoesNotComeFromABundle() {
        assertThat(PseudoTexts.outside("«Whý: «Àñô»» 12:30, «ôñé»")).isEqualTo("12:30,");
        assertThat(PseudoTexts.outside("«Whý: «Àñô»»")).isBlank();
        assertThat(PseudoTexts.outside("Hard-coded")).isEqualTo("Hard-coded");
    }

    @Test
    void everyTextOfTheProgramCanBeFilledIn() throws IOException {
        for (String key : keys()) {
            assertThat(texts.render(Message.of(key, 0, 1, 2, 3, 4)))
                    .as(key)
                    .startsWith("«")
                    .endsWith("»");
        }
    }

    private static Set<String> keys() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> bundles = Files.list(Path.of("resources/texts"))) {
            for (Path bundle : bundles.toList()) {
                try (Reader entries = Files.newBufferedReader(bundle)) {
                    all.load(entries);
                }
            }
        }
        return all.stringPropertyNames();
    }
}
