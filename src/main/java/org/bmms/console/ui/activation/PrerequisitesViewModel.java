package org.bmms.console.ui.activation;

import java.time.InstantSource;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The six prerequisites: what facts say, and what people say about the rest. */
final class PrerequisitesViewModel {
    private final WizardSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable PrerequisitesPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    PrerequisitesViewModel(WizardSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.clock = clock;
    }

    /** How they stand; null until they were read. */
    ReadOnlyObjectProperty<@Nullable PrerequisitesPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why the last reading or sign-off failed; null if it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether they are being read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The person whose word it would be. */
    String operator() {
        return source.operator();
    }

    /** Reads them, unless that is under way. */
    void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        failure.set(null);
        work.begin(
                Message.of("ui-activation.work.prerequisites"),
                (cancellation, progress) -> source.prerequisites(cancellation, new Counting(progress)),
                this::read);
    }

    private void read(Outcome<PrerequisiteFacts> outcome) {
        reading.set(false);
        switch (outcome) {
            case Outcome.Done<PrerequisiteFacts>(PrerequisiteFacts facts) ->
                picture.set(PrerequisitesPicture.of(facts));
            case Outcome.Failed<PrerequisiteFacts>(Failure why) -> failure.set(why);
            case Outcome.Unknown<PrerequisiteFacts>(Failure why) -> failure.set(why);
        }
    }

    /** Keeps what the operator says about one of them. */
    void say(Prerequisite prerequisite, Decision decision, String note, String evidence) {
        SignOff signOff = new SignOff(
                prerequisite.item(),
                decision,
                source.operator(),
                clock.instant(),
                note,
                evidence.isBlank() ? null : evidence);
        failure.set(null);
        work.begin(
                Message.of("ui-activation.work.sign-off"),
                (cancellation, progress) -> source.signOff(signOff),
                outcome -> said(outcome, signOff.item()));
    }

    private void said(Outcome<Map<ItemId, SignOff>> outcome, ItemId about) {
        PrerequisitesPicture before = picture.get();
        switch (outcome) {
            case Outcome.Done<Map<ItemId, SignOff>>(Map<ItemId, SignOff> now) -> {
                if (before != null) {
                    picture.set(before.with(about, now.get(about)));
                }
            }
            case Outcome.Failed<Map<ItemId, SignOff>>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Map<ItemId, SignOff>>(Failure why) -> failure.set(why);
        }
    }
}
