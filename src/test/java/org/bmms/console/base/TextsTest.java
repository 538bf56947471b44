package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.english();
    private final Texts filipino = Texts.in(Language.FILIPINO);

    @Test
    void argumentsAreFilledInAndNumbersAreNotGrouped() {
        assertThat(texts.render(Message.of("sample.plain", 12345, 1234567890123L)))
                .isEqualTo("It's 12345 of 1234567890123.");
        assertThat(texts.render(Message.of("sample.plain", 98.45, "x"))).isEqualTo("It's 98.45 of x.");
    }

    @Test
    void numbersAreFormattedWhereThePatternAsksForIt() {
        assertThat(texts.render(Message.of("sample.numbers", 12345, 12345, 1)))
                .isEqualTo("12345 bytes, 12,345 files, one");
        assertThat(texts.render(Message.of("sample.numbers", 0, 0, 4))).endsWith("4 of them");
    }

    @Test
    void aNumberThatWasRecordedAsTextIsStillANumber() {
        assertThat(texts.render(Message.of("sample.numbers", "12345", "12345", "1")))
                .isEqualTo("12345 bytes, 12,345 files, one");
    }

    @Test
    void filipinoWritesNumbersAsOfficesInThePhilippinesDo() {
        assertThat(filipino.render(Message.of("sample.choice", 1))).isEqualTo("isa");
        assertThat(filipino.render(Message.of("sample.choice", 1234))).isEqualTo("1,234 sa mga ito");
        assertThat(filipino.render(Message.of("sample.choice", 0))).isEqualTo("wala");
        assertThat(filipino.render(Message.of("ui.tile.redis.value", 12.345))).isEqualTo("12.3 ms");
    }

    @Test
    void patternsCanComeFromElsewhere() {
        Texts shouting = new Texts(Locale.ROOT, key -> Patterns.in(Locale.ROOT).of(key) + "!");

        assertThat(shouting.render(Message.of("sample.plain", 1, 2))).isEqualTo("It's 1 of 2.!");
    }

    @Test
    void aMessageInAMessageIsRenderedFirst() {
        assertThat(texts.render(Message.of("sample.nested", Message.of("sample.plain", 1, 2))))
                .isEqualTo("Why: It's 1 of 2.");
    }

    @Test
    void hostileArgumentsStayText() {
        assertThat(texts.render(Message.of("sample.plain", "{1}", "'$(x)'"))).isEqualTo("It's {1} of '$(x)'.");
    }

    @Test
    void aLanguageFallsBackToEnglishKeyByKey() {
        assertThat(filipino.text("sample.utf8")).isEqualTo("Taón");
        assertThat(filipino.render(Message.of("sample.plain", 1, 2))).isEqualTo("It's 1 of 2.");
        assertThat(texts.text("sample.utf8")).isEqualTo("Año – ×");
    }

    @Test
    void aKeyThatDoesNotExistIsABug() {
        assertThatThrownBy(() -> texts.text("sample.absent")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> texts.text("absent.key")).isInstanceOf(MissingResourceException.class);
    }
}
