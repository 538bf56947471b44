package org.bmms.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.cli.CommandLineInterface;
import org.bmms.console.cli.Desk;
import org.bmms.console.cli.WantedPictures;
import org.bmms.console.cli.Window;
import org.bmms.console.cli.WindowStart;
import org.bmms.console.cli.WindowTrial;
import org.bmms.console.ui.ConsoleWindow;
import org.bmms.console.ui.HiddenWindow;
import org.bmms.console.ui.WindowCheck;
import org.bmms.console.ui.look.ThemeChoice;
import org.jspecify.annotations.Nullable;

/** Starts the console: the window, or a command. */
public final class Main {
    private Main() {}

    /** Opens the window or hands the arguments to the command line, and the exit status to the operating system. */
    public static void main(String[] arguments) {
        Desk desk = Desk.ofProcess();
        Window window = window(desk);
        System.exit(
                WindowStart.isMeant(arguments)
                        ? WindowStart.open(desk, window, arguments)
                        : CommandLineInterface.of(desk, window).execute(arguments));
    }

    private static Window window(Desk desk) {
        return new Window() {
            @Override
            public void run(@Nullable Path profile) {
                new ConsoleWindow(desk.directories(), desk.redactor()).run(profile);
            }

            @Override
            public WindowTrial tryOut() {
                WindowCheck.Found found = new WindowCheck(desk.redactor()).look();
                return new WindowTrial(found.onDisplay(), found.firstFrame(), found.unusable());
            }

            @Override
            public void warmUp() {
                new HiddenWindow(desk.redactor()).warmUp();
            }

            @Override
            public void takePictures(WantedPictures wanted, Consumer<Path> taken) {
                List<ThemeChoice> themes = wanted.themes().stream()
                        .map(theme -> ThemeChoice.valueOf(theme.name()))
                        .toList();
                new HiddenWindow(desk.redactor()).takePictures(wanted.directory(), themes, wanted.percent(), taken);
            }
        };
    }
}
