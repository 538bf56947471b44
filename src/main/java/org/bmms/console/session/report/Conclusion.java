package org.bmms.console.session.report;

import java.time.Instant;
import java.util.Optional;
import org.bmms.console.backup.BackupState;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.Intake;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.checklist.Position;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.session.Session;
import org.bmms.console.session.StagingHistory;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.profile.Kind;

/** Concludes from what was read where the environment stands, and what comes next. What was not read is not known. */
final class Conclusion {
    private final Session session;

    Conclusion(Session session) {
        this.session = session;
    }

    Standing of(
            Outcome<Fingerprint> target,
            Outcome<Board> board,
            Outcome<Measured> measured,
            Outcome<Kept> kept,
            Outcome<TakenIn> takenIn,
            Instant now) {
        Optional<Fingerprint> found = Parts.known(target);
        SchemaFacts schema = found.flatMap(one -> one.schema().get()).orElse(null);
        Optional<Intake> intake =
                Parts.known(takenIn).map(known -> known.rollout().intake());
        Position position = schema == null
                ? null
                : Position.of(
                        schema.state(),
                        Optional.ofNullable(schema.since()),
                        found.flatMap(Fingerprint::modeInEffect),
                        intake,
                        now);
        Optional<CoverageReport> coverage = Parts.known(measured).flatMap(known -> Optional.ofNullable(known.newest()));
        Optional<Instant> rehearsed = schema == null
                ? Optional.empty()
                : Parts.known(kept).flatMap(known -> rehearsed(known, schema.database()));
        return new Standing(
                target,
                position,
                NextStep.of(
                        position,
                        schema == null ? null : schema.state(),
                        found.flatMap(one -> one.migrations().get())
                                .map(known -> known.pending().size()),
                        found.flatMap(Fingerprint::modeInEffect),
                        new Evidence(
                                coverage,
                                rehearsed,
                                Parts.known(board),
                                staging(),
                                session.profile().policy().acceptedWithoutOrganization()),
                        intake,
                        found.flatMap(one -> one.primary().commit().get())
                                .map(Commit::hash)
                                .orElse(null)));
    }

    /** When the newest rehearsed backup of this database was restored. */
    private static Optional<Instant> rehearsed(Kept kept, String database) {
        return kept.backups().stream()
                .filter(backup -> backup.state() == BackupState.REHEARSED
                        && backup.database().equals(database))
                .findFirst()
                .flatMap(backup -> Optional.ofNullable(backup.rehearsed()));
    }

    /** Production alone is to come after staging. */
    private Optional<StagingRecord> staging() {
        return session.profile().kind() == Kind.PRODUCTION
                ? Optional.of(new StagingHistory(
                                session.operator().directories(),
                                session.profile().name())
                        .record())
                : Optional.empty();
    }
}
