package org.bmms.console.verification.check;

import java.util.List;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalExcerpt;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.RemoteFailure;

/** What a unit logged, read by root, or by the login user where sudo does not allow that. */
record UnitLog(CheckedHost host, String unit) {
    private static final int END_READ = 300;
    private static final int END_SHOWN = 15;
    private static final Set<FailureCode> NOT_ROOT =
            Set.of(RemoteFailure.SUDO_DENIED, RemoteFailure.SUDO_PASSWORD_NEEDED, RemoteFailure.SUDO_PASSWORD_WRONG);

    /**
     * Its entries from a moment on.
     *
     * @param limit so many at most, the last ones
     */
    List<JournalEntry> entries(JournalFrom from, int limit, Cancellation stop) {
        ReadJournal journal = new ReadJournal(List.of(unit), from, null, limit);
        try {
            return host.run(host.host().asRoot(journal), stop);
        } catch (FailureException e) {
            if (!NOT_ROOT.contains(e.failure().code())) {
                throw e;
            }
            return host.run(journal, stop);
        }
    }

    /** How it ends, for a message; what keeps it from being read must not hide what the message is about. */
    String end(Cancellation stop) {
        try {
            return String.join("\n", JournalExcerpt.last(entries(new JournalFrom.Boot(), END_READ, stop), END_SHOWN));
        } catch (FailureException e) {
            return JournalExcerpt.unreadable(unit, e);
        }
    }
}
