package org.bmms.console.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Intake;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.Position;
import org.bmms.console.checklist.ValidationWindow;
import org.bmms.console.database.SchemaState;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.run.RunView;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Finding;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows, all of it concluded from one reading.
 *
 * @param readAt when that was
 * @param position where the environment stands; null where the database cannot be read
 * @param path the six phases
 * @param modeInFile the mode of the settings files; empty if they disagree or cannot be read
 * @param modeInEffect the mode of new processes; empty likewise
 * @param agreement whether all of it is in one mode, the running processes too
 * @param next what to do next
 * @param findings what is remarkable
 * @param tiles its parts
 * @param runs the newest runs
 * @param downtimes how long visitors were turned away, by the ids of runs for which that was measured
 * @param rollout how far the organisations have been taken in
 */
record Overview(
        Instant readAt,
        @Nullable Position position,
        List<PhaseStand> path,
        Optional<Mode> modeInFile,
        Optional<Mode> modeInEffect,
        Agreement agreement,
        NextStep next,
        List<Finding> findings,
        List<Tile> tiles,
        List<RunView> runs,
        Map<String, Duration> downtimes,
        Fact<Rollout> rollout) {
    private static final int RUNS_SHOWN = 6;

    /** Whether the settings files, new processes and the running ones are in one mode. */
    enum Agreement {
        AGREE,
        DISAGREE,
        /** A part of it cannot be read. */
        UNKNOWN;

        static Agreement of(Fingerprint found) {
            boolean readable = found.hosts().stream()
                    .filter(host -> !NOT_ASKED.equals(host.settings().unreadable()))
                    .allMatch(host -> host.settings().isKnown()
                            && host.django().isKnown()
                            && host.units().isKnown());
            if (!readable) {
                return UNKNOWN;
            }
            boolean oneMode =
                    found.modeInFile().isPresent() && found.modeInFile().equals(found.modeInEffect());
            boolean older =
                    found.hosts().stream().anyMatch(host -> !host.staleUnits().isEmpty());
            return oneMode && !older ? AGREE : DISAGREE;
        }
    }

    private static final String NOT_ASKED = FingerprintFailure.NOT_ASKED.code();

    static Overview of(EnvironmentFacts facts, List<Long> queue, Instant now) {
        Fingerprint found = facts.fingerprint();
        SchemaFacts schema = found.schema().value();
        Optional<Intake> intake = facts.rollout().get().map(Rollout::intake);
        Position position = schema == null
                ? null
                : Position.of(schema.state(), Optional.ofNullable(schema.since()), found.modeInEffect(), intake, now);
        return new Overview(
                facts.readAt(),
                position,
                path(position, schema, facts.rollout().value()),
                found.modeInFile(),
                found.modeInEffect(),
                Agreement.of(found),
                NextStep.of(
                        position,
                        schema == null ? null : schema.state(),
                        found.migrations().get().map(known -> known.pending().size()),
                        found.modeInEffect(),
                        facts.evidence(),
                        intake,
                        found.primary().commit().get().map(Commit::hash).orElse(null)),
                found.findings(),
                Tiles.of(found, queue, facts.vitals(), now),
                facts.runs().stream().limit(RUNS_SHOWN).toList(),
                facts.downtimes(),
                facts.rollout());
    }

    private static List<PhaseStand> path(
            @Nullable Position position, @Nullable SchemaFacts schema, @Nullable Rollout rollout) {
        List<PhaseStand> path = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            path.add(new PhaseStand(phase, state(phase, position), details(phase, position, schema, rollout)));
        }
        return List.copyOf(path);
    }

    private static PhaseStand.State state(Phase phase, @Nullable Position position) {
        if (position == null) {
            return PhaseStand.State.UNKNOWN;
        }
        int order = phase.compareTo(position.phase());
        return order < 0 ? PhaseStand.State.DONE : order == 0 ? PhaseStand.State.CURRENT : PhaseStand.State.AHEAD;
    }

    private static List<Message> details(
            Phase phase, @Nullable Position position, @Nullable SchemaFacts schema, @Nullable Rollout rollout) {
        if (position == null || schema == null) {
            return List.of();
        }
        ValidationWindow window = position.window();
        return switch (phase) {
            case MIGRATE ->
                schema.since() != null && schema.state() != SchemaState.DROPPED
                        ? List.of(
                                Message.of("ui.phase.migrated", schema.since()),
                                Message.of(
                                        "ui.phase.columns",
                                        schema.scopeColumns().size()))
                        : schema.state() == SchemaState.ABSENT ? List.of(Message.of("ui.phase.no-columns")) : List.of();
            case VALIDATE ->
                window == null || position.phase() != Phase.VALIDATE
                        ? List.of()
                        : List.of(
                                Message.of("ui.phase.day", window.day(), ValidationWindow.FULL.toDays()),
                                Message.of(
                                        window.minimumReached() ? "ui.phase.minimum-reached" : "ui.phase.minimum-ahead",
                                        ValidationWindow.MINIMUM.toDays()));
            case SWITCH ->
                position.phase().compareTo(Phase.SWITCH) > 0 ? List.of() : List.of(Message.of("ui.phase.switch-opens"));
            case PILOTS -> rollout == null ? List.of() : taken("ui.phase.pilots-in", rollout.pilots());
            case ROLLOUT -> rollout == null ? List.of() : taken("ui.phase.moas-in", rollout.moas());
            case DEPLOY -> List.of();
        };
    }

    private static List<Message> taken(String key, Rollout.Share share) {
        return List.of(Message.of(key, share.done(), share.wanted()));
    }

    /** Whether the validation window still matters; once the switch is made, nobody waits for it any more. */
    boolean isBeforeSwitch() {
        return position != null && position.phase().compareTo(Phase.SWITCH) <= 0;
    }
}
