package org.bmms.console.session;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistFailure;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ChecklistRun;
import org.bmms.console.checklist.ExaminationRecords;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/** The deployment checklist of an open environment: looks, words of people, and how all of it stands. */
public final class ChecklistDesk {
    private final Session session;
    private final Catalogue catalogue = Inspection.catalogue();

    public ChecklistDesk(Session session) {
        this.session = session;
    }

    /** The checklist. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Looks at these items and keeps what is found. Changes nothing on the target; what a proof of isolation writes is
     * rolled back.
     *
     * @param listener told every result as it is known, on the caller's thread
     * @throws org.bmms.console.base.FailureException {@code CHECKLIST-CANCELLED}; what was found by then is kept
     */
    public List<ItemResult> examine(
            List<ChecklistItem> items, Cancellation cancellation, Consumer<ItemResult> listener) {
        ExaminationRecords records = records();
        Cancellation stop = new Cancellation();
        try (Cancellation.Registration _ = cancellation.onRequest(stop::request)) {
            return new ChecklistRun(
                            new Inspection(new InspectedTarget(session, stop)),
                            session.operator().redactor(),
                            session.clock())
                    .examine(items, cancellation, result -> {
                        records.keep(result);
                        listener.accept(result);
                    });
        } finally {
            // Questions that nobody waits for any more end, too.
            stop.request();
        }
    }

    /** How these items stand, by the newest looks and by what people said. */
    public Board board(List<ChecklistItem> items) {
        return Board.of(
                items,
                records().newest(),
                new ChecklistReading(session).signOffs().current());
    }

    /**
     * Keeps the operator's word for an item.
     *
     * @param evidence where one can see it; null if that is not said
     * @throws org.bmms.console.base.FailureException {@code SIGN-OFF-CHECKED} for what the console looks at itself,
     *     {@code SIGN-OFF-NOTE} for an override without a reason, or a code of the store
     */
    public SignOff sign(ChecklistItem item, Decision decision, String note, @Nullable String evidence) {
        if (decision == Decision.DONE && item.kind() != ItemKind.SIGN_OFF) {
            throw Failure.unchanged(ChecklistFailure.NOT_TO_SIGN, item.id().toString())
                    .asException();
        }
        SignOff signOff = new SignOff(
                item.id(),
                decision,
                session.operator().author().operator(),
                session.clock().instant(),
                note,
                evidence);
        new ChecklistReading(session).add(signOff);
        return signOff;
    }

    private ExaminationRecords records() {
        return new ExaminationRecords(
                session.records().store(), session.profile().name());
    }
}
