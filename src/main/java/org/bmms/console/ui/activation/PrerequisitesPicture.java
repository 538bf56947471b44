package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.checklist.Prerequisites;
import org.bmms.console.checklist.SignOff;
import org.jspecify.annotations.Nullable;

/**
 * The prerequisites, all concluded from one reading.
 *
 * @param facts what was read
 * @param stands how each of them stands
 */
record PrerequisitesPicture(PrerequisiteFacts facts, List<PrerequisiteStand> stands) {

    PrerequisitesPicture {
        stands = List.copyOf(stands);
    }

    static PrerequisitesPicture of(PrerequisiteFacts facts) {
        return new PrerequisitesPicture(facts, Prerequisites.of(facts));
    }

    /** The same reading after a person said something about an item; null if the item is open again. */
    PrerequisitesPicture with(ItemId about, @Nullable SignOff said) {
        Map<ItemId, SignOff> signOffs = new TreeMap<>(facts.signOffs());
        if (said == null) {
            signOffs.remove(about);
        } else {
            signOffs.put(about, said);
        }
        return of(new PrerequisiteFacts(
                facts.profile(), facts.fingerprint(), facts.coverage(), facts.switches(), signOffs, facts.now()));
    }

    /** Those that are not met. */
    List<PrerequisiteStand> open() {
        return stands.stream().filter(stand -> !stand.state().isMet()).toList();
    }
}
