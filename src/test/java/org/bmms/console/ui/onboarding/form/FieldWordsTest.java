package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Failure;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    private final Texts texts = Texts.english();

    @Test
    void aUsersFieldIsNamedAsPeopleDo() {
        FieldProblem twice =
                FieldProblem.of(OnboardingFailure.DUPLICATE, "users.2.email", "a@b.example", "users.1.email");
        assertThat(texts.render(FieldWords.named(twice.failure()).what()))
                .isEqualTo("E-mail of user 2: a@b.example stands in E-mail of user 1 already.");
        assertThat(texts.render(FieldWords.beside(twice).getFirst())).startsWith("E-mail: a@b.example");
    }

    @Test
    void aFieldOfTheOrganisationIsNamedAsPeopleDo() {
        Failure taken = FieldProblem.of(OnboardingFailure.NAME_TAKEN, "name", "code", "MOH")
                .failure();
        assertThat(texts.render(FieldWords.named(taken).what()))
                .isEqualTo("Name: code exists already, with the code MOH.");
    }

    @Test
    void aRefusedRowNamesThePartOfTheForm() {
        Failure conflict = Failure.unchanged(OnboardingFailure.CONFLICT, "users (email)", "auth_user", "auth_user_key");
        assertThat(texts.render(FieldWords.named(conflict).what())).startsWith("Users, column email: table auth_user");
        assertThat(FieldWords.fieldOf(conflict)).isEmpty();
    }

    @Test
    void whatIsNoFieldStaysAsItIs() {
        Failure drift = Failure.unchanged(OnboardingFailure.DRIFT, "MOH");
        assertThat(FieldWords.named(drift)).isEqualTo(drift);
    }
}
