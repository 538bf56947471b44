package org.bmms.console.sandbox.machine;

import java.io.IOException;

/** A simulated program: answers the options that the console uses as the real one would, and refuses all others. */
@FunctionalInterface
public interface Program {

    /**
     * Runs to its end.
     *
     * @return the exit status
     * @throws UsageException for an option that the simulation does not know
     * @throws org.bmms.console.sandbox.files.FileException if the kernel refuses an operation; the shell reports it
     */
    int run(Invocation call) throws IOException, InterruptedException;
}
