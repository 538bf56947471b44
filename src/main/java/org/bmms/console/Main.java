package org.bmms.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the console: wires the packages once, by hand, and hands the arguments to the command line. */
@Command(
        name = "bmms-console",
        mixinStandardHelpOptions = true,
        version = "bmms-console 0.1.0",
        description = "Takes a running OBCMS to BMMS mode and back.")
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }
}
