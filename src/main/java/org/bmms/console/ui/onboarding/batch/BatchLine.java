package org.bmms.console.ui.onboarding.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bmms.console.ui.onboarding.batch.BatchRow.Mend;
import org.bmms.console.ui.onboarding.batch.BatchRow.Person;

/** A line of the list: an organisation, one of its users, or something to mend below it. */
sealed interface BatchLine {

    /** An organisation. */
    record Organization(BatchRow row, boolean open) implements BatchLine {}

    /** A user of the organisation above. */
    record User(Person person) implements BatchLine {}

    /** Something to mend, in the organisation above or in a line of none. */
    record ToMend(Mend mend) implements BatchLine {}

    /**
     * The lines of a batch: what is to be mended stands right below its organisation.
     *
     * @param open the first lines of the organisations whose users are shown
     * @param onlyTrouble whether those that stand well are left out
     */
    static List<BatchLine> of(BatchRows rows, Set<Integer> open, boolean onlyTrouble) {
        List<BatchLine> lines = new ArrayList<>();
        rows.nobody().forEach(mend -> lines.add(new ToMend(mend)));
        for (BatchRow row : rows.rows()) {
            if (onlyTrouble && !row.standing().isTrouble()) {
                continue;
            }
            boolean shown = open.contains(row.line());
            lines.add(new Organization(row, shown));
            row.mends().forEach(mend -> lines.add(new ToMend(mend)));
            if (shown) {
                row.people().forEach(person -> lines.add(new User(person)));
            }
        }
        return lines;
    }
}
