package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailCorrectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planner.one@tesda,gov.ph|planner.one@tesda.gov.ph",
                "mailto:a@moh.example|a@moh.example",
                "<a@moh.example>,|a@moh.example",
                "a @ moh.example|a@moh.example",
                "a@@moh..example|a@moh.example",
                "a.@moh.example.|a@moh.example"
            })
    void whatSomebodyProbablyMeant(String typed, String meant) {
        assertThat(EmailCorrection.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amina", "a@moh", "a@moh.example"})
    void nothingIsProposedWhereNothingIsKnown(String typed) {
        assertThat(EmailCorrection.of(typed)).isEmpty();
    }
}
