package org.bmms.console.ui.coverage;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.WrongRow;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The single rows that are in another organisation than the row they belong to. */
final class WrongRowsViewModel {
    private final ReadOnlyObjectWrapper<@Nullable List<Found>> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * Rows over one foreign key.
     *
     * @param rows at most a thousand of them
     */
    record Found(Mismatch mismatch, List<WrongRow> rows) {

        Found {
            rows = List.copyOf(rows);
        }
    }

    /** Begins to look for them. */
    WrongRowsViewModel(List<Mismatch> mismatches, CoverageSource source, BackgroundWork work) {
        work.begin(
                Message.of("ui-coverage.work.wrong"),
                (cancellation, progress) -> mismatches.stream()
                        .map(mismatch -> new Found(mismatch, source.wrongRows(mismatch, cancellation)))
                        .toList(),
                this::ended);
    }

    /** The rows; null until they are known. */
    ReadOnlyObjectProperty<@Nullable List<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /** Why they cannot be known; null if they can. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    private void ended(Outcome<List<Found>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Found>>(List<Found> rows) -> found.set(rows);
            case Outcome.Failed<List<Found>>(Failure why) -> failure.set(why);
            case Outcome.Unknown<List<Found>>(Failure why) -> failure.set(why);
        }
    }
}
