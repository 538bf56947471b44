package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Condition.State;
import org.jspecify.annotations.Nullable;

/**
 * What the records on this workstation say of staging environments (checklist § Critical Rules: always test in staging
 * before production).
 *
 * @param environments the staging environments that this workstation has profiles of
 * @param done what they have behind them
 * @param unread what could not be read, so that nobody can say that something was not done
 */
public record StagingRecord(List<String> environments, List<StagedStep> done, List<Unread> unread) {

    /**
     * A profile or a record that could not be read.
     *
     * @param what its name
     * @param code the stable code of the failure
     */
    public record Unread(String what, String code) {}

    public StagingRecord {
        environments = List.copyOf(environments);
        done = done.stream()
                .sorted(Comparator.comparing(StagedStep::at).reversed())
                .toList();
        unread = List.copyOf(unread);
    }

    /**
     * Whether a step was done on staging first.
     *
     * @param commit the version of the application's code here, for which a switch on staging has to vouch; null if that is
     *     not known
     */
    Condition condition(StagedStep.Kind kind, @Nullable String commit) {
        Message statement = Message.of(
                switch (kind) {
                    case MIGRATION -> "checklist.condition.staging.migration";
                    case SWITCH -> "checklist.condition.staging.switch";
                    case ONBOARDING -> "checklist.condition.staging.onboarding";
                });
        List<StagedStep> same = of(kind);
        Optional<StagedStep> vouching =
                same.stream().filter(step -> vouches(step, kind, commit)).findFirst();
        if (vouching.isPresent()) {
            StagedStep step = vouching.get();
            return new Condition(
                    statement,
                    State.MET,
                    Message.of("checklist.condition.staging.done", step.environment(), step.at()));
        }
        if (!unread.isEmpty()) {
            Unread first = unread.getFirst();
            return new Condition(
                    statement,
                    State.UNKNOWN,
                    Message.of("checklist.condition.staging.unread", first.what(), first.code()));
        }
        if (environments.isEmpty()) {
            // Others may have a staging environment that this workstation knows nothing of.
            return new Condition(statement, State.UNKNOWN, Message.of("checklist.condition.staging.none-known"));
        }
        if (same.isEmpty()) {
            return new Condition(
                    statement,
                    State.NOT_MET,
                    Message.of("checklist.condition.staging.not-done", String.join(", ", environments)));
        }
        StagedStep last = same.getFirst();
        boolean comparable = commit != null && same.stream().allMatch(step -> step.commit() != null);
        return new Condition(
                statement,
                comparable ? State.NOT_MET : State.UNKNOWN,
                Message.of(
                        comparable
                                ? "checklist.condition.staging.other-version"
                                : "checklist.condition.staging.version-unknown",
                        last.environment(),
                        last.at()));
    }

    /** A kept switch shows that its environment was migrated before, too. */
    private List<StagedStep> of(StagedStep.Kind kind) {
        List<StagedStep> steps = new ArrayList<>(
                done.stream().filter(step -> step.kind() == kind).toList());
        if (kind == StagedStep.Kind.MIGRATION) {
            done.stream().filter(step -> step.kind() == StagedStep.Kind.SWITCH).forEach(steps::add);
        }
        return steps;
    }

    /** Of migrations and onboardings the records keep no version. */
    private static boolean vouches(StagedStep step, StagedStep.Kind asked, @Nullable String commit) {
        return asked != StagedStep.Kind.SWITCH || (commit != null && Objects.equals(step.commit(), commit));
    }
}
