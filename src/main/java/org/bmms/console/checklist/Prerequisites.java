package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.PrerequisiteStand.Asks;
import org.bmms.console.checklist.PrerequisiteStand.State;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageVerdict;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.MigrationFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Judges the six prerequisites of a switch. What facts can show, facts decide, and nobody's word replaces them; where
 * they leave a question of judgement, a person may go on for a reason that is kept.
 */
public final class Prerequisites {
    /** A commit is told apart by so many of its characters. */
    private static final int COMMIT_SHOWN = 10;

    private final PrerequisiteFacts facts;

    private Prerequisites(PrerequisiteFacts facts) {
        this.facts = facts;
    }

    /** How each of them stands, in the order of the checklist. */
    public static List<PrerequisiteStand> of(PrerequisiteFacts facts) {
        Prerequisites judged = new Prerequisites(facts);
        return Arrays.stream(Prerequisite.values()).map(judged::stand).toList();
    }

    private PrerequisiteStand stand(Prerequisite prerequisite) {
        return switch (prerequisite) {
            case DEPLOYED -> new Deployment(facts.fingerprint()).stand();
            case MIGRATED -> migrated();
            case VALIDATED -> validated();
            case STAGED -> staged();
            case PILOTS, TRAINED -> signed(prerequisite);
        };
    }

    private PrerequisiteStand migrated() {
        Fact<SchemaFacts> schema = facts.fingerprint().schema();
        Fact<MigrationFacts> migrations = facts.fingerprint().migrations();
        SchemaFacts columns = schema.value();
        MigrationFacts applied = migrations.value();
        if (columns == null || applied == null) {
            String why = columns == null ? schema.unreadable() : migrations.unreadable();
            return decided(
                    Prerequisite.MIGRATED,
                    State.UNKNOWN,
                    Message.of("checklist.prerequisite.unreadable", String.valueOf(why)));
        }
        boolean there = columns.state() == SchemaState.NULLABLE || columns.state() == SchemaState.ENFORCED;
        if (!there) {
            return decided(
                    Prerequisite.MIGRATED,
                    State.FAILED,
                    Message.of(
                            columns.state() == SchemaState.DROPPED ? "checklist.why.dropped" : "checklist.why.absent"));
        }
        if (!applied.pending().isEmpty()) {
            return decided(
                    Prerequisite.MIGRATED,
                    State.FAILED,
                    Message.of(
                            "checklist.prerequisite.pending",
                            applied.pending().size(),
                            applied.pending().getFirst()));
        }
        Message tables = columns.since() == null
                ? Message.of(
                        "checklist.prerequisite.columns", columns.scopeColumns().size())
                : Message.of(
                        "checklist.prerequisite.columns-since",
                        columns.scopeColumns().size(),
                        columns.since());
        return decided(
                Prerequisite.MIGRATED,
                State.PROVEN,
                tables,
                Message.of("checklist.prerequisite.applied", applied.applied()));
    }

    private PrerequisiteStand validated() {
        CoverageReport report = facts.coverage().value();
        if (report == null) {
            return decided(
                    Prerequisite.VALIDATED,
                    State.UNKNOWN,
                    Message.of(
                            "checklist.prerequisite.unreadable",
                            String.valueOf(facts.coverage().unreadable())));
        }
        CoverageVerdict verdict = report.verdict(facts.profile().policy().acceptedWithoutOrganization());
        if (!verdict.pass()) {
            return new PrerequisiteStand(Prerequisite.VALIDATED, State.FAILED, verdict.reasons(), Asks.NOTHING, null);
        }
        Message covered = Message.of(
                "checklist.prerequisite.covered", report.rows(), report.tables().size(), report.asOf());
        Optional<ValidationWindow> window = facts.fingerprint()
                .schema()
                .get()
                .flatMap(schema -> Optional.ofNullable(schema.since()))
                .map(since -> new ValidationWindow(since, facts.now()));
        if (window.filter(ValidationWindow::minimumReached).isPresent()) {
            return decided(
                    Prerequisite.VALIDATED,
                    State.PROVEN,
                    covered,
                    Message.of("checklist.prerequisite.watched", window.get().day()));
        }
        Message tooShort = window.map(w -> Message.of(
                        "checklist.prerequisite.window", w.day(), ValidationWindow.MINIMUM.toDays(), w.minimumAt()))
                .orElseGet(() -> Message.of("checklist.prerequisite.window-unknown"));
        return overridable(Prerequisite.VALIDATED, List.of(tooShort, covered));
    }

    private PrerequisiteStand staged() {
        if (facts.profile().kind() != Kind.PRODUCTION) {
            return decided(Prerequisite.STAGED, State.PROVEN, Message.of("checklist.prerequisite.staging-itself"));
        }
        List<KnownSwitch> staging = facts.switches().stream()
                .filter(known -> known.kind() == Kind.STAGING)
                .toList();
        String commit =
                facts.fingerprint().primary().commit().get().map(Commit::hash).orElse(null);
        Optional<KnownSwitch> same = staging.stream()
                .filter(known -> commit != null && commit.equals(known.commit()))
                .findFirst();
        if (same.isPresent()) {
            return decided(
                    Prerequisite.STAGED,
                    State.PROVEN,
                    Message.of(
                            "checklist.prerequisite.staged",
                            same.get().environment(),
                            same.get().ended(),
                            shown(commit)),
                    Message.of("checklist.prerequisite.run", same.get().run()));
        }
        List<Message> why = new ArrayList<>();
        if (staging.isEmpty()) {
            why.add(Message.of("checklist.prerequisite.staging-none"));
        } else {
            KnownSwitch last = staging.getFirst();
            why.add(Message.of(
                    "checklist.prerequisite.staging-other",
                    last.environment(),
                    last.ended(),
                    shown(last.commit()),
                    shown(commit)));
        }
        return overridable(Prerequisite.STAGED, why);
    }

    private static Object shown(@Nullable String commit) {
        return commit == null
                ? Message.of("checklist.prerequisite.version-unknown")
                : commit.substring(0, Math.min(COMMIT_SHOWN, commit.length()));
    }

    private PrerequisiteStand signed(Prerequisite prerequisite) {
        SignOff signOff = said(prerequisite, Decision.DONE);
        return new PrerequisiteStand(
                prerequisite,
                signOff == null ? State.OPEN : State.SIGNED,
                signOff == null ? List.of(Message.of("checklist.prerequisite.nobody")) : List.of(),
                Asks.SIGN_OFF,
                signOff);
    }

    private PrerequisiteStand overridable(Prerequisite prerequisite, List<Message> why) {
        SignOff signOff = said(prerequisite, Decision.OVERRIDDEN);
        return new PrerequisiteStand(
                prerequisite, signOff == null ? State.OPEN : State.OVERRIDDEN, why, Asks.OVERRIDE, signOff);
    }

    private @Nullable SignOff said(Prerequisite prerequisite, Decision decision) {
        SignOff signOff = facts.signOffs().get(prerequisite.item());
        return signOff != null && Objects.equals(signOff.decision(), decision) ? signOff : null;
    }

    static PrerequisiteStand decided(Prerequisite prerequisite, State state, Message... evidence) {
        return new PrerequisiteStand(prerequisite, state, List.of(evidence), Asks.NOTHING, null);
    }
}
