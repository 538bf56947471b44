package org.bmms.console.verification.check;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalExcerpt;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.verification.VerificationFailure;
import org.bmms.console.verification.check.JournalTroubles.Trouble;

/**
 * Since each unit of a host was started, its log has no traceback, no error and no answer 5xx (checklist § BMMS Step 3:
 * Logs monitored for errors; § Application Health: No 500 errors in logs). What came before the start is another
 * process's. It is looked at last, since the other checks may provoke an error.
 */
record JournalCheck(CheckedHost host) implements Check {
    /** So many lines a unit are read, the last ones. */
    private static final int LINES = 5000;

    private static final int BEFORE = 1;
    private static final int SHOWN = 15;

    @Override
    public String id() {
        return "journal." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.journal", host.name());
    }

    @Override
    public boolean last() {
        return true;
    }

    @Override
    public Look look(Cancellation stop) {
        host.first(stop);
        int lines = 0;
        for (UnitStatus unit : host.units(stop)) {
            Instant started = unit.started();
            if (started == null) {
                return Look.notYet(
                        VerificationFailure.UNIT, host.name(), unit.name(), unit.activeState(), unit.result());
            }
            List<JournalEntry> entries =
                    new UnitLog(host, unit.name()).entries(new JournalFrom.Since(started), LINES, stop);
            if (entries.isEmpty()) {
                // systemd itself writes that a unit was started: whoever sees nothing may not look.
                return Look.cannotTell(VerificationFailure.JOURNAL_EMPTY, host.name(), unit.name(), started);
            }
            List<Trouble> troubles = JournalTroubles.in(entries);
            if (!troubles.isEmpty()) {
                return new Look.Failed(
                        Failure.unchanged(
                                        VerificationFailure.JOURNAL,
                                        host.name(),
                                        unit.name(),
                                        troubles.size(),
                                        troubles.getFirst().line(),
                                        started)
                                .withDetail(excerpt(entries, troubles.getFirst().at())),
                        false);
            }
            lines += entries.size();
        }
        return Look.passed("journal", lines);
    }

    private static String excerpt(List<JournalEntry> entries, int at) {
        return JournalExcerpt.lines(entries.subList(Math.max(0, at - BEFORE), entries.size())).stream()
                .limit(SHOWN)
                .collect(Collectors.joining("\n"));
    }
}
