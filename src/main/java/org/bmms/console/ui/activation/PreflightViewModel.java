package org.bmms.console.ui.activation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The checks before a switch; each part of them answers when it is ready, and can be read again by itself. */
final class PreflightViewModel {
    private final WizardSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Map<CheckPart, PartState> parts = new EnumMap<>(CheckPart.class);
    private final ReadOnlyObjectWrapper<PreflightPicture> picture;
    private @Nullable Fingerprint fingerprint;

    PreflightViewModel(WizardSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        for (CheckPart part : CheckPart.values()) {
            parts.put(part, PartState.notRead());
        }
        picture = new ReadOnlyObjectWrapper<>(picture(null));
    }

    /** What was read, with the fingerprint that it was read beside. */
    private record Answer(@Nullable Fingerprint fingerprint, List<Gate> gates) {}

    /** How they stand. */
    ReadOnlyObjectProperty<PreflightPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** What the target was found to be; empty until it was read. */
    Optional<Fingerprint> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** Everything that was found so far. */
    Preflight preflight() {
        List<Gate> gates = new ArrayList<>();
        for (CheckPart part : CheckPart.values()) {
            List<Gate> found = state(part).gates();
            gates.addAll(found == null ? List.of() : found);
        }
        return new Preflight(gates);
    }

    /** Reads everything; what is being read already is not read twice. */
    void checkAll() {
        check(CheckPart.TARGET, true);
    }

    /** Reads one part again. */
    void check(CheckPart part) {
        check(part, false);
    }

    /** Takes what somebody else has just read. */
    void learn(Fingerprint now, Map<CheckPart, List<Gate>> found) {
        fingerprint = now;
        found.forEach((part, gates) -> parts.put(part, PartState.answered(gates, clock.instant(), Duration.ZERO)));
        show();
    }

    /** The others need to know what the target is, so that it is looked at before them. */
    private void check(CheckPart part, boolean thenOthers) {
        if (state(part).running()) {
            return;
        }
        Fingerprint known = fingerprint;
        if (part != CheckPart.TARGET && known == null) {
            check(CheckPart.TARGET, true);
            return;
        }
        parts.put(part, state(part).begun());
        show();
        Instant begun = clock.instant();
        work.begin(
                Message.of("ui-activation.work.part." + part),
                (cancellation, progress) -> {
                    Fingerprint beside =
                            part == CheckPart.TARGET || known == null ? source.fingerprint(cancellation) : known;
                    return new Answer(beside, source.gates(part, beside, cancellation, new Counting(progress)));
                },
                outcome -> {
                    ended(part, outcome, begun);
                    if (thenOthers && fingerprint != null) {
                        others();
                    }
                });
    }

    private void others() {
        for (CheckPart part : CheckPart.values()) {
            if (part != CheckPart.TARGET) {
                check(part, false);
            }
        }
    }

    private void ended(CheckPart part, Outcome<Answer> outcome, Instant begun) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> {
                if (part == CheckPart.TARGET) {
                    fingerprint = answer.fingerprint();
                }
                parts.put(part, PartState.answered(answer.gates(), now, Duration.between(begun, now)));
            }
            case Outcome.Failed<Answer>(Failure why) -> parts.put(part, PartState.unreadable(why, now));
            case Outcome.Unknown<Answer>(Failure why) -> parts.put(part, PartState.unreadable(why, now));
        }
        show();
    }

    private PartState state(CheckPart part) {
        return parts.getOrDefault(part, PartState.notRead());
    }

    private void show() {
        picture.set(picture(fingerprint));
    }

    private PreflightPicture picture(@Nullable Fingerprint beside) {
        return PreflightPicture.of(Map.copyOf(parts), beside, source.profile());
    }
}
