package org.bmms.console.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;

/** One run of a backfill over several tables. */
final class BackfillRun {
    /** Batches whose keys are looked up at once, so that looking costs little however many batches there are. */
    private static final int BATCHES_PER_LOOK = 50;

    /** Rows that others hold are skipped; so often the run comes back for them, as long as it finds some free. */
    private static final int MOST_ROUNDS = 5;

    private final Database database;
    private final BackfillOrder order;
    private final Organization organization;
    private final Cancellation cancellation;
    private final Progress progress;
    private long total;
    private long done;

    BackfillRun(
            Database database,
            BackfillOrder order,
            Organization organization,
            Cancellation cancellation,
            Progress progress) {
        this.database = database;
        this.order = order;
        this.organization = organization;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    BackfillResult run(List<BackfillTable> tables, long rows) {
        total = rows;
        List<BackfillResult.Table> results = new ArrayList<>();
        for (BackfillTable table : tables) {
            Filling filling = new Filling(table);
            Optional<Failure> failure = fill(filling);
            results.add(filling.result());
            if (failure.isPresent()) {
                return result(results, failure);
            }
        }
        return result(results, left(results));
    }

    private BackfillResult result(List<BackfillResult.Table> results, Optional<Failure> failure) {
        boolean cancelled =
                failure.filter(f -> f.code() == DatabaseFailure.CANCELLED).isPresent();
        Optional<Failure> told = cancelled
                ? Optional.empty()
                : failure.map(f -> f.changed() == Changed.NO && done > 0 ? f.withChanged(Changed.YES) : f);
        return new BackfillResult(organization, results, cancelled, told);
    }

    private Optional<Failure> fill(Filling filling) {
        try {
            filling.left = database.read(access(filling.table), filling.table::missing);
            for (int round = 0; round < MOST_ROUNDS && filling.left > 0; round++) {
                long before = filling.updated;
                round(filling);
                filling.left = database.read(access(filling.table), filling.table::missing);
                if (filling.updated == before) {
                    break;
                }
            }
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(e.failure());
        }
    }

    private void round(Filling filling) {
        Optional<String> last = Optional.empty();
        List<String> keys = keys(filling.table, last);
        while (!keys.isEmpty()) {
            for (int from = 0; from < keys.size(); from += order.batch()) {
                batch(filling, keys.subList(from, Math.min(keys.size(), from + order.batch())));
            }
            // Where fewer came than were asked for, there were no more; the count at the end tells of later ones.
            boolean more = keys.size() == look();
            last = Optional.of(keys.getLast());
            keys = more ? keys(filling.table, last) : List.of();
        }
    }

    private List<String> keys(BackfillTable table, Optional<String> after) {
        return database.read(access(table), reading -> table.keys(reading, after, look()));
    }

    /** How many rows are looked for at a time. */
    private int look() {
        return order.batch() * BATCHES_PER_LOOK;
    }

    private void batch(Filling filling, List<String> keys) {
        int updated = database.write(
                access(filling.table), writing -> filling.table.update(writing, organization.id(), keys));
        filling.updated += updated;
        filling.left = Math.max(0, filling.left - updated);
        done += updated;
        progress.at(done, Math.max(done, total), label(filling.table));
    }

    private static Optional<Failure> left(List<BackfillResult.Table> results) {
        return results.stream()
                .filter(t -> t.left() > 0)
                .findFirst()
                .map(t -> Failure.unchanged(CoverageFailure.ROWS_LEFT, t.left(), t.table()));
    }

    private Access access(BackfillTable table) {
        return Access.of(label(table)).stoppedBy(cancellation);
    }

    private static Message label(BackfillTable table) {
        return Message.of("coverage.work.backfill", table.name());
    }

    /** How far one table is. */
    private static final class Filling {
        private final BackfillTable table;
        private long updated;
        private long left;

        Filling(BackfillTable table) {
            this.table = table;
        }

        BackfillResult.Table result() {
            return new BackfillResult.Table(table.name(), updated, left);
        }
    }
}
