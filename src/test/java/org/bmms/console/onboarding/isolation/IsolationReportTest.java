package org.bmms.console.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.base.Json;
import org.bmms.console.base.Texts;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationReportTest {
    private static final Leak LEAK = new Leak(Way.PAGE, "/dashboard/", "MOH", "OOBC", 3);

    @Test
    void nothingSeenAndNothingInTheWayIsAProof() {
        assertThat(IsolationReport.verdict(List.of(), List.of())).isEqualTo(IsolationVerdict.PROVEN);
    }

    @Test
    void oneLeakIsEnough() {
        assertThat(IsolationReport.verdict(List.of(LEAK), List.of())).isEqualTo(IsolationVerdict.FAILED);
        assertThat(IsolationReport.verdict(List.of(LEAK), reasons("NO_TASK"))).isEqualTo(IsolationVerdict.FAILED);
    }

    @Test
    void aTargetThatSeparatesNothingIsNotCertifiedAndNotSaidToLeak() {
        assertThat(IsolationReport.verdict(List.of(LEAK), reasons("NO_SEPARATION")))
                .isEqualTo(IsolationVerdict.CANNOT_CERTIFY);
        assertThat(IsolationReport.verdict(List.of(), reasons("MODE"))).isEqualTo(IsolationVerdict.CANNOT_CERTIFY);
        assertThat(IsolationReport.verdict(List.of(), reasons("OWN_UNSEEN")))
                .isEqualTo(IsolationVerdict.CANNOT_CERTIFY);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(Reason.Kind kind) {
        assertThat(Texts.english().render(new Reason(kind, "MOH").what())).contains("MOH");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayHasItsWords(Way way) {
        assertThat(Texts.english().render(new Leak(way, "subject", "MOH", "OOBC", 7).what()))
                .containsAnyOf("subject", "7");
    }

    @Test
    void anAnswerThatRefusesIsAFailure() {
        assertThat(Failures.of(() -> answer("{\"refused\":[{\"code\":\"SUPERUSER\",\"subject\":\"admin\"}]}")
                                .refuse())
                        .code())
                .isEqualTo(OnboardingFailure.PROOF_SUPERUSER);
        assertThat(Failures.of(() -> answer("{\"refused\":[{\"code\":\"BYPASSES\",\"subject\":\"postgres\"}]}")
                                .refuse())
                        .code())
                .isEqualTo(OnboardingFailure.PROOF_BYPASSES);
    }

    @Test
    void anUnknownReasonOfALaterScriptIsKept() {
        assertThat(answer("{\"cannot\":[{\"code\":\"NEW\",\"subject\":\"x\"}]}").reasons())
                .containsExactly(new Reason(Reason.Kind.OTHER, "NEW x"));
    }

    private static IsolationAnswer answer(String json) {
        return new IsolationAnswer(Json.mapper().readTree(json));
    }

    private static List<Reason> reasons(String code) {
        return List.of(Reason.of(code, "MOH"));
    }
}
