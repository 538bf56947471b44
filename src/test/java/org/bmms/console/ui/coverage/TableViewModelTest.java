package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TableViewModelTest {
    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedCoverage source = new PreparedCoverage();
    private final CoverageViewModel coverage =
            new CoverageViewModel(source, List.of(), work, () -> ExampleCoverage.NOON);
    private final TableViewModel model = new TableViewModel(coverage, work);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void theRowsOfAChosenTableAreLookedAt() {
        counted(ExampleCoverage.some().report());
        model.choose("mana_need");
        settle();

        assertThat(Objects.requireNonNull(model.facts().get()).card().title()).isEqualTo("Need");
        assertThat(Objects.requireNonNull(model.details().get()).keysWithout()).contains("1184");
    }

    @Test
    void aTableWithoutAColumnHasNoRowsToLookAt() {
        counted(ExampleCoverage.some().report());
        model.choose("monitoring_monitoringentry");

        assertThat(work.running()).isEmpty();
        assertThat(model.details().get()).isNull();
    }

    @Test
    void theyAreLookedAtAgainOnlyWhereTheNumberChanged() {
        counted(ExampleCoverage.some().report());
        model.choose("mana_assessment");
        settle();
        TableDetails before = model.details().get();
        counted(ExampleCoverage.some().report());
        assertThat(model.details().get()).isSameAs(before);

        counted(ExampleCoverage.complete().nullable("mana_other", 1, 0).report());
        assertThat(model.details().get()).isSameAs(before);
    }

    @Test
    void aTableChosenBeforeAnythingIsKnownIsFollowedOnceItIs() {
        model.choose("mana_need");
        assertThat(model.facts().get()).isNull();

        counted(ExampleCoverage.some().report());
        settle();
        assertThat(model.details().get()).isNotNull();
    }

    @Test
    void rowsByOrganisationAreNotShownBesideNumbersTheyDoNotFit() {
        counted(ExampleCoverage.some().report());
        model.choose("communities_obc_community");
        settle();
        assertThat(Objects.requireNonNull(model.facts().get()).organizations()).hasSize(4);

        coverage.count();
        PreparedCoverage.Count count = source.next();
        count.listener().judged(ExampleCoverage.complete().verdict());
        count.listener().counted(ExampleCoverage.complete().report().tables().getFirst());
        count.listener().progress(1, 2);
        window.until(() ->
                Objects.requireNonNull(model.facts().get()).organizations().isEmpty());

        count.ends(ExampleCoverage.complete().report());
        settle();
        assertThat(Objects.requireNonNull(model.facts().get()).organizations())
                .extracting(OrganizationRows::rows)
                .containsExactly(1_240L);
    }

    @Test
    void anAnswerForATableThatIsNotChosenAnyMoreIsForgotten() {
        counted(ExampleCoverage.some().report());
        model.choose("mana_need");
        model.choose(null);
        settle();

        assertThat(model.details().get()).isNull();
        assertThat(model.facts().get()).isNull();
    }

    private void counted(CoverageReport report) {
        coverage.count();
        source.next().ends(report);
        settle();
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }
}
