package org.bmms.console.inspection;

import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.target.mode.Mode;

/** The prerequisites of a switch that facts decide (checklist § BMMS Mode Deployment, Prerequisites). */
final class PrerequisiteProbes {
    private PrerequisiteProbes() {}

    static Function<Facts, ItemLook> of(Prerequisite prerequisite) {
        return facts -> {
            // What had to be so before the switch need not be so any more after it.
            if (prerequisite == Prerequisite.DEPLOYED && Modes.inFile(facts) == Mode.BMMS) {
                return ItemLook.notApplicable(Looks.seen("switched"));
            }
            PrerequisiteStand stand = facts.prerequisites().stream()
                    .filter(one -> one.prerequisite() == prerequisite)
                    .findFirst()
                    .orElseThrow();
            return switch (stand.state()) {
                case PROVEN, SIGNED -> new ItemLook(ItemStatus.PASSED, stand.evidence(), null);
                case OVERRIDDEN -> ItemLook.warning(why(stand));
                case OPEN, FAILED -> ItemLook.failed(why(stand));
                case UNKNOWN -> ItemLook.cannotTell(why(stand));
            };
        };
    }

    private static Failure why(PrerequisiteStand stand) {
        Message first = stand.evidence().getFirst();
        return Failure.unchanged(InspectionFailure.PREREQUISITE, first);
    }
}
