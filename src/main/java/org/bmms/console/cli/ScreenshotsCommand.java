package org.bmms.console.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bmms.console.base.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes pictures of the window's screens, for documents and for whoever judges how they look. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description =
                "Takes a picture of every screen of a training target, at 1280x720 and 1920x1080; needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {
    private static final int LEAST_PERCENT = 75;
    private static final int MOST_PERCENT = 200;

    private final Desk desk;
    private final Window window;

    @Option(
            names = "--directory",
            defaultValue = "screenshots",
            description =
                    "Where the pictures are put; those of the same name are replaced (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("screenshots");

    @Option(
            names = "--theme",
            split = ",",
            defaultValue = "light,dark",
            description =
                    "The colours, of which each screen is taken in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<WantedPictures.Theme> themes = List.of();

    @Option(
            names = "--scale",
            defaultValue = "100",
            description = "How large everything is, in percent: 75 to 200 (default: ${DEFAULT-VALUE}).")
    private int percent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ScreenshotsCommand(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
    }

    @Override
    public Integer call() {
        if (percent < LEAST_PERCENT || percent > MOST_PERCENT) {
            throw new ParameterException(
                    spec.commandLine(), desk.terminal().texts().text("cli.screenshots.scale"));
        }
        window.takePictures(
                new WantedPictures(directory, themes, percent),
                file -> desk.terminal().line(Message.of("cli.screenshots.taken", file.toString())));
        return ExitStatus.OK.number();
    }
}
