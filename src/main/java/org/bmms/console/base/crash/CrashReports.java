package org.bmms.console.base.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.Inert;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Stamp;
import org.bmms.console.base.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reports of crashes in one directory that only the operator can read. A new one waits until somebody has looked at it;
 * then it is kept, without being offered again, or deleted. There are few at a time, and none leaves the workstation.
 */
public final class CrashReports {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);

    /** The JVM's own report of its death is {@code hs_err_pid} and its number, where the start script asked for it here. */
    private static final String DEATH = "hs_err_pid";

    /** What a console is making a report of, with the number of its process. */
    private static final String TAKEN = "taken-";

    private static final Pattern BY = Pattern.compile("^" + TAKEN + "(\\d+)-");
    private static final String WAITING = "crash-";
    private static final String KEPT = "kept-";
    private static final int MOST = 10;

    private final Path directory;
    private final Redactor redactor;

    /**
     * The reports of a directory.
     *
     * @param directory made when it is needed
     * @param redactor knows the secrets of this process; those of one that is dead are not known to it
     */
    public CrashReports(Path directory, Redactor redactor) {
        this.directory = directory;
        this.redactor = redactor;
    }

    /**
     * Makes the directory, so that the JVM finds it when it dies.
     *
     * @throws IOException if it cannot be made
     */
    public void prepare() throws IOException {
        PrivateDirectory.make(directory);
    }

    /**
     * Writes one.
     *
     * @param time now
     * @param text what there is to say; secrets are removed here
     * @throws IOException if it cannot be written
     */
    Path write(Instant time, String text) throws IOException {
        prepare();
        Path file = free(WAITING + Stamp.of(time, ZoneOffset.UTC) + "-"
                + ProcessHandle.current().pid());
        new WholeFile(file).write(Inert.text(redactor.redact(text)));
        forgetOld();
        return file;
    }

    private Path free(String name) {
        Path file = directory.resolve(name + ".txt");
        for (int next = 2; Files.exists(file); next++) {
            file = directory.resolve(name + "-" + next + ".txt");
        }
        return file;
    }

    /**
     * Makes reports of what dead processes left here. The JVM's file has pieces of memory, command line and environment, so
     * only what is known to be harmless is taken from it, and the file goes.
     *
     * @throws IOException if a file cannot be read, written or removed
     */
    public void adopt() throws IOException {
        List<Path> deaths = new ArrayList<>(files(DEATH));
        deaths.addAll(files(TAKEN).stream().filter(CrashReports::isLeft).toList());
        for (Path death : deaths) {
            String name = BY.matcher(death.getFileName().toString()).replaceFirst("");
            Path own = directory.resolve(TAKEN + ProcessHandle.current().pid() + "-" + name);
            try {
                Files.move(death, own, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                // Another console that starts at the same time makes the report of it.
                LOG.debug("taken by another console", e);
                continue;
            }
            Instant time = Files.getLastModifiedTime(own).toInstant();
            write(time, DeathOfTheJvm.told(Files.readAllLines(own, StandardCharsets.ISO_8859_1)));
            Files.deleteIfExists(own);
        }
    }

    /** Whether the process that took it died before it had made a report. */
    private static boolean isLeft(Path taken) {
        Matcher process = BY.matcher(taken.getFileName().toString());
        return process.lookingAt()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }

    /**
     * Those that nobody has looked at, the newest first.
     *
     * @throws IOException if one cannot be read
     */
    public List<CrashReport> waiting() throws IOException {
        List<CrashReport> waiting = new ArrayList<>();
        for (Path file : files(WAITING)) {
            try {
                waiting.add(
                        new CrashReport(file, Files.getLastModifiedTime(file).toInstant(), Files.readString(file)));
            } catch (NoSuchFileException e) {
                // Another console of this workstation offered it, too, and its user was quicker.
                LOG.debug("a report is gone", e);
            }
        }
        return waiting;
    }

    /**
     * Keeps one without offering it again.
     *
     * @throws IOException if it cannot be renamed
     */
    public void keep(CrashReport report) throws IOException {
        try {
            Files.move(
                    report.file(),
                    directory.resolve(KEPT + report.file().getFileName()),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Nothing is left to be offered, which is what was wanted.
            LOG.debug("a report is gone", e);
        }
    }

    /**
     * Deletes one.
     *
     * @throws IOException if it is still there
     */
    public void delete(CrashReport report) throws IOException {
        Files.deleteIfExists(report.file());
    }

    private void forgetOld() throws IOException {
        List<Path> all = new ArrayList<>(files(WAITING));
        all.addAll(files(KEPT));
        for (Path old : all.subList(Math.min(MOST, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    /** By name, which begins with the time: the newest first. */
    private List<Path> files(String beginning) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
