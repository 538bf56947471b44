package org.bmms.console.checklist;

import java.time.InstantSource;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;

/** Turns looks into results that may be shown and stored: without secrets, and harmless to a terminal. */
final class ItemResults {
    private final Redactor redactor;
    private final InstantSource clock;

    ItemResults(Redactor redactor, InstantSource clock) {
        this.redactor = redactor;
        this.clock = clock;
    }

    ItemResult of(ChecklistItem item, ItemLook look) {
        ItemLook.Remedy remedy = look.remedy();
        String detail = remedy == null ? null : remedy.detail();
        return new ItemResult(
                item.id().toString(),
                clock.instant(),
                look.status(),
                look.seen().stream().map(this::clean).toList(),
                remedy == null ? null : remedy.code(),
                remedy == null ? null : clean(remedy.next()),
                detail == null ? null : Inert.text(redactor.redact(detail)));
    }

    private Message clean(Message message) {
        return message.filtered(text -> Inert.line(redactor.redact(text)));
    }
}
