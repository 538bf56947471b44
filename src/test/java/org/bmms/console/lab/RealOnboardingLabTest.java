package org.bmms.console.lab;

/** On the application with the real system's tables. */
class RealOnboardingLabTest extends OnboardingLab {
    RealOnboardingLabTest() {
        super("real", "communities.OBCCommunity");
    }
}
