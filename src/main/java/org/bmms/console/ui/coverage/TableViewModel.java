package org.bmms.console.ui.coverage;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The table that is chosen: follows the coverage, and looks at its rows. */
final class TableViewModel {
    private final CoverageViewModel coverage;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    TableViewModel(CoverageViewModel coverage, BackgroundWork work) {
        this.coverage = coverage;
        this.work = work;
        coverage.coverage().addListener((property, before, now) -> follow());
    }

    /** The name of the table; null if none is chosen. */
    ReadOnlyObjectProperty<@Nullable String> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What is known of it; null if none is chosen, or it is not known. */
    ReadOnlyObjectProperty<@Nullable TableFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** Its column and its rows without an organisation; null until they were looked at. */
    ReadOnlyObjectProperty<@Nullable TableDetails> details() {
        return details.getReadOnlyProperty();
    }

    /** Why its rows could not be looked at; null if they could. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Chooses a table; null for none. */
    void choose(@Nullable String table) {
        chosen.set(table);
        details.set(null);
        failure.set(null);
        facts.set(null);
        follow();
    }

    private void follow() {
        String table = chosen.get();
        Coverage now = coverage.coverage().get();
        TableFacts before = facts.get();
        TableFacts found =
                table == null || now == null ? null : TableFacts.of(now, table).orElse(null);
        facts.set(found);
        if (found != null && !found.card().coverage().lacksColumn() && isNews(before, found)) {
            look(found.card().table());
        }
    }

    private static boolean isNews(@Nullable TableFacts before, TableFacts now) {
        return before == null
                || !before.card()
                        .coverage()
                        .missing()
                        .equals(now.card().coverage().missing());
    }

    private void look(String table) {
        work.begin(
                Message.of("ui-coverage.work.rows", table),
                (cancellation, progress) -> coverage.source().details(table, cancellation),
                outcome -> looked(table, outcome));
    }

    private void looked(String table, Outcome<TableDetails> outcome) {
        if (!table.equals(chosen.get())) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<TableDetails>(TableDetails found) -> {
                details.set(found);
                failure.set(null);
            }
            case Outcome.Failed<TableDetails>(Failure why) -> failure.set(why);
            case Outcome.Unknown<TableDetails>(Failure why) -> failure.set(why);
        }
    }
}
