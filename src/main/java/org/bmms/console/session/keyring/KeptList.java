package org.bmms.console.session.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.WholeFile;
import tools.jackson.core.JacksonException;

/** The list of secrets that the console has put into the keyring: what they open, so that they can be forgotten. */
final class KeptList {
    private final Path file;

    KeptList(Path file) {
        this.file = file;
    }

    synchronized List<KeptSecret> all() {
        try {
            return List.of(Json.read(Files.readString(file), KeptSecret[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw unusable(e);
        }
    }

    synchronized void add(KeptSecret what) {
        List<KeptSecret> now = new ArrayList<>(all());
        if (!now.contains(what)) {
            now.add(what);
            write(now);
        }
    }

    synchronized void remove(KeptSecret what) {
        List<KeptSecret> now = new ArrayList<>(all());
        if (now.remove(what)) {
            write(now);
        }
    }

    private void write(List<KeptSecret> now) {
        try {
            new WholeFile(file).write(Json.pretty(now) + "\n");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private RuntimeException unusable(Exception e) {
        return Failure.unchanged(KeyringFailure.LIST, file.toString())
                .withDetail(e.toString())
                .asException(e);
    }
}
