package org.bmms.console.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnboardingPartTest {

    @Test
    void aDetailLeadsToAPartAndToWhatIsMeantInIt() {
        String detail = OnboardingPart.PROOF.detail("TESDA-BARMM");
        assertThat(OnboardingPart.of(detail)).isEqualTo(OnboardingPart.PROOF);
        assertThat(OnboardingPart.within(detail)).isEqualTo("TESDA-BARMM");
    }

    @Test
    void aPartAloneIsShownAsItWasLeft() {
        String detail = OnboardingPart.BATCH.detail(null);
        assertThat(OnboardingPart.of(detail)).isEqualTo(OnboardingPart.BATCH);
        assertThat(OnboardingPart.within(detail)).isNull();
    }
}
