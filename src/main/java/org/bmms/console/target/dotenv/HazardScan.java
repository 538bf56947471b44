package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the hazardous lines of one settings file. */
final class HazardScan {
    private static final String BOM = "\ufeff";
    private static final Pattern COMMENTED = Pattern.compile(".*\\s#.*", Pattern.DOTALL);
    private static final Pattern LIKE_ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_0-9]+)\\s*=.*", Pattern.DOTALL);

    private final List<EnvLine> lines;
    private final Map<Integer, SystemdReading> systemd;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Hazard> found = new ArrayList<>();

    HazardScan(List<EnvLine> lines, List<SystemdReading> systemd) {
        this.lines = lines;
        this.systemd =
                systemd.stream().collect(Collectors.toMap(SystemdReading::line, reading -> reading, (a, b) -> b));
    }

    List<Hazard> run() {
        for (EnvLine line : lines) {
            if (line.text().startsWith(BOM)) {
                add(line, HazardCode.BYTE_ORDER_MARK, null, null);
            } else {
                line.assignment().ifPresentOrElse(a -> assignment(line, a), () -> other(line));
            }
            if (!line.endsUsually() && !line.text().startsWith("#")) {
                add(
                        line,
                        HazardCode.SEPARATOR,
                        line.assignment().map(Assignment::key).orElse(null),
                        null);
            }
        }
        found.sort(Comparator.comparingInt(Hazard::line));
        return List.copyOf(found);
    }

    private void assignment(EnvLine line, Assignment assignment) {
        String key = assignment.key();
        String stripped = EnvironRules.STRIP_COMMENTS.value(assignment.raw());
        String kept = EnvironRules.KEEP_COMMENTS.value(assignment.raw());
        Optional<HazardCode> inDjango = inDjango(assignment.raw(), stripped, kept);
        inDjango.ifPresent(code -> add(line, code, key, stripped));
        if (stripped.startsWith("$")) {
            add(line, HazardCode.REFERENCE, key, stripped);
        }
        Integer earlier = seen.put(key, line.number());
        if (earlier != null) {
            found.add(hazard(line, HazardCode.DUPLICATE, key, stripped, earlier));
        }
        inSystemd(line, assignment, stripped)
                .filter(code -> inDjango.isEmpty())
                .ifPresent(code -> add(line, code, key, stripped));
    }

    private static Optional<HazardCode> inDjango(String raw, String stripped, String kept) {
        if (!stripped.equals(kept)) {
            return Optional.of(
                    COMMENTED.matcher(raw).matches() ? HazardCode.TRAILING_COMMENT : HazardCode.HASH_IN_VALUE);
        }
        boolean quoted = !raw.isEmpty() && "'\"".indexOf(raw.charAt(0)) >= 0 && !stripped.equals(raw);
        return !quoted && !stripped.equals(stripped.strip())
                ? Optional.of(HazardCode.SPACE_IN_VALUE)
                : Optional.empty();
    }

    private Optional<HazardCode> inSystemd(EnvLine line, Assignment assignment, String environReads) {
        if (!assignment.prefix().isEmpty()) {
            return Optional.of(HazardCode.EXPORT);
        }
        SystemdReading reading = systemd.get(line.number());
        if (reading != null && reading.value().contains("\n")) {
            return Optional.of(HazardCode.SPANS_LINES);
        }
        boolean same = reading != null && reading.value().equals(environReads);
        return same ? Optional.empty() : Optional.of(HazardCode.SYSTEMD_DIFFERS);
    }

    private void other(EnvLine line) {
        String content = line.text().strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        var like = LIKE_ASSIGNMENT.matcher(line.text());
        if (like.matches()) {
            add(line, HazardCode.IGNORED, like.group(1), null);
        } else {
            add(line, HazardCode.NOT_AN_ASSIGNMENT, null, null);
        }
    }

    private void add(EnvLine line, HazardCode code, @Nullable String key, @Nullable String environReads) {
        found.add(hazard(line, code, key, environReads, line.number()));
    }

    private Hazard hazard(
            EnvLine line, HazardCode code, @Nullable String key, @Nullable String environReads, int firstLine) {
        SystemdReading reading = systemd.get(line.number());
        String systemdReads = reading == null || !Objects.equals(reading.key(), key) ? null : reading.value();
        return new Hazard(
                line.number(),
                code,
                key,
                key == null ? environReads : SecretKeys.shown(key, environReads),
                key == null ? null : SecretKeys.shown(key, systemdReads),
                firstLine);
    }
}
