package org.bmms.console.run;

import org.bmms.console.base.Message;
import org.bmms.console.run.journal.Entry;

/** Watches a run. Called on the run's thread; implementations return quickly. */
public interface RunListener {

    /** Something was written to the journal. */
    default void recorded(Entry entry) {}

    /** A step is at {@code done} of {@code total}; a total of 0 means that it is not known. */
    default void progress(String step, long done, long total, Message what) {}

    /** A step has something to say. */
    default void logged(String step, Message line) {}

    /** A listener that does nothing. */
    static RunListener none() {
        return new RunListener() {};
    }
}
