package org.bmms.console.ui.activation;

import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.CoverageListener;

/** How far a count of the coverage is, for the task bar. */
record Counting(Progress progress) implements CoverageListener {

    @Override
    public void progress(long done, long total) {
        progress.at(done, total, Message.of("ui-activation.work.counting", done, total));
    }

    @Override
    public void interrupted(int times) {
        progress.at(0, 0, Message.of("ui-activation.work.interrupted"));
    }
}
