package org.bmms.console.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A process from its start to its exit.
 *
 * @param begun when it was started
 * @param ended when it had ended
 * @param marks the beginnings of its steps, by its own words or by when it said so
 */
record TimedRun(Instant begun, Instant ended, List<Mark> marks) {
    private static final String END = "end";

    TimedRun {
        marks = List.copyOf(marks);
    }

    /** The beginning of a step. */
    record Mark(String step, Instant at) {}

    /**
     * Runs a program to its end.
     *
     * @param environment what is set beside what this program has
     * @param step the step that begins with a line of its output, if one does
     * @throws IllegalStateException if it does not succeed, with what it said
     */
    static TimedRun of(List<String> command, Map<String, String> environment, Function<String, Optional<String>> step) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        List<Mark> marks = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        try {
            Instant begun = Instant.now();
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Instant now = Instant.now();
                    step.apply(line).ifPresent(name -> marks.add(new Mark(name, now)));
                    said.append(line).append('\n');
                }
                int status = process.waitFor();
                if (status != 0) {
                    throw new IllegalStateException(command + " ended with " + status + ":\n" + said);
                }
                return new TimedRun(begun, Instant.now(), marks);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command + " ran", e);
        }
    }

    /** The same process, with steps from elsewhere. */
    TimedRun with(List<Mark> others) {
        return new TimedRun(begun, ended, others);
    }

    Duration total() {
        return Duration.between(begun, ended);
    }

    /** From the first step that changes something to the end of the last one. */
    Duration proper() {
        Instant first = marks.stream()
                .filter(mark -> !mark.step().equals(SwitchWay.GATES))
                .map(Mark::at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it said nothing of its steps"));
        return Duration.between(first, marks.getLast().at());
    }

    /**
     * The time of each step, in order. The gates begin with the process, whatever comes first in it, and after the last
     * mark comes the end.
     */
    Map<String, Duration> steps() {
        Map<String, Duration> times = new LinkedHashMap<>();
        String step = SwitchWay.GATES;
        Instant since = begun;
        for (Mark mark : marks) {
            String next = mark.equals(marks.getLast()) ? END : mark.step();
            if (!next.equals(step)) {
                times.merge(step, Duration.between(since, mark.at()), Duration::plus);
                step = next;
                since = mark.at();
            }
        }
        times.merge(step, Duration.between(since, ended), Duration::plus);
        return times;
    }
}
