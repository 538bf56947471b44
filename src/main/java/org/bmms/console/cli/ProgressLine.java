package org.bmms.console.cli;

import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;

/** How far a piece of work is, on one line. */
record ProgressLine(Terminal terminal) implements Progress {

    @Override
    public void at(long done, long total, Message what) {
        terminal.progress(terminal.symbols().bar((double) done / Math.max(1, total)) + " " + done + "/" + total + " "
                + terminal.texts().render(what));
    }
}
