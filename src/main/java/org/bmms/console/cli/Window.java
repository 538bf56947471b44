package org.bmms.console.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The window, as the command line knows it; the start of the program brings the two together. */
public interface Window {

    /**
     * Opens it and returns when it was closed.
     *
     * @param profile the file of an exported profile that is taken in first; null for none
     * @throws org.bmms.console.base.FailureException {@code UI-NO-DISPLAY}
     */
    void run(@Nullable Path profile);

    /**
     * Shows it once, on the display if there is one, and looks at what it is made of; takes seconds. Nothing of it stays.
     */
    WindowTrial tryOut();

    /** Shows it once where nobody sees it, on a training target, so that the JVM has loaded what it is made of. */
    void warmUp();

    /**
     * Takes a picture of every screen of a training target, without a display; takes minutes.
     *
     * @param wanted which ones
     * @param taken told of each file
     * @throws org.bmms.console.base.FailureException {@code UI-PICTURES}
     */
    void takePictures(WantedPictures wanted, Consumer<Path> taken);
}
