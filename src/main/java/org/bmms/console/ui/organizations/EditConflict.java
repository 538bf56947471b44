package org.bmms.console.ui.organizations;

import java.util.List;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;

/**
 * Somebody else changed the organisation while it was being edited; nothing of either is lost.
 *
 * @param now the organisation as it is now
 * @param lines what is different from what the operator saw
 */
record EditConflict(OrganizationEntry now, List<Line> lines) {

    /**
     * A field that somebody else changed.
     *
     * @param field which
     * @param seen its text as the operator saw it
     * @param theirs its text now
     * @param mine its text as the operator wants it
     */
    record Line(OrganizationField field, String seen, String theirs, String mine) {

        /** Whether both changed it, to different texts. */
        boolean contested() {
            return !mine.equals(seen) && !mine.equals(theirs);
        }
    }

    EditConflict {
        lines = List.copyOf(lines);
    }

    static EditConflict of(OrganizationEntry seen, OrganizationEntry now, OrganizationValues wanted) {
        OrganizationValues before = OrganizationValues.of(seen);
        OrganizationValues after = OrganizationValues.of(now);
        return new EditConflict(
                now,
                after.differing(before).stream()
                        .map(field -> new Line(field, before.of(field), after.of(field), wanted.of(field)))
                        .toList());
    }
}
