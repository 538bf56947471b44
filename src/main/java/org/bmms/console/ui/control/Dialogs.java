package org.bmms.console.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Windows above the window. All on the window's thread; none of them blocks it. */
public interface Dialogs {

    /** Opens one; the window below waits, its background work goes on. */
    Opened open(DialogContent content);

    /**
     * Lets a person choose a file to write.
     *
     * @param suggested its name, with its extension
     */
    Optional<Path> fileToWrite(String suggested);

    /**
     * Lets a person choose a file to read.
     *
     * @param extension of the files that are offered, such as {@code toml}
     */
    Optional<Path> fileToRead(String extension);

    /** A file to read, of one of these kinds; the usual one first. */
    default Optional<Path> fileToRead(List<String> extensions) {
        return fileToRead(extensions.getFirst());
    }

    /** A dialog that is open. */
    interface Opened {

        /** Closes it, if it still is open. */
        void close();
    }
}
