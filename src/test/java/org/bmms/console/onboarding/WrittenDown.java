package org.bmms.console.onboarding;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.base.Failure;

/** A log of changes that stands on a sheet of paper, a line for each entry. */
public class WrittenDown implements ChangeLog {
    private final List<String> lines = new ArrayList<>();
    private final List<ChangedRow> rows = new ArrayList<>();
    private int changes;

    /** What was written down so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The rows of all changes that were intended. */
    public List<ChangedRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public String intended(ChangeOrder order, String server, long transaction, List<ChangedRow> written) {
        changes++;
        lines.add("intended " + order.kind().id() + " " + String.join(" ", order.organizations()));
        rows.addAll(written);
        return order.kind().id() + "-" + changes;
    }

    @Override
    public void done(String change) {
        lines.add("done " + change);
    }

    @Override
    public void refused(ChangeOrder order, Failure why) {
        lines.add("refused " + order.kind().id() + " " + why.code().code());
    }

    @Override
    public void undone(String change, Failure why) {
        lines.add("undone " + change + " " + why.code().code());
    }

    @Override
    public void unknown(String change, Failure why) {
        lines.add("unknown " + change + " " + why.code().code());
    }

    @Override
    public void found(String change, boolean made) {
        lines.add((made ? "found done " : "found undone ") + change);
    }
}
