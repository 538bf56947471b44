package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @EnumSource
    void itsTagLeadsBackToIt(Language language) {
        assertThat(Language.of(language.tag())).contains(language);
    }

    @Test
    void theCountryDoesNotMatter() {
        assertThat(Language.of("fil-PH")).contains(Language.FILIPINO);
        assertThat(Language.of("en-PH")).contains(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ceb", "not a tag"})
    void whatTheProgramDoesNotSpeakIsNone(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }
}
