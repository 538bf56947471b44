package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.rollback.DataLoss;

/** What a full rollback takes out of sight, for people. */
final class DataLossText implements Progress {
    private final Terminal terminal;

    DataLossText(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long done, long total, Message what) {
        terminal.progress(terminal.texts().render(what));
    }

    void show(DataLoss loss) {
        terminal.say("cli.loss.heading", loss.backup(), Figures.time(loss.since()));
        if (loss.tables().isEmpty()) {
            terminal.say("cli.loss.none");
        } else {
            Table table = new Table(List.of("table", "rows now", "rows then", "created since"), 1, 2, 3);
            loss.tables()
                    .forEach(t -> table.row(
                            t.name(),
                            t.now(),
                            t.then(),
                            t.created().map(String::valueOf).orElse("not told")));
            table.show(terminal);
        }
        loss.ofOthers().filter(rows -> rows > 0).ifPresent(rows -> terminal.say("cli.loss.others", rows));
        terminal.say("cli.loss.changed");
    }
}
