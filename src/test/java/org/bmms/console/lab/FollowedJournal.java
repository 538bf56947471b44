package org.bmms.console.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run's journal while it is written, line by line, for a test that acts between two lines. */
final class FollowedJournal implements AutoCloseable {
    private static final Pattern EVENT = Pattern.compile("\"event\":\"([a-z-]+)\"(?:,\"step\":\"([^\"]+)\")?");

    /** Ends with the run. An overlay tells nobody of changes, so that tail has to look again and again. */
    private static final String SCRIPT = """
            while IFS= read -r line; do
                printf '%s\\n' "$line"
                case $line in
                *'"event":"ended"'*) exit ;;
                esac
            done < <(exec tail --lines=+1 --follow=name --retry --sleep-interval=0.01 "$1" 2>/dev/null)
            """;

    private final Process process;
    private final BufferedReader lines;
    private final Set<String> begun = new HashSet<>();

    FollowedJournal(Lab lab, String file) {
        this.process = lab.begin(LabScenario.HOST, "timeout", "600", "bash", "-c", SCRIPT, "follow", file);
        this.lines = process.inputReader();
    }

    /** Returns as soon as the server has written the next one of this event; false if the run ended without. */
    boolean await(String event) {
        try {
            String line = lines.readLine();
            while (line != null && !event.equals(seen(line))) {
                line = lines.readLine();
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes over what has been written meanwhile. */
    void skip() {
        try {
            while (lines.ready()) {
                seen(lines.readLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String seen(String line) {
        Matcher event = EVENT.matcher(line);
        if (!event.find()) {
            throw new AssertionError("a line of a journal without an event: " + line);
        }
        if (event.group(1).equals("step-intended")) {
            begun.add(event.group(2));
        }
        return event.group(1);
    }

    /** Whether a step was begun in what was read so far. */
    boolean hasBegun(String step) {
        return begun.contains(step);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
