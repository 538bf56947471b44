package org.bmms.console.audit.change;

import java.util.List;
import org.bmms.console.run.journal.RecordedFailure;

/**
 * What is written down of a change that was not made.
 *
 * @param kind what was to be done
 * @param organizations to which organisations, by code
 * @param planHash tells what was shown before from anything else
 * @param failure why it was not
 */
record ChangeRefusal(String kind, List<String> organizations, String planHash, RecordedFailure failure) {
    ChangeRefusal {
        organizations = List.copyOf(organizations);
    }
}
