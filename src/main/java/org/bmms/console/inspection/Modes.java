package org.bmms.console.inspection;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/** The mode in which the application runs (checklist § BMMS Step 4: BMMS Mode Verification). */
final class Modes {
    private Modes() {}

    static @Nullable Mode inFile(Facts facts) {
        return facts.fingerprint().modeInFile().orElse(null);
    }

    static boolean isBmms(Facts facts) {
        return facts.fingerprint()
                .modeInEffect()
                .filter(mode -> mode == Mode.BMMS)
                .isPresent();
    }

    /** Whether all of it is in OBCMS mode; where a part cannot be read or is ahead, that is to be seen and not excused. */
    static boolean isBeforeSwitch(Facts facts) {
        return inFile(facts) == Mode.OBCMS
                && facts.fingerprint()
                        .modeInEffect()
                        .filter(mode -> mode == Mode.OBCMS)
                        .isPresent();
    }

    static ItemLook bmms(Facts facts) {
        return facts.fingerprint()
                .modeInEffect()
                .map(mode -> mode == Mode.BMMS
                        ? ItemLook.worst(List.of(
                                Looks.passed("mode", mode.name()),
                                VerificationProbes.of("mode", "tenancy").apply(facts)))
                        : Looks.failed(InspectionFailure.NOT_SWITCHED, mode.name()))
                .orElseGet(() -> Looks.cannotTell(InspectionFailure.MODE_UNKNOWN));
    }

    /** What visitors can see of the mode: whether they may choose among organisations. */
    static ItemLook switching(Facts facts) {
        if (!isBmms(facts)) {
            return ItemLook.notApplicable(Looks.seen("not-bmms"));
        }
        List<ItemLook> looks = new ArrayList<>();
        for (HostFacts host : facts.fingerprint().hosts()) {
            EffectiveMode said = host.django().value();
            if (said != null) {
                looks.add(
                        Boolean.TRUE.equals(said.organizationSwitching())
                                ? Looks.passed("switching", host.name(), String.valueOf(said.activeOrganizations()))
                                : Looks.failed(InspectionFailure.SWITCHING, host.name()));
            } else if (!FingerprintFailure.NOT_ASKED.code().equals(host.django().unreadable())) {
                looks.add(Looks.unreadable(host.name(), host.django()));
            }
        }
        return ItemLook.worst(looks);
    }
}
