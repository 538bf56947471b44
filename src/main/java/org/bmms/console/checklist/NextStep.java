package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageVerdict;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What to do next (checklist § Mode Switch Decision Matrix), and what stands in its way.
 *
 * @param kind what it is
 * @param conditions of it, in the order in which they are met
 */
public record NextStep(Kind kind, List<Condition> conditions) {

    public NextStep {
        conditions = List.copyOf(conditions);
    }

    /** The rows of the matrix, with the way between "after migration" and the switch in its parts. */
    public enum Kind {
        /** Fresh install or before the migration, or the code has migrations that the database lacks. */
        MIGRATE,
        /** Nobody has counted yet. */
        COUNT,
        /** Rows are without an organisation, or in a wrong one. */
        ASSIGN,
        /** The migration is watched. */
        WATCH,
        /** No backup was restored and compared. */
        REHEARSE,
        /** No staging environment was switched first. */
        STAGE,
        /** Everything is met, or somebody goes on without staging. */
        SWITCH,
        /** The mode is BMMS, and pilots are to be taken in. */
        ONBOARD,
        /** The pilots are in, and the other organisations are to follow. */
        ROLLOUT,
        /** All organisations are in. */
        DONE,
        /** The mode in effect cannot be told. */
        LOOK
    }

    /**
     * Concludes it.
     *
     * @param position where the environment stands; null where the database cannot be read
     * @param schema how far the organisation columns have come; null likewise
     * @param pending how many migrations of the code the database lacks; empty if that is unknown
     * @param mode the mode in effect; empty if that is unknown
     * @param intake how far the organisations have been taken in; empty if that cannot be read
     * @param commit the version of the application's code; null if that is unknown
     */
    public static NextStep of(
            @Nullable Position position,
            @Nullable SchemaState schema,
            Optional<Integer> pending,
            Optional<Mode> mode,
            Evidence evidence,
            Optional<Intake> intake,
            @Nullable String commit) {
        if (mode.filter(m -> m == Mode.BMMS).isPresent()) {
            return afterTheSwitch(evidence, intake, commit);
        }
        if (position == null || schema == null || mode.isEmpty()) {
            return new NextStep(Kind.LOOK, List.of());
        }
        boolean migrated = schema == SchemaState.NULLABLE || schema == SchemaState.ENFORCED;
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of(
                Message.of("checklist.condition.columns"),
                migrated,
                Message.of(migrated ? "checklist.condition.columns.there" : "checklist.condition.columns.missing")));
        Condition backup = backup(evidence);
        int ahead = pending.orElse(0);
        if (!migrated || ahead > 0) {
            pending.ifPresent(number -> conditions.add(Condition.of(
                    Message.of("checklist.condition.migrations"),
                    number == 0,
                    Message.of("checklist.condition.migrations.pending", number))));
            conditions.add(backup);
            conditions.addAll(staged(StagedStep.Kind.MIGRATION, evidence, commit));
            return new NextStep(Kind.MIGRATE, conditions);
        }
        Condition rows = rows(evidence);
        Condition wrong = wrong(evidence.coverage());
        Condition window = window(position.window());
        List<Condition> staged = staged(StagedStep.Kind.SWITCH, evidence, commit);
        conditions.addAll(List.of(rows, wrong, window, backup));
        conditions.addAll(staged);
        Kind kind = kind(rows, wrong, window, backup);
        boolean unstaged = staged.stream().anyMatch(NextStep::isOpen)
                && evidence.withoutStaging().isEmpty();
        return new NextStep(kind == Kind.SWITCH && unstaged ? Kind.STAGE : kind, conditions);
    }

    /** Whether staging did it first; nothing where that is not asked. */
    private static List<Condition> staged(StagedStep.Kind step, Evidence evidence, @Nullable String commit) {
        return evidence.staging().map(record -> record.condition(step, commit)).stream()
                .map(condition -> step == StagedStep.Kind.SWITCH && isOpen(condition)
                        ? evidence.withoutStaging()
                                .map(word -> new Condition(
                                        condition.statement(),
                                        condition.state(),
                                        Message.of(
                                                "checklist.condition.staging.overridden",
                                                condition.finding(),
                                                word.operator(),
                                                word.at())))
                                .orElse(condition)
                        : condition)
                .toList();
    }

    /** Rows may come without an organisation in BMMS mode too, and every organisation more makes them harder to mend. */
    private static NextStep afterTheSwitch(Evidence evidence, Optional<Intake> intake, @Nullable String commit) {
        List<Condition> conditions = new ArrayList<>(List.of(rows(evidence), wrong(evidence.coverage())));
        Kind kind = intake.filter(Intake::pilotsIn)
                .map(known -> known.complete() ? Kind.DONE : Kind.ROLLOUT)
                .orElse(Kind.ONBOARD);
        intake.ifPresent(known -> {
            known.pilots().forEach(pilot -> conditions.add(in(pilot)));
            if (known.pilotsIn()) {
                conditions.add(Condition.of(
                        Message.of("checklist.condition.moas"),
                        known.complete(),
                        Message.of("checklist.condition.moas.in", known.done(), known.wanted())));
            }
        });
        conditions.addAll(staged(StagedStep.Kind.ONBOARDING, evidence, commit));
        return new NextStep(kind, conditions);
    }

    private static Condition in(Intake.Pilot pilot) {
        return Condition.of(
                Message.of("checklist.condition.pilot", pilot.code()),
                pilot.in(),
                Message.of(pilot.in() ? "checklist.condition.pilot.in" : "checklist.condition.pilot.ahead"));
    }

    private static Kind kind(Condition rows, Condition wrong, Condition window, Condition backup) {
        if (rows.state() == Condition.State.UNKNOWN || wrong.state() == Condition.State.UNKNOWN) {
            return Kind.COUNT;
        }
        if (isOpen(rows) || isOpen(wrong)) {
            return Kind.ASSIGN;
        }
        if (isOpen(window)) {
            return Kind.WATCH;
        }
        return isOpen(backup) ? Kind.REHEARSE : Kind.SWITCH;
    }

    private static boolean isOpen(Condition condition) {
        return condition.state() != Condition.State.MET;
    }

    private static Condition rows(Evidence evidence) {
        Message statement = Message.of("checklist.condition.rows");
        return evidence.coverage()
                .filter(CoverageReport::exact)
                .map(report -> {
                    CoverageVerdict verdict = report.verdict(evidence.accepted());
                    if (verdict.complete()) {
                        return Condition.of(
                                statement,
                                true,
                                Message.of("checklist.condition.rows.all", report.rows(), report.asOf()));
                    }
                    Message finding = report.missing() > 0
                            ? Message.of("checklist.condition.rows.missing", report.missing(), report.asOf())
                            : verdict.reasons().getFirst();
                    return Condition.of(statement, false, finding);
                })
                .orElseGet(() -> notCounted(statement));
    }

    private static Condition wrong(Optional<CoverageReport> coverage) {
        Message statement = Message.of("checklist.condition.wrong");
        return coverage.flatMap(CoverageReport::wrong)
                .map(wrong -> Condition.of(
                        statement,
                        wrong == 0,
                        Message.of(
                                wrong == 0 ? "checklist.condition.wrong.none" : "checklist.condition.wrong.some",
                                wrong)))
                .orElseGet(() -> notCounted(statement));
    }

    private static Condition backup(Evidence evidence) {
        return evidence.rehearsed()
                .map(at -> Condition.of(
                        Message.of("checklist.condition.backup"),
                        true,
                        Message.of("checklist.condition.backup.rehearsed", at)))
                .orElseGet(() -> Condition.of(
                        Message.of("checklist.condition.backup"),
                        false,
                        Message.of("checklist.condition.backup.none")));
    }

    private static Condition notCounted(Message statement) {
        return new Condition(statement, Condition.State.UNKNOWN, Message.of("checklist.condition.not-counted"));
    }

    private static Condition window(@Nullable ValidationWindow window) {
        Message statement = Message.of("checklist.condition.window", ValidationWindow.MINIMUM.toDays());
        if (window == null) {
            return new Condition(statement, Condition.State.UNKNOWN, Message.of("checklist.condition.window.no-date"));
        }
        return Condition.of(
                statement,
                window.minimumReached(),
                Message.of(
                        window.minimumReached()
                                ? "checklist.condition.window.reached"
                                : "checklist.condition.window.ahead",
                        window.day()));
    }
}
