package org.bmms.console.audit.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bmms.console.audit.notification.AnnouncedRun.Aim;
import org.bmms.console.base.Message;
import org.bmms.console.run.RollbackReason;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.target.profile.Occasion;

/** Makes notifications of what is written to a run's journal. The same failure of the same step is told once. */
public final class RunNotifier implements RunListener {
    private final AnnouncedRun run;
    private final Consumer<Notification> tell;
    private final Set<String> told = new HashSet<>();
    private String reason = "";

    /**
     * A notifier for a run that may have entries already, of which nobody is told again.
     *
     * @param tell receives the notifications on the run's thread; returns at once
     */
    public RunNotifier(AnnouncedRun run, List<Entry> before, Consumer<Notification> tell) {
        this.run = run;
        this.tell = tell;
        before.forEach(entry -> {
            if (entry.event() instanceof Event.RollbackDecided(String why)) {
                reason = why;
            }
        });
    }

    @Override
    public void recorded(Entry entry) {
        switch (entry.event()) {
            case Event.Started _ -> {
                if (run.aim() != Aim.NOTHING) {
                    tell(Occasion.STARTED, "notification.started", entry);
                }
            }
            case Event.StepFailed e -> failed("notification.failed", e.step(), e.failure(), entry);
            case Event.StepUnknown e -> failed("notification.unknown", e.step(), e.failure(), entry);
            case Event.GuardFired(String host, String outcome) ->
                tell(Occasion.GUARD, "notification.guard", entry, Message.of("notification.line.guard", host, outcome));
            case Event.RollbackDecided(String why) -> reason = why;
            case Event.Ended(Event.Ending ending) -> ended(ending, entry);
            case Event.Resumed _,
                    Event.TakenOver _,
                    Event.StepIntended _,
                    Event.StepDone _,
                    Event.DecisionAwaited _,
                    Event.Noted _ -> {}
        }
    }

    private void failed(String key, String step, RecordedFailure failure, Entry entry) {
        if (!told.add(key + " " + step + " " + failure.code())) {
            return;
        }
        tell(
                Occasion.FAILED,
                key,
                entry,
                Message.of("notification.line.step", step),
                Message.of("notification.line.what", failure.what(), failure.code()),
                Message.of("notification.changed." + failure.changed().name()),
                Message.of("notification.line.next", failure.next()));
    }

    private void ended(Event.Ending ending, Entry entry) {
        switch (ending) {
            case DONE -> {
                if (run.aim() == Aim.FORWARD) {
                    tell(Occasion.KEPT, "notification.kept", entry);
                } else if (run.aim() == Aim.BACK) {
                    tell(Occasion.ROLLED_BACK, "notification.went-back", entry);
                }
            }
            case ROLLED_BACK ->
                tell(
                        Occasion.ROLLED_BACK,
                        "notification.rolled-back",
                        entry,
                        switch (reason) {
                            case RollbackReason.GUARD -> Message.of("notification.line.by-guard");
                            case RollbackReason.POLICY -> Message.of("notification.line.by-policy");
                            default -> Message.of("notification.line.by-person", entry.operator(), reason);
                        });
            case LEFT -> tell(Occasion.FAILED, "notification.left", entry);
        }
    }

    private void tell(Occasion occasion, String key, Entry entry, Message... more) {
        List<Message> lines = new ArrayList<>();
        lines.add(new Message(key + ".text", List.of(run.name(), run.plan().environment())));
        lines.addAll(List.of(more));
        lines.add(Message.of("notification.line.operator", entry.operator(), entry.workstation()));
        lines.add(Message.of("notification.line.time", entry.at()));
        lines.add(Message.of("notification.line.run", run.plan().id()));
        tell.accept(new Notification(occasion, entry.at(), new Message(key + ".title", List.of(run.name())), lines));
    }
}
