package org.bmms.console.run;

import org.bmms.console.base.Redactor;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.step.Step;

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

    StepExecution execution(Step step, Journal journal) {
        return new StepExecution(step, journal, hosts, timing, redactor, listener);
    }
}
