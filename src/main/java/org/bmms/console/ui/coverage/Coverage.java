package org.bmms.console.ui.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.SchemaState;
import org.bmms.console.ui.control.GaugeReading.State;

/**
 * What the screen shows, all of it concluded from what is known at one moment.
 *
 * @param known that
 * @param headline the whole in one gauge and some sentences
 * @param groups the tables by application, the worst first
 */
record Coverage(Known known, Headline headline, List<CoverageGroup> groups) {

    Coverage {
        groups = List.copyOf(groups);
    }

    /**
     * Concludes.
     *
     * @param accepted required tables that are known to have no organisation column
     */
    static Coverage of(Known known, Collection<String> accepted) {
        CoverageReport report = known.report();
        Map<String, Long> wrong = wrongByTable(report);
        Map<String, List<TableCard>> byApplication = new TreeMap<>();
        report.tables()
                .forEach(table -> byApplication
                        .computeIfAbsent(table.application(), application -> new ArrayList<>())
                        .add(card(
                                known,
                                table,
                                wrong.getOrDefault(table.table(), 0L),
                                table.isAcceptedWithoutColumn(accepted))));
        List<CoverageGroup> groups = byApplication.entrySet().stream()
                .map(entry -> new CoverageGroup(
                        entry.getKey(),
                        entry.getValue().stream().sorted(TableCard.WORST_FIRST).toList()))
                .sorted(Comparator.comparing(
                                (CoverageGroup group) -> group.cards().getFirst(), TableCard.WORST_FIRST)
                        .thenComparing(CoverageGroup::application))
                .toList();
        List<TableCard> cards =
                groups.stream().flatMap(group -> group.cards().stream()).toList();
        return new Coverage(known, Headline.of(known, accepted, cards), groups);
    }

    /** The card of a table; empty if there is no such table. */
    Optional<TableCard> card(String table) {
        return groups.stream()
                .flatMap(group -> group.cards().stream())
                .filter(card -> card.table().equals(table))
                .findFirst();
    }

    /** How many tables a kind has. */
    long count(CoverageFilter.Kind kind) {
        return groups.stream()
                .flatMap(group -> group.cards().stream())
                .filter(kind::has)
                .count();
    }

    private static Map<String, Long> wrongByTable(CoverageReport report) {
        Map<String, Long> wrong = new HashMap<>();
        for (Mismatch mismatch : report.mismatches().orElse(List.of())) {
            wrong.merge(mismatch.child(), mismatch.rows(), Long::sum);
        }
        return wrong;
    }

    private static TableCard card(Known known, TableCoverage table, long wrong, boolean accepted) {
        return new TableCard(table, TableTitle.of(table), state(known, table), wrong, accepted, age(known, table));
    }

    /** By the server's clock between the numbers, by this workstation's since then. */
    private static Optional<Message> age(Known known, TableCoverage table) {
        Duration age = Duration.between(table.asOf(), known.report().asOf()).plus(known.age());
        return age.compareTo(Known.OLD) > 0 ? Optional.of(Ages.of(age)) : Optional.empty();
    }

    private static State state(Known known, TableCoverage table) {
        return switch (table.state()) {
            case COMPLETE_BY_CATALOG -> State.ENFORCED;
            case COMPLETE -> State.FULL;
            case INCOMPLETE -> table.missing().isPresent() ? State.GAPS : State.COUNTING;
            case EMPTY -> State.EMPTY;
            case UNDECIDED -> known.counting() ? State.COUNTING : State.UNKNOWN;
            case FAILED -> {
                if (!table.lacksColumn()) {
                    yield State.UNKNOWN;
                }
                yield known.report().schema() == SchemaState.DROPPED ? State.DROPPED : State.NO_COLUMN;
            }
        };
    }
}
