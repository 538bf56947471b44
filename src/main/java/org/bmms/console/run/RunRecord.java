package org.bmms.console.run;

import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;

/** Writes the journal while the lock is held, and tries again while the server is out of reach and patience lasts. */
record RunRecord(Journal journal, Hold hold, Timing timing) {

    void write(Event event) {
        Patience.whileItMayPass(timing, () -> {
            if (event instanceof Event.StepIntended) {
                hold.confirm();
            } else {
                hold.confirmIfStale();
            }
            journal.append(event);
        });
    }
}
