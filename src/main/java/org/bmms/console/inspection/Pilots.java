package org.bmms.console.inspection;

import java.util.List;
import org.bmms.console.onboarding.directory.OrganizationEntry;

/** Which organisations are pilots. */
public final class Pilots {
    private Pilots() {}

    /** The active ones that are marked; where the target marks none, all beside the first one and the overseeing one. */
    public static List<OrganizationEntry> of(Facts facts) {
        List<String> others =
                List.of(DefaultCode.of(facts), facts.profile().policy().ocmCode());
        return facts.organizations().stream()
                .filter(OrganizationEntry::active)
                .filter(entry -> entry.pilot().orElseGet(() -> !others.contains(entry.code())))
                .toList();
    }
}
