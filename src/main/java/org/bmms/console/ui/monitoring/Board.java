package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.BeatSample;
import org.bmms.console.monitoring.CelerySample;
import org.bmms.console.monitoring.DatabaseSample;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.monitoring.Round;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Measure;

/**
 * All that was measured, ready to be shown.
 *
 * @param round the last look
 * @param groups the parts of the environment, the one with the worst value first
 * @param age how old the look is
 * @param stale whether more than two looks should have followed since
 */
record Board(Round round, List<Group> groups, Duration age, boolean stale) {
    private static final int MISSED = 2;

    /** Beyond the pause, a look may take so long without anybody wondering. */
    private static final Duration TAKES = Duration.ofSeconds(10);

    /** What is asked less often than the rest is old after twice the time between two askings. */
    private static final Duration RARELY_OLD = Duration.ofMinutes(10);

    Board {
        groups = List.copyOf(groups);
    }

    /**
     * The values of one part.
     *
     * @param part which
     * @param rows its values, the worst first
     */
    record Group(Part part, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }

        long count(Judgement judgement) {
            return rows.stream().filter(row -> row.judgement() == judgement).count();
        }

        int rank() {
            return rows.stream().mapToInt(Row::rank).min().orElse(Integer.MAX_VALUE);
        }

        /** How many of its values are not as they should be, in words. */
        Message summary() {
            List<Message> said = new ArrayList<>();
            for (Judgement judgement : List.of(Judgement.FAILED, Judgement.ATTENTION, Judgement.UNKNOWN)) {
                long count = count(judgement);
                if (count > 0) {
                    said.add(Message.of("ui-monitoring.count." + judgement.name(), count));
                }
            }
            return said.isEmpty()
                    ? Message.of("ui-monitoring.group.good", rows.size())
                    : said.stream()
                            .reduce((a, b) -> Message.of("ui-monitoring.and", a, b))
                            .orElseThrow();
        }
    }

    /** The board of a look as it is to be shown at a time. */
    static Board of(Round round, Trends trends, Instant now) {
        Instant at = round.sample().at();
        Duration age = age(at, now);
        boolean stale = age.compareTo(round.pause().multipliedBy(MISSED).plus(TAKES)) > 0;
        Set<String> alerted = round.standing().stream().map(Board::key).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        for (Judged judged : round.judged()) {
            Optional<Instant> asked = askedApart(judged, round);
            Duration own = asked.map(when -> age(when, now)).orElse(age);
            boolean old = stale || (asked.isPresent() && own.compareTo(RARELY_OLD) > 0);
            String key = judged.value().key();
            rows.add(new Row(judged, own, old, alerted.contains(key), trends.trend(key, at)));
        }
        List<Group> groups = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Row> own = rows.stream()
                    .filter(row -> Part.of(row.measure()) == part)
                    .sorted(Comparator.comparingInt(Row::rank))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(part, own));
            }
        }
        groups.sort(Comparator.comparingInt(Group::rank));
        return new Board(round, groups, age, stale);
    }

    private static Duration age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static String key(Alert alert) {
        return alert.subject().isEmpty()
                ? alert.measure().key()
                : alert.measure().key() + " " + alert.subject();
    }

    /** When something that costs more than a moment was asked last. */
    private static Optional<Instant> askedApart(Judged judged, Round round) {
        Measure measure = judged.value().measure();
        return switch (measure) {
            case WORKERS_MISSING, TASKS, TASK_AGE ->
                round.sample().celery().get().map(CelerySample::asked);
            case BEAT_AGE -> round.sample().beat().get().map(BeatSample::asked);
            default -> Optional.empty();
        };
    }

    /** All values. */
    List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** A value by its key; empty if it is not measured any more. */
    Optional<Row> row(String key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    long count(Judgement judgement) {
        return groups.stream().mapToLong(group -> group.count(judgement)).sum();
    }

    /** What the database is working on. */
    Fact<DatabaseSample> database() {
        return round.sample().database();
    }
}
