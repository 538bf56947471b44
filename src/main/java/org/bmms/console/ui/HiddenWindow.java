package org.bmms.console.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.ui.look.ThemeChoice;
import org.bmms.console.ui.tour.OnWindow;

/** The window where nobody sees it, with files of its own: for pictures, and for the JVM to learn what it is made of. */
public final class HiddenWindow {
    private final Redactor redactor;

    /**
     * A window that is not open yet.
     *
     * @param redactor knows the secrets of this process
     */
    public HiddenWindow(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Goes through the screens of a training target once; takes seconds. */
    public void warmUp() {
        using(ScreenTour::walk);
    }

    /**
     * Takes a picture of every screen of a training target; takes minutes.
     *
     * @param directory for the files, which are replaced
     * @param themes that each screen is taken in
     * @param percent how large everything in it is
     * @param taken told of each file
     * @throws org.bmms.console.base.FailureException {@code UI-PICTURES}
     */
    public void takePictures(Path directory, List<ThemeChoice> themes, int percent, Consumer<Path> taken) {
        using(tour -> tour.takePictures(directory, themes, percent, taken));
    }

    private void using(Consumer<ScreenTour> tour) {
        // Before any class of the toolkit is loaded: it draws into memory, on machines without a display too.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (TemporaryHome home = TemporaryHome.make()) {
            ConsoleWindow window = new ConsoleWindow(home.directories(), redactor);
            Platform.startup(() -> {});
            try {
                tour.accept(new ScreenTour(window, OnWindow.call(() -> {
                    Stage stage = new Stage();
                    window.show(stage);
                    return stage;
                })));
            } finally {
                window.close();
                Platform.exit();
            }
        }
    }
}
