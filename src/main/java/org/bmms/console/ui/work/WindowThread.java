package org.bmms.console.ui.work;

/** The thread that draws the window. Whatever is bound to it changes there and nowhere else. */
@FunctionalInterface
public interface WindowThread {

    /** Runs a change there, soon, in the order of the calls. */
    void run(Runnable change);
}
