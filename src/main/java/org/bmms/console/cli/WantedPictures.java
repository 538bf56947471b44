package org.bmms.console.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * Which pictures of the window are taken.
 *
 * @param directory for the files, which are replaced
 * @param themes that each screen is taken in
 * @param percent how large everything in it is, from 75 to 200
 */
public record WantedPictures(Path directory, List<Theme> themes, int percent) {
    public WantedPictures {
        themes = List.copyOf(themes);
    }

    /** The colours of the window. */
    public enum Theme {
        LIGHT,
        DARK,
        CONTRAST
    }
}
