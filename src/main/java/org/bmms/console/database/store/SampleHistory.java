package org.bmms.console.database.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.PrivateDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What monitoring measured in one environment: one sample a minute for two weeks, then one an hour, in the store's
 * database. While that cannot be reached, the samples of the last day are kept on this workstation and sent later.
 */
public final class SampleHistory {
    /** So many are kept on the workstation: those of a day. */
    static final int MOST_ON_WORKSTATION = 24 * 60;

    private static final Logger LOG = LoggerFactory.getLogger(SampleHistory.class);
    private static final Duration THINNING = Duration.ofHours(1);

    private final Path file;
    private final String environment;
    private final Supplier<Optional<SampleTable>> table;
    private final NavigableMap<Instant, SampleRecord> waiting = new TreeMap<>();
    private boolean loaded;
    private Instant thinned = Instant.MIN;

    /**
     * The history of an environment.
     *
     * @param file what the database does not have yet
     * @param table the database's table, while it can be reached
     */
    public SampleHistory(Path file, String environment, Supplier<Optional<SampleTable>> table) {
        this.file = file;
        this.environment = environment;
        this.table = table;
    }

    /** Keeps a sample, unless there is one of its minute already. */
    public synchronized void keep(SampleRecord sample) {
        load();
        if (waiting.putIfAbsent(sample.minute(), sample) != null) {
            return;
        }
        if (!send(sample.minute())) {
            while (waiting.size() > MOST_ON_WORKSTATION) {
                waiting.pollFirstEntry();
            }
            write();
        }
    }

    /** The samples from one moment until before another, the oldest first. */
    public synchronized List<SampleRecord> between(Instant from, Instant until) {
        load();
        Map<Instant, SampleRecord> all = new TreeMap<>(waiting.subMap(from, until));
        try {
            table.get()
                    .ifPresent(open ->
                            open.between(environment, from, until).forEach(sample -> all.put(sample.minute(), sample)));
        } catch (FailureException e) {
            LOG.info("the store's database did not answer; this workstation's samples do", e);
        }
        return List.copyOf(all.values());
    }

    /** Sends what waits; tells whether the database has everything now. */
    private boolean send(Instant now) {
        try {
            SampleTable open = table.get().orElse(null);
            if (open == null) {
                return false;
            }
            open.add(List.copyOf(waiting.values()));
            waiting.clear();
            if (Files.exists(file)) {
                write();
            }
            if (thinned.equals(Instant.MIN) || thinned.plus(THINNING).isBefore(now)) {
                thinned = now;
                LOG.debug("{} old samples were removed", open.thin(environment, now));
            }
            return true;
        } catch (FailureException e) {
            LOG.info("samples wait for the store's database", e);
            return false;
        }
    }

    private void load() {
        assert MayWait.here();
        if (loaded) {
            return;
        }
        loaded = true;
        try {
            if (Files.exists(file)) {
                Files.readString(file).lines().forEach(this::read);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void read(String line) {
        try {
            SampleRecord sample = Json.read(line, SampleRecord.class);
            waiting.put(sample.minute(), sample);
        } catch (JacksonException e) {
            LOG.warn("a line of the samples on this workstation is none and is passed over", e);
        }
    }

    /** As a whole or not at all. */
    private void write() {
        String lines = waiting.values().stream()
                .map(sample -> Json.write(sample) + "\n")
                .collect(Collectors.joining());
        try {
            PrivateDirectory.makeFor(file);
            Path fresh = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            Files.writeString(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private FailureException failure(IOException e) {
        return Failure.unchanged(StoreFailure.FILE, file.toString())
                .withDetail(e.getMessage())
                .asException(e);
    }
}
