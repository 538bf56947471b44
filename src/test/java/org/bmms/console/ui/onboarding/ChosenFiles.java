package org.bmms.console.ui.onboarding;

import java.nio.file.Path;
import java.util.Optional;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;

/**
 * Where a person always chooses the same file to read, and writes into the same directory.
 *
 * @param read the file
 * @param directory where the suggested names go
 */
public record ChosenFiles(Path read, Path directory) implements Dialogs {

    @Override
    public Opened open(DialogContent content) {
        return () -> {};
    }

    @Override
    public Optional<Path> fileToWrite(String suggested) {
        return Optional.of(directory.resolve(suggested));
    }

    @Override
    public Optional<Path> fileToRead(String extension) {
        return Optional.of(read);
    }
}
