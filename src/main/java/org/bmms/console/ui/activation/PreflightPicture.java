package org.bmms.console.ui.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.activation.CheckRow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The checks before a switch as they stand.
 *
 * @param rows in the order of their groups, failures first within each
 * @param failures why parts could not be read
 * @param backup what is known of the backup to go back to; null until it was read
 * @param readAt when the oldest of it was read; empty while something was never read
 * @param fingerprint what the target was found to be; null until it was read
 * @param profile the environment
 */
record PreflightPicture(
        List<CheckRow> rows,
        List<Failure> failures,
        @Nullable Gate backup,
        Optional<Instant> readAt,
        @Nullable Fingerprint fingerprint,
        Profile profile) {

    PreflightPicture {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    static PreflightPicture of(Map<CheckPart, PartState> parts, @Nullable Fingerprint fingerprint, Profile profile) {
        List<CheckRow> rows = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (CheckPart part : CheckPart.values()) {
            PartState state = parts.getOrDefault(part, PartState.notRead());
            rows.addAll(rows(part, state));
            Failure why = state.failure();
            if (why != null && !failures.contains(why)) {
                failures.add(why);
            }
        }
        rows.sort(Comparator.comparing((CheckRow row) -> group(row)).thenComparing(CheckRow::standing));
        List<@Nullable Instant> read = Arrays.stream(CheckPart.values())
                .<@Nullable Instant>map(
                        part -> parts.getOrDefault(part, PartState.notRead()).at())
                .toList();
        List<Gate> backup =
                parts.getOrDefault(CheckPart.BACKUP, PartState.notRead()).gates();
        return new PreflightPicture(
                rows,
                failures,
                backup == null || backup.isEmpty() ? null : backup.getFirst(),
                read.contains(null)
                        ? Optional.empty()
                        : read.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()),
                fingerprint,
                profile);
    }

    private static List<CheckRow> rows(CheckPart part, PartState state) {
        List<Gate> gates = state.gates();
        if (gates == null) {
            Standing standing =
                    state.running() ? Standing.RUNNING : state.failure() == null ? Standing.TO_COME : Standing.UNKNOWN;
            return part.expected().stream()
                    .map(check -> new CheckRow(check, part, standing, title(check), standing.word(), null))
                    .toList();
        }
        List<CheckRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (Gate gate : gates) {
            int again = seen.merge(gate.id(), 1, Integer::sum);
            Standing standing = state.running() ? Standing.RUNNING : standing(gate);
            rows.add(new CheckRow(
                    gate.id() + (again == 1 ? "" : " " + again),
                    part,
                    standing,
                    title(gate.id()),
                    state.running() ? standing.word() : CheckTexts.found(gate),
                    gate));
        }
        return rows;
    }

    private static Standing standing(Gate gate) {
        return switch (gate.verdict()) {
            case PASSED -> Standing.PASSED;
            case WARNING -> Standing.WARNING;
            // The next stop takes and rehearses one.
            case REFUSED -> gate.id().equals("backup") ? Standing.LATER : Standing.FAILED;
        };
    }

    private static Message title(String check) {
        return Message.of("ui-activation.check." + check);
    }

    private static CheckGroup group(CheckRow row) {
        return CheckGroup.of(row.key().split(" ", 2)[0]);
    }

    /** The checks of a group. */
    List<CheckRow> rows(CheckGroup group) {
        return rows.stream().filter(row -> group(row) == group).toList();
    }

    /** The check of that key. */
    Optional<CheckRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** How many checks stand like that. */
    long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    /** How many checks have not answered. */
    long toCome() {
        return count(Standing.TO_COME) + count(Standing.RUNNING);
    }

    /** Whether something is being read. */
    boolean isRunning() {
        return count(Standing.RUNNING) > 0;
    }

    /** Whether nothing was read yet. */
    boolean isUntouched() {
        return rows.stream().allMatch(row -> row.standing() == Standing.TO_COME);
    }

    /** Whether every check lets the way go on. */
    boolean isOpen() {
        return rows.stream().allMatch(row -> row.standing().isOpen());
    }

    /** Whether there is a backup that one can go back to. */
    boolean hasBackup() {
        return backup != null && backup.verdict() == Verdict.PASSED;
    }
}
