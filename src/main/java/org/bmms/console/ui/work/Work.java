package org.bmms.console.ui.work;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;

/** Something that takes time. */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it, on a thread of its own.
     *
     * @throws org.bmms.console.base.FailureException what a person is told
     */
    T run(Cancellation cancellation, Progress progress);
}
