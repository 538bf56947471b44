package org.bmms.console.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.base.FileTurn;
import org.bmms.console.base.Json;
import org.bmms.console.base.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** When each profile was opened last on this workstation. A comfort only: without it, nothing else is different. */
final class LastUsed {
    private static final Logger LOG = LoggerFactory.getLogger(LastUsed.class);

    private final Path file;

    LastUsed(Path file) {
        this.file = file;
    }

    /** By the names of the profiles' files. */
    synchronized Map<String, Instant> all() {
        try {
            return Json.mapper().readValue(Files.readString(file), new TypeReference<>() {});
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException | JacksonException e) {
            LOG.warn("nobody knows when profiles were used last", e);
            return Map.of();
        }
    }

    synchronized void remember(String profile, Instant now) {
        try {
            new FileTurn(file).take(() -> {
                Map<String, Instant> all = new TreeMap<>(all());
                all.put(profile, now);
                new WholeFile(file).write(Json.pretty(all) + "\n");
                return all;
            });
        } catch (IOException e) {
            LOG.warn("it could not be remembered that {} was used", profile, e);
        }
    }
}
