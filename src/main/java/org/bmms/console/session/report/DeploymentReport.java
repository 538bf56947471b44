package org.bmms.console.session.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.audit.report.Report;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.database.store.NotificationRecord;
import org.bmms.console.inspection.BoardCsv;

/**
 * Everything there is to say of the deployment of an environment (checklist, all of it): where it stands, all items, all
 * that was done, measured, kept, sent and proven. A part that could not be asked says why, and hides none of the others.
 *
 * @param about of what it is, and who made it
 * @param standing where the environment stands
 * @param checked the checklist
 * @param doings runs and changes of organisations
 * @param measured the coverage
 * @param kept the backups
 * @param takenIn the organisations
 * @param notifications what people were told, the oldest first
 * @param proof whether the records are those that were written
 */
public record DeploymentReport(
        About about,
        Standing standing,
        Checked checked,
        Outcome<Doings> doings,
        Outcome<Measured> measured,
        Outcome<Kept> kept,
        Outcome<TakenIn> takenIn,
        Outcome<List<NotificationRecord>> notifications,
        Proof proof)
        implements Report {

    @Override
    public String page(ReportWords words) {
        return DeploymentPage.of(this, words);
    }

    /** The items of the checklist; none where their records could not be read. */
    @Override
    public String table(ReportWords words) {
        return BoardCsv.of(Parts.known(checked.board()).map(Board::rows).orElse(List.of()), words::of, words::said);
    }

    @Override
    public Object data(ReportWords words) {
        return new DeploymentData(this, words).all();
    }

    /** Why parts of it could not be asked, in the order of the report; empty if all of them could. */
    public List<Failure> unasked() {
        Stream<Optional<Failure>> parts = Stream.of(
                Parts.why(standing.found()),
                Parts.why(checked.board()),
                Parts.why(checked.words()),
                Parts.why(doings),
                Parts.known(doings).flatMap(done -> Optional.ofNullable(done.server())),
                Parts.why(measured),
                Parts.why(kept),
                Parts.known(kept).flatMap(backups -> Optional.ofNullable(backups.server())),
                Parts.why(takenIn),
                Parts.why(notifications),
                Parts.why(proof.audit()));
        return parts.flatMap(Optional::stream).distinct().toList();
    }
}
