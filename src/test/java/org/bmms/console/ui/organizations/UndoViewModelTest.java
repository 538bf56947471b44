package org.bmms.console.ui.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UndoViewModelTest {
    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedOrganizations source = new PreparedOrganizations().takenIn();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void itIsOfferedOnlyWhileNothingIsOwnedAndTheReceiptIsThere() {
        OrganizationDetails moh = source.details("MOH", Cancellation.none());

        assertThat(moh.undo()).isEqualTo(UndoOffer.POSSIBLE);
        assertThat(source.details("MAFAR", Cancellation.none()).undo()).isEqualTo(UndoOffer.NOT_RECORDED);
        assertThat(new OrganizationDetails(moh.entry().with(PreparedOrganizations.MANY), moh.receipt(), moh.readAt())
                        .undo())
                .isEqualTo(UndoOffer.OWNS_ROWS);
        assertThat(new OrganizationDetails(moh.entry(), Fact.of(Optional.empty()), moh.readAt()).undo())
                .isEqualTo(UndoOffer.NOT_RECORDED);
        assertThat(new OrganizationDetails(moh.entry(), Fact.unreadable(OnboardingFailure.UNSETTLED), moh.readAt())
                        .undo())
                .isEqualTo(UndoOffer.UNKNOWN);
    }

    @Test
    void aRefusalIsSaidAndTheNextTryMayDoIt() {
        Receipt receipt = source.details("MOH", Cancellation.none())
                .receipt()
                .get()
                .orElseThrow()
                .orElseThrow();
        UndoViewModel model = new UndoViewModel(source, work, receipt, () -> told.add("changed"));
        Failure owns = Failure.unchanged(OnboardingFailure.OWNS_DATA, "MOH", 3L, "mana_need");
        source.refusing(owns);
        model.start(PreparedOrganizations.NAME);
        window.until(() -> !model.running().get());

        assertThat(model.failure().get()).isEqualTo(owns);
        assertThat(told).isEmpty();

        source.refusing(null);
        model.start(PreparedOrganizations.NAME);
        window.until(() -> !model.running().get());
        assertThat(model.done().get()).isEqualTo(3);
        assertThat(told).containsExactly("changed");
        assertThat(source.details("MOH", Cancellation.none()).undo()).isEqualTo(UndoOffer.NOT_RECORDED);
    }
}
