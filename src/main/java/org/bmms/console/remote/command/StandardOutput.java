package org.bmms.console.remote.command;

import java.util.function.Consumer;

/** Where a program's standard output goes. */
public sealed interface StandardOutput {

    /** It is kept, and read when the program has ended. */
    record Kept() implements StandardOutput {}

    /**
     * It is told line by line while the program runs, and not kept.
     *
     * @param listener hears each line without its end, on the thread that runs the command; what it throws ends the
     *     command
     */
    record Told(Consumer<String> listener) implements StandardOutput {}

    static StandardOutput kept() {
        return new Kept();
    }
}
