package org.bmms.console.run;

import org.bmms.console.base.Redactor;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs on a target need.
 *
 * @param directory the state directory on the primary host
 * @param hosts the servers
 * @param author who runs this console
 * @param redactor knows the secrets
 * @param timing the times to go by
 * @param listener watches
 */
public record RunEnvironment(
        StateDirectory directory, Hosts hosts, Author author, Redactor redactor, Timing timing, RunListener listener) {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnvironment.class);

    /** Tells the listener; its faults are not the run's. */
    void recorded(Entry entry) {
        try {
            listener.recorded(entry);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed at entry {}", entry.number(), bug);
        }
    }
}
