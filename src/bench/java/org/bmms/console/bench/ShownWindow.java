package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program with its window, as a process: by its start script, with its cache, and with files of its own. */
final class ShownWindow implements AutoCloseable {
    private static final Path LAUNCHER = Path.of("app/bmms-console").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration END = Duration.ofSeconds(30);
    private static final long KILOBYTE = 1 << 10;

    private final Process process;
    private final Instant begun;
    private final Path log;

    private ShownWindow(Process process, Instant begun, Path log) {
        this.process = process;
        this.begun = begun;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param home for its files
     * @param options for its JVM
     */
    static ShownWindow start(VirtualDisplay display, Path home, String options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString()).inheritIO();
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("BMMS_CONSOLE_HOME", home.toString());
        builder.environment().put("BMMS_CONSOLE_JAVA_OPTIONS", options);
        Instant begun = Instant.now();
        // The script becomes the program, so that this is both.
        return new ShownWindow(builder.start(), begun, home.resolve("data/logs/console.log"));
    }

    /** The time from before its start, script and all, to a line of its log. */
    Duration until(Pattern words) {
        Matcher line = Pattern.compile("(?m)^(\\S+).*" + words.pattern()).matcher(awaited(words));
        if (!line.find()) {
            throw new IllegalStateException("a line without a time: " + words);
        }
        return Duration.between(begun, OffsetDateTime.parse(line.group(1)));
    }

    /** What its log says, as soon as it does. */
    MatchResult said(Pattern words) {
        Matcher matcher = words.matcher(awaited(words));
        if (!matcher.find()) {
            throw new IllegalStateException("not said any more: " + words);
        }
        return matcher.toMatchResult();
    }

    private String awaited(Pattern words) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            Optional<String> text = text().filter(all -> words.matcher(all).find());
            if (text.isPresent()) {
                return text.get();
            }
            rest(BETWEEN_LOOKS);
        }
        throw new IllegalStateException("the program does not say " + words + "; it says: " + text().orElse("nothing"));
    }

    private Optional<String> text() {
        try {
            return Files.exists(log) ? Optional.of(Files.readString(log)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has in memory, in bytes; {@code VmRSS} of the kernel, or {@code VmHWM} for the most so far. */
    double resident(String what) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(what + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KILOBYTE)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets it be for a while. */
    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as the desktop does when its session ends. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
