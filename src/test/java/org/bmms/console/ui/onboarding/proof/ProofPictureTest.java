package org.bmms.console.ui.onboarding.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.onboarding.isolation.Leak;
import org.bmms.console.onboarding.isolation.Reason;
import org.bmms.console.onboarding.isolation.Way;
import org.bmms.console.ui.control.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofPictureTest {
    private static final Texts ENGLISH = Texts.english();

    @Test
    void eachWayHasItsEvidenceAndWhatNobodyLookedAtIsNotCalledGood() {
        assertThat(evidence(proven()))
                .containsExactly(
                        "GOOD MOH looks for rows of OOBC: 2 looked at, nothing seen",
                        "GOOD OOBC looks for rows of MOH: 1 looked at, nothing seen",
                        "GOOD The dashboard and other pages show only one's own: 1 looked at, nothing seen",
                        "GOOD A query without an organisation gives nothing: 1 looked at, nothing seen",
                        "UNKNOWN A Celery task keeps its organisation: Not looked at",
                        "GOOD Every row stands in the right organisation: All of them",
                        "GOOD Nothing is left behind: 2 rows made, rolled back");
        assertThat(proven().mark()).isEqualTo(Mark.GOOD);
    }

    @Test
    void aLeakIsNamedWithItsPageAndDirectionAndSpoilsItsWayOnly() {
        ProofPicture picture = picture(IsolationVerdict.FAILED, PreparedProof.PAGE);

        assertThat(picture.mark()).isEqualTo(Mark.BAD);
        assertThat(picture.leaks()).singleElement().satisfies(leak -> {
            assertThat(ENGLISH.render(leak.what())).contains("/dashboard/", "MOH", "OOBC");
            assertThat(ENGLISH.render(leak.way())).isEqualTo("Page");
            assertThat(ENGLISH.render(leak.direction())).isEqualTo("MOH sees rows of OOBC");
        });
        assertThat(evidence(picture))
                .filteredOn(line -> line.startsWith("BAD"))
                .containsExactly("BAD The dashboard and other pages show only one's own: 1 leak");
    }

    @Test
    void aModelThatLeaksOneWaySpoilsThatDirectionOnly() {
        ProofPicture picture =
                picture(IsolationVerdict.FAILED, new Leak(Way.MODEL, "communities.obc_community", "OOBC", "MOH", 1));

        assertThat(evidence(picture))
                .filteredOn(line -> line.startsWith("BAD"))
                .containsExactly("BAD OOBC looks for rows of MOH: 1 leak");
    }

    @Test
    void rowsInAWrongOrganisationAndModelsWithoutAColumnAreNamed() {
        ProofPicture picture = picture(
                IsolationVerdict.FAILED,
                new Leak(Way.WRONG_ORGANIZATION, "communities_livelihood", "", "communities_obc_community", 4),
                new Leak(Way.NO_COLUMN, "mana_need", "", "", 0));

        assertThat(evidence(picture)).contains("BAD Every row stands in the right organisation: 2 leaks");
        assertThat(picture.leaks())
                .extracting(leak -> ENGLISH.render(leak.direction()))
                .containsExactly("another organisation sees them than the row they refer to", "everybody sees them");
    }

    @Test
    void whatCannotBeCertifiedSaysWhyAndWhatToDo() {
        ProofPicture picture = ProofPicture.of(PreparedProof.report(
                IsolationVerdict.CANNOT_CERTIFY, List.of(), List.of(new Reason(Reason.Kind.MODE, "obcms"))));

        assertThat(picture.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(picture.reasons()).singleElement().satisfies(reason -> {
            assertThat(ENGLISH.render(reason.what())).contains("mode obcms");
            assertThat(ENGLISH.render(reason.next())).contains("Switch to BMMS mode");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasARemedy(Reason.Kind kind) {
        ProofPicture picture = ProofPicture.of(
                PreparedProof.report(IsolationVerdict.CANNOT_CERTIFY, List.of(), List.of(new Reason(kind, "x"))));

        assertThat(ENGLISH.render(picture.reasons().getFirst().next())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayHasItsName(Way way) {
        ProofPicture picture = picture(IsolationVerdict.FAILED, new Leak(way, "x", "MOH", "OOBC", 1));

        assertThat(ENGLISH.render(picture.leaks().getFirst().way())).isNotBlank();
        assertThat(evidence(picture)).anyMatch(line -> line.startsWith("BAD"));
    }

    @Test
    void hostileNamesFromTheServerAreHarmless() {
        ProofPicture picture =
                picture(IsolationVerdict.FAILED, new Leak(Way.TASK, "a\u202eb\u001b[2J", "MOH", "OOBC", 1));

        Message what = picture.leaks().getFirst().what();
        assertThat(ENGLISH.render(what)).contains("a\\u202eb\\u001b[2J").doesNotContain("\u202e");
    }

    private static ProofPicture proven() {
        return picture(IsolationVerdict.PROVEN);
    }

    private static ProofPicture picture(IsolationVerdict verdict, Leak... leaks) {
        return ProofPicture.of(PreparedProof.report(verdict, List.of(leaks), List.of()));
    }

    private static List<String> evidence(ProofPicture picture) {
        return picture.evidence().stream()
                .map(one -> one.mark() + " " + ENGLISH.render(one.what()) + ": " + ENGLISH.render(one.found()))
                .toList();
    }
}
