package org.bmms.console.audit.change;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bmms.console.audit.AuditTrail;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Redactor;
import org.bmms.console.run.journal.RecordedFailure;

/** Changes of organisations in the audit's chain, beside the runs. */
public final class AuditedChanges implements ChangeLog {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int RANDOM = 6;

    private final AuditTrail trail;
    private final Redactor redactor;
    private final InstantSource clock;

    /** A log that goes on in the trail's chain. */
    public AuditedChanges(AuditTrail trail, Redactor redactor, InstantSource clock) {
        this.trail = trail;
        this.redactor = redactor;
        this.clock = clock;
    }

    @Override
    public String intended(ChangeOrder order, String server, long transaction, List<ChangedRow> rows) {
        String change = name(order);
        record(
                ChangeAction.INTENDED,
                change,
                new ChangeIntent(
                        order.kind().id(), order.organizations(), order.planHash(), server, transaction, rows));
        return change;
    }

    @Override
    public void done(String change) {
        record(ChangeAction.DONE, change, Map.of());
    }

    @Override
    public void refused(ChangeOrder order, Failure why) {
        record(
                ChangeAction.REFUSED,
                name(order),
                new ChangeRefusal(order.kind().id(), order.organizations(), order.planHash(), recorded(why)));
    }

    @Override
    public void undone(String change, Failure why) {
        record(ChangeAction.UNDONE, change, recorded(why));
    }

    @Override
    public void unknown(String change, Failure why) {
        record(ChangeAction.UNKNOWN, change, recorded(why));
    }

    @Override
    public void found(String change, boolean made) {
        record(made ? ChangeAction.FOUND_DONE : ChangeAction.FOUND_UNDONE, change, Map.of());
    }

    private void record(ChangeAction action, String change, Object detail) {
        trail.record(action.text(), change, Json.write(detail));
    }

    private RecordedFailure recorded(Failure why) {
        return RecordedFailure.of(why, redactor);
    }

    /** Several consoles may begin changes in the same second. */
    private String name(ChangeOrder order) {
        return order.kind().id() + "-" + SECOND.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, RANDOM);
    }
}
