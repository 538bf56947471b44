package org.bmms.console;

import org.bmms.console.cli.CommandLineInterface;
import org.bmms.console.cli.Desk;
import org.bmms.console.ui.ConsoleWindow;

/** Starts the console: the window, or a command. */
public final class Main {
    private Main() {}

    /** Hands the arguments to the command line, and its exit status to the operating system. */
    public static void main(String[] arguments) {
        Desk desk = CommandLineInterface.deskOfProcess();
        Runnable window = () -> new ConsoleWindow(desk.directories(), desk.redactor()).run();
        System.exit(CommandLineInterface.of(desk, window).execute(arguments));
    }
}
