package org.bmms.console.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.audit.notification.Notification;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Occasion;

/** Tells people that an alert began, became worse, or is over. */
public final class AlertNotice {
    private AlertNotice() {}

    /** The notification of a change. */
    public static Notification of(AlertChange change) {
        Alert alert = change.alert();
        Message what = MeasureText.name(alert.measure(), alert.subject());
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("monitoring.alert.value", what, MeasureText.value(alert.measure(), alert.value())));
        MeasureText.limits(alert.measure(), alert.limits())
                .ifPresent(limits -> lines.add(Message.of("monitoring.alert.limits", limits)));
        lines.add(Message.of("monitoring.alert.since", alert.since()));
        lines.add(Message.of("monitoring.alert.section", alert.measure().section()));
        lines.add(Message.of("monitoring.alert.time", change.at()));
        String level = change.kind() == AlertChange.Kind.CLEARED
                ? "CLEARED"
                : alert.level().name();
        return new Notification(
                Occasion.ALERT, change.at(), new Message("monitoring.alert.title." + level, List.of(what)), lines);
    }
}
