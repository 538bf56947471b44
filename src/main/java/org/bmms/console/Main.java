package org.bmms.console;

import org.bmms.console.cli.CommandLineInterface;

/** Starts the console. */
public final class Main {
    private Main() {}

    /** Hands the arguments to the command line, and its exit status to the operating system. */
    public static void main(String[] arguments) {
        System.exit(
                CommandLineInterface.of(CommandLineInterface.deskOfProcess()).execute(arguments));
    }
}
