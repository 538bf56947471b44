package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueViewModelTest {
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final CatalogueViewModel catalogue =
            new CatalogueViewModel(MoaCatalogue.read(), known.getReadOnlyProperty());

    @Test
    void theCatalogueIsThereBeforeTheTargetWasRead() {
        assertThat(catalogue.rows().get()).hasSize(45).allMatch(row -> row.standing() == CatalogueRow.Standing.UNKNOWN);
    }

    @Test
    void whoWasTakenInIsMarked() {
        known.set(new PreparedOnboarding().known(Cancellation.none()));

        assertThat(catalogue.find("MOH").map(CatalogueRow::standing)).contains(CatalogueRow.Standing.ONBOARDED);
        assertThat(catalogue.find("MOLE").map(CatalogueRow::standing)).contains(CatalogueRow.Standing.STORED);
        assertThat(catalogue.onboarded()).isEqualTo(1);
    }

    @Test
    void whatIsStoredBeyondTheCatalogueCanBeChosenToo() {
        CatalogueViewModel one = new CatalogueViewModel(
                java.util.List.of(new Moa("NEW", "Not stored", "office", false)), known.getReadOnlyProperty());
        known.set(new PreparedOnboarding().known(Cancellation.none()));

        assertThat(one.size()).isEqualTo(46);
        assertThat(one.find("NEW").map(CatalogueRow::standing)).contains(CatalogueRow.Standing.NOT_STORED);
    }

    @Test
    void everyWordThatIsLookedForIsInCodeOrName() {
        catalogue.search().set("tech  SKILLS");
        assertThat(catalogue.rows().get()).extracting(CatalogueRow::code).containsExactly("TESDA-BARMM");
        catalogue.search().set("tesda");
        assertThat(catalogue.rows().get()).hasSize(1);
        catalogue.search().set("nothing like it");
        assertThat(catalogue.rows().get()).isEmpty();
    }
}
