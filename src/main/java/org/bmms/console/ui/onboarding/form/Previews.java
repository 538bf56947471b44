package org.bmms.console.ui.onboarding.form;

import java.util.function.Consumer;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the preview up to date while somebody types: one look at the target at a time, and after it another one if what
 * is asked for has changed meanwhile.
 */
final class Previews {
    private final OnboardingSource source;
    private final BackgroundWork work;
    private final Consumer<OnboardingPlan> seen;
    private final Consumer<Failure> failed;
    private @Nullable OnboardingRequest wanted;
    private @Nullable OnboardingRequest asked;

    /**
     * No preview is wanted yet.
     *
     * @param seen told a plan, if it still is the one that is wanted
     * @param failed told why there is none
     */
    Previews(OnboardingSource source, BackgroundWork work, Consumer<OnboardingPlan> seen, Consumer<Failure> failed) {
        this.source = source;
        this.work = work;
        this.seen = seen;
        this.failed = failed;
    }

    /** Wants the plan of a request; null for none. */
    void want(@Nullable OnboardingRequest request) {
        wanted = request;
        begin();
    }

    /** Whether a look is under way or due. */
    boolean isLooking() {
        return asked != null;
    }

    private void begin() {
        OnboardingRequest next = wanted;
        if (asked != null || next == null) {
            return;
        }
        asked = next;
        work.follow(
                Message.of("ui-onboarding.work.preview"),
                (cancellation, progress) -> source.preview(next, cancellation),
                outcome -> ended(next, outcome));
    }

    private void ended(OnboardingRequest request, Outcome<OnboardingPlan> outcome) {
        asked = null;
        if (!request.equals(wanted)) {
            begin();
            return;
        }
        wanted = null;
        switch (outcome) {
            case Outcome.Done<OnboardingPlan>(OnboardingPlan plan) -> seen.accept(plan);
            case Outcome.Failed<OnboardingPlan>(Failure why) -> failed.accept(why);
            case Outcome.Unknown<OnboardingPlan>(Failure why) -> failed.accept(why);
        }
    }
}
