package org.bmms.console.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bmms.console.checklist.Intake;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final OrganizationEntry MOH = Entries.of(2, "MOH", "Ministry of Health");
    private static final OrganizationEntry MENRE = Entries.of(3, "MENRE", "Ministry of Environment");

    @Test
    void whatIsToBeReachedComesFromTheCatalogue() {
        Rollout rollout = Rollout.of(List.of(), MoaCatalogue.moas(), TODAY);

        assertThat(rollout.pilots()).isEqualTo(new Rollout.Share(0, 3));
        assertThat(rollout.moas()).isEqualTo(new Rollout.Share(0, 44));
        assertThat(rollout.absent()).hasSize(44).doesNotContain("OOBC");
        assertThat(rollout.moas().complete()).isFalse();
    }

    @Test
    void oneIsTakenInOnceSomebodyWorksForIt() {
        assertThat(pilots(Entries.pilot(MOH, 0))).isZero();
        assertThat(pilots(Entries.pilot(MOH, 2))).isEqualTo(1);
        assertThat(pilots(Entries.inactive(Entries.pilot(MOH, 2)))).isZero();
        assertThat(pilots(Entries.onboarded(Entries.pilot(MOH, 2), TODAY.plusDays(1))))
                .isZero();
        assertThat(pilots(Entries.onboarded(Entries.pilot(MOH, 2), TODAY))).isEqualTo(1);
    }

    @Test
    void whereNoMembersAreKeptItsDayCounts() {
        OrganizationEntry moh = Entries.members(Entries.pilot(MOH, 0), Optional.empty());

        assertThat(pilots(moh)).isZero();
        assertThat(pilots(Entries.onboarded(moh, TODAY))).isEqualTo(1);
    }

    @Test
    void whoIsNotInTheCatalogueDoesNotCountAsAMoa() {
        OrganizationEntry home = Entries.members(Entries.of(1, "OOBC", "Office"), Optional.of(9L));
        Rollout rollout =
                Rollout.of(List.of(home, Entries.members(MENRE, Optional.of(1L))), MoaCatalogue.moas(), TODAY);

        assertThat(rollout.moas().done()).isEqualTo(1);
        assertThat(rollout.pilots().done()).isZero();
        assertThat(rollout.absent()).doesNotContain("MENRE");
    }

    @Test
    void aShareIsNeverMoreThanAll() {
        Moa moh = new Moa("MOH", "Ministry of Health", "ministry", true);
        Rollout rollout = Rollout.of(List.of(Entries.pilot(MOH, 1), Entries.pilot(MENRE, 1)), List.of(moh), TODAY);

        assertThat(rollout.pilots()).isEqualTo(new Rollout.Share(2, 1));
        assertThat(rollout.pilots().part()).isEqualTo(1);
        assertThat(rollout.pilots().complete()).isTrue();
    }

    @Test
    void thePilotsAreNamedThoseTooThatTheTargetDoesNotHaveYet() {
        Rollout rollout = Rollout.of(List.of(Entries.pilot(MOH, 1)), MoaCatalogue.moas(), TODAY);

        assertThat(rollout.stands()).contains(new Intake.Pilot("MOH", true));
        assertThat(rollout.intake().pilots())
                .filteredOn(pilot -> !pilot.in())
                .extracting(Intake.Pilot::code)
                .isSubsetOf(MoaCatalogue.moas().stream()
                        .filter(Moa::pilot)
                        .map(Moa::code)
                        .toList())
                .isNotEmpty();
        assertThat(rollout.intake().pilotsIn()).isFalse();
    }

    private static long pilots(OrganizationEntry entry) {
        return Rollout.of(List.of(entry), MoaCatalogue.moas(), TODAY).pilots().done();
    }
}
