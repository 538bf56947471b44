package org.bmms.console.ui.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FileTurn;
import org.bmms.console.base.Json;
import org.bmms.console.base.WholeFile;
import org.bmms.console.ui.UiFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;

/** The file with the preferences. What cannot be read stays beside what is written instead. */
public final class PreferencesFile {
    private static final ObjectReader READER = Json.mapper()
            .readerFor(Preferences.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .with(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param preferences the usual ones where the file cannot be read
     * @param problem why it cannot; null if it can, or if there is none
     */
    public record Read(Preferences preferences, @Nullable Failure problem) {}

    /**
     * Changes it, in a turn of its own: what another window of this workstation has chosen meanwhile stays.
     *
     * @param change makes the new preferences of those that are there
     * @throws org.bmms.console.base.FailureException {@code UI-PREFERENCES-UNWRITABLE}
     */
    public void change(UnaryOperator<Preferences> change) {
        try {
            new FileTurn(file).take(() -> {
                Preferences there = read().preferences();
                Preferences next = change.apply(there);
                if (!next.equals(there)) {
                    write(next);
                }
                return next;
            });
        } catch (IOException e) {
            throw Failure.unchanged(UiFailure.PREFERENCES_UNWRITABLE, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
    }

    /** Reads it; never fails. */
    public synchronized Read read() {
        try {
            return new Read(READER.readValue(Files.readString(file)), null);
        } catch (NoSuchFileException e) {
            return new Read(Preferences.usual(), null);
        } catch (IOException | JacksonException e) {
            Failure problem = Failure.unchanged(UiFailure.PREFERENCES_UNREADABLE, file.toString())
                    .withDetail(e.toString());
            return new Read(Preferences.usual(), problem);
        }
    }

    /**
     * Writes it.
     *
     * @throws org.bmms.console.base.FailureException {@code UI-PREFERENCES-UNWRITABLE}
     */
    synchronized void write(Preferences preferences) {
        try {
            if (read().problem() != null) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".unreadable"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            new WholeFile(file).write(Json.pretty(preferences) + "\n");
        } catch (IOException e) {
            throw Failure.unchanged(UiFailure.PREFERENCES_UNWRITABLE, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
    }
}
