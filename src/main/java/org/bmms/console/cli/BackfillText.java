package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.BackfillPreview;

/** A backfill for people. */
final class BackfillText implements Progress {
    private final Terminal terminal;

    BackfillText(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long done, long total, Message what) {
        terminal.progress(terminal.symbols().bar((double) done / Math.max(1, total)) + " " + done + "/" + total + " "
                + terminal.texts().render(what));
    }

    void show(BackfillPreview preview) {
        terminal.say(
                "cli.backfill.preview",
                preview.rows(),
                preview.tables().size(),
                preview.organization().code(),
                preview.organization().name());
        if (preview.rows() > 0) {
            Table table = new Table(List.of("table", "rows", "for example"), 1);
            preview.tables().forEach(t -> table.row(t.table(), t.rows(), String.join(", ", t.sampleIds())));
            table.show(terminal);
            terminal.say("cli.backfill.statement", preview.tables().getFirst().statement());
        }
    }
}
