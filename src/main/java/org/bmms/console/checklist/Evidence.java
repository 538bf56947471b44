package org.bmms.console.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.coverage.CoverageReport;

/**
 * What the console has on record about the data, its backups and the checklist, beside what a look at the target tells.
 *
 * @param coverage the last measurement; empty if there is none
 * @param rehearsed when the newest rehearsed backup was restored and compared; empty if there is none
 * @param checklist how its items stood when that was last looked at; empty if that cannot be read
 * @param staging what staging environments have behind them; empty where the rule does not ask, outside production
 * @param accepted required tables that are known to have no organisation column, as for the gate of the switch
 */
public record Evidence(
        Optional<CoverageReport> coverage,
        Optional<Instant> rehearsed,
        Optional<Board> checklist,
        Optional<StagingRecord> staging,
        List<String> accepted) {

    public Evidence {
        accepted = List.copyOf(accepted);
    }

    /** Where no table without an organisation column is accepted. */
    public Evidence(
            Optional<CoverageReport> coverage,
            Optional<Instant> rehearsed,
            Optional<Board> checklist,
            Optional<StagingRecord> staging) {
        this(coverage, rehearsed, checklist, staging, List.of());
    }

    /** Nothing is on record. */
    public static Evidence none() {
        return new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The word of somebody who goes on without staging, for a reason that is kept. */
    Optional<SignOff> withoutStaging() {
        return checklist.stream()
                .flatMap(board -> board.rows().stream())
                .filter(row -> row.item().id().equals(Prerequisite.STAGED.item()))
                .flatMap(row -> Optional.ofNullable(row.signOff()).stream())
                .filter(word -> word.decision() == SignOff.Decision.OVERRIDDEN)
                .findFirst();
    }
}
