package org.bmms.console.base;

/**
 * Whether the thread that asks may wait for servers and files. The one that draws the window may not: whatever reaches
 * out asserts it, so that no flow of the tests can freeze the window unseen.
 */
public final class MayWait {
    /** As JavaFX names it, on every system. */
    private static final String WINDOW = "JavaFX Application Thread";

    private MayWait() {}

    /** True on every thread but the window's; to be asserted. */
    public static boolean here() {
        return !WINDOW.equals(Thread.currentThread().getName());
    }
}
