package org.bmms.console.lab;

/** On the application as the checklist describes it. */
class ChecklistOnboardingLabTest extends OnboardingLab {
    ChecklistOnboardingLabTest() {
        super("checklist", "communities.Community");
    }
}
