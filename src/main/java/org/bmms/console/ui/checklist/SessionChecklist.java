package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.session.ChecklistDesk;
import org.bmms.console.session.ChecklistReading;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;

/** The checklist of an environment that a session is open on. */
final class SessionChecklist implements ChecklistSource {
    private final Session session;
    private final ChecklistDesk desk;

    SessionChecklist(Session session) {
        this.session = session;
        this.desk = new ChecklistDesk(session);
    }

    @Override
    public Catalogue catalogue() {
        return desk.catalogue();
    }

    @Override
    public String operator() {
        return session.operator().author().operator();
    }

    @Override
    public KnownChecklist read(Cancellation cancellation) {
        return new KnownChecklist(
                desk.board(desk.catalogue().items()), new ChecklistReading(session).refusal(cancellation));
    }

    @Override
    public List<ItemResult> examine(
            List<ChecklistItem> items, Cancellation cancellation, Consumer<ItemResult> listener) {
        return desk.examine(items, cancellation, listener);
    }

    @Override
    public KnownChecklist sign(
            ChecklistItem item, Decision decision, String note, @Nullable String evidence, Cancellation cancellation) {
        desk.sign(item, decision, note, evidence);
        return read(cancellation);
    }
}
