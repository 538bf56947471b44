package org.bmms.console.ui.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.AlertChange;
import org.bmms.console.monitoring.Round;

/** The alerts since somebody looks: those that stand, the worst first, then those that are over, the newest first. */
final class AlertLog {
    /** So many that are over are remembered. */
    private static final int MOST = 50;

    private final List<AlertRow> standing = new ArrayList<>();
    private final List<AlertRow> over = new ArrayList<>();

    /**
     * Takes what changed by a look.
     *
     * @param told when it is told
     */
    void take(Round round, Instant told) {
        if (round.total().looks() == 1) {
            // Whoever begins to look anew knows nothing of what stood before.
            standing.clear();
        }
        for (AlertChange change : round.changes()) {
            Alert alert = change.alert();
            switch (change.kind()) {
                case RAISED -> standing.add(new AlertRow(alert, told, null, null));
                case WORSENED -> change(alert, row -> row.worsened(alert, told));
                case CLEARED -> clear(alert, told);
            }
        }
        round.standing().forEach(alert -> now(alert, told));
        standing.sort(Comparator.comparing(AlertRow::hasFailed)
                .reversed()
                .thenComparing(row -> row.alert().since()));
    }

    /** One that another window was told of stands here, too. */
    private void now(Alert alert, Instant told) {
        if (standing.stream().anyMatch(row -> row.isAbout(alert))) {
            change(alert, row -> row.now(alert));
        } else {
            standing.add(new AlertRow(alert, told, null, null));
        }
    }

    private void change(Alert alert, UnaryOperator<AlertRow> how) {
        standing.replaceAll(row -> row.isAbout(alert) ? how.apply(row) : row);
    }

    private void clear(Alert alert, Instant told) {
        standing.stream()
                .filter(row -> row.isAbout(alert))
                .findFirst()
                .ifPresent(row -> over.addFirst(row.over(alert, told)));
        standing.removeIf(row -> row.isAbout(alert));
        while (over.size() > MOST) {
            over.removeLast();
        }
    }

    List<AlertRow> rows() {
        List<AlertRow> rows = new ArrayList<>(standing);
        rows.addAll(over);
        return rows;
    }
}
