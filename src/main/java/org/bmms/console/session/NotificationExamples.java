package org.bmms.console.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.audit.notification.Notification;
import org.bmms.console.audit.notification.RunNotifier;
import org.bmms.console.base.Changed;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.AlertChange;
import org.bmms.console.monitoring.AlertNotice;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.run.RollbackReason;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.profile.Occasion;
import org.bmms.console.target.profile.Profile;

/** A notification of every occasion, made in the same way as the real ones, for showing before anything happens. */
public final class NotificationExamples {
    private static final Duration PLAN_AGE = Duration.ofMinutes(30);

    private final Profile profile;
    private final Author author;
    private final Instant now;

    NotificationExamples(Profile profile, Author author, Instant now) {
        this.profile = profile;
        this.author = author;
        this.now = now;
    }

    /** One of each. */
    public List<Notification> all() {
        List<Notification> examples = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            examples.add(of(occasion));
        }
        return List.copyOf(examples);
    }

    /** One of an occasion. */
    public Notification of(Occasion occasion) {
        return switch (occasion) {
            case STARTED -> told(new Event.Started("example"));
            case KEPT -> told(new Event.Ended(Event.Ending.DONE));
            case ROLLED_BACK ->
                told(new Event.RollbackDecided(RollbackReason.POLICY), new Event.Ended(Event.Ending.ROLLED_BACK));
            case FAILED -> told(new Event.StepFailed("restart-app." + host(), failure(), 1));
            case GUARD -> told(new Event.GuardFired(host(), "restored"));
            case ALERT -> alert();
        };
    }

    private Notification told(Event... events) {
        List<Notification> told = new ArrayList<>();
        Consumer<Notification> tell = told::add;
        RunNotifier notifier = new RunNotifier(Procedures.announced(plan()), List.of(), tell);
        for (Event event : events) {
            notifier.recorded(Entry.next(1, now, author.operator(), author.workstation(), event, Entry.FIRST));
        }
        return told.getLast();
    }

    private Plan plan() {
        return new Plan(
                "example",
                SwitchPlanner.ACTIVATION,
                profile.name(),
                author.operator(),
                now,
                now.plus(PLAN_AGE),
                "",
                "{}",
                List.of(),
                List.of(),
                List.of());
    }

    private RecordedFailure failure() {
        ActivationFailure code = ActivationFailure.UNIT_DOWN;
        String unit = profile.units(profile.primary()).app();
        return new RecordedFailure(
                code.code(), code.bundle(), Changed.YES, List.of(host(), unit, "failed", "exit-code"), null);
    }

    private Notification alert() {
        Measure measure = Measure.HOST_DISK;
        Alert alert = new Alert(
                measure,
                host() + " /",
                Judgement.FAILED,
                now,
                3,
                profile.monitoring().limits(measure));
        return AlertNotice.of(new AlertChange(AlertChange.Kind.RAISED, now, alert));
    }

    private String host() {
        return profile.primary().name();
    }
}
