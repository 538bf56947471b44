package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FormViewModelTest {
    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedOnboarding source = new PreparedOnboarding();
    private final FormViewModel form = new FormViewModel(source, work);
    private final Draft draft = form.draft();

    @BeforeEach
    void load() {
        form.load();
        window.until(() -> work.running().isEmpty());
        form.chooseNew();
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void untouchedIsNotInvalid() {
        EntryField code = draft.field(Draft.CODE);
        assertThat(form.shown(code)).isEmpty();
        code.left().set(true);
        assertThat(form.shown(code)).isPresent();
    }

    @Test
    void aCodeThatExistsIsSaidWhileOneTypes() {
        write(Draft.CODE, "MOH");
        assertThat(form.shown(draft.field(Draft.CODE)))
                .map(problem -> problem.failure().code())
                .contains(OnboardingFailure.CODE_TAKEN);
        write(Draft.CODE, "moh");
        assertThat(codes()).contains(OnboardingFailure.CODE_CASE);
    }

    @Test
    void whatLooksAlikeIsAskedOnceAndUsedOrNot() {
        write(Draft.CODE, "TESDA");
        write(Draft.NAME, "A training centre");
        FieldProblem question = form.shown(draft.field(Draft.CODE)).orElseThrow();
        assertThat(question.confirmable()).isTrue();
        form.confirm(question);
        assertThat(form.shown(draft.field(Draft.CODE))).isEmpty();
        assertThat(form.request().likenessConfirmed()).isTrue();

        form.use("TESDA-BARMM");
        assertThat(draft.field(Draft.NAME).value()).isEqualTo("Technical Education and Skills Development Authority");
        assertThat(form.existing().get()).isNotNull();
        assertThat(codes()).isEmpty();
    }

    @Test
    void theRowsFollowWhatIsTyped() {
        form.use("MOLE");
        settle();
        assertThat(plan().rows()).hasSize(1);
        UserDraft user = draft.users().getFirst();
        user.firstName().text().set("Amina");
        user.email().text().set("a@mole.example");
        user.email().text().set("amina@mole.example");
        settle();

        assertThat(plan().newUsers()).containsExactly("amina");
        user.email().text().set("amina");
        assertThat(form.judgement().get().plan()).isNull();
        assertThat(form.judgement().get().looking()).isFalse();
    }

    @Test
    void blankRowsAreNoUsersAndDoNotCount() {
        form.use("MOLE");
        UserDraft second = draft.addUser();
        second.email().text().set("x");
        assertThat(second.email().address()).isEqualTo("users.1.email");
        draft.users().getFirst().firstName().text().set("Amina");
        assertThat(second.email().address()).isEqualTo("users.2.email");
        draft.removeUser(draft.users().getFirst());
        assertThat(second.email().address()).isEqualTo("users.1.email");
    }

    @Test
    void aDayThatIsNoneIsAProblemOfItsField() {
        form.use("MOLE");
        write("go_live_date", "31 January");
        assertThat(form.judgement().get().of("go_live_date")).isPresent();
        write("go_live_date", "2026-01-31");
        assertThat(form.judgement().get().of("go_live_date")).isEmpty();
    }

    @Test
    void theUsersStayWhenAnotherOrganisationIsMeant() {
        UserDraft user = draft.users().getFirst();
        user.email().text().set("amina@mole.example");
        user.role().set(UserRole.PLANNER);
        form.use("MOLE");
        form.use("MOH");

        assertThat(draft.request().users()).singleElement().satisfies(one -> {
            assertThat(one.username()).isEqualTo("amina");
            assertThat(one.role()).isEqualTo(UserRole.PLANNER);
        });
        assertThat(draft.request().organization().code()).isEqualTo("MOH");
    }

    private org.bmms.console.onboarding.plan.OnboardingPlan plan() {
        return Objects.requireNonNull(form.judgement().get().plan());
    }

    private java.util.List<Object> codes() {
        return form.judgement().get().open().stream()
                .filter(FormViewModel::isOfOthers)
                .map(problem -> (Object) problem.failure().code())
                .toList();
    }

    private void write(String column, String text) {
        draft.field(column).text().set(text);
    }

    private void settle() {
        window.until(() -> !form.judgement().get().looking());
    }
}
