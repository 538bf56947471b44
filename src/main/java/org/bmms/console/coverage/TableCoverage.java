package org.bmms.console.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.ScopeColumn;

/**
 * Coverage of one table.
 *
 * @param table the table
 * @param application its Django application
 * @param model how administrators know it, such as {@code mana.assessment}
 * @param required whether its coverage is required by the checklist
 * @param state what is known
 * @param rows number of rows, empty if nothing is known
 * @param exact whether the rows were counted, else they are the catalog's estimate
 * @param missing rows without an organisation, empty until counted
 * @param sampleIds keys of some rows without an organisation
 * @param reason why it could not be measured, for {@link CoverageState#FAILED}
 * @param asOf the moment it describes
 * @param likelyMissing rows without an organisation by the server's statistics, which come from a sample; empty once they
 *     are counted or proven to be none, and where the server has no statistics
 */
public record TableCoverage(
        String table,
        String application,
        String model,
        boolean required,
        CoverageState state,
        Optional<Long> rows,
        boolean exact,
        Optional<Long> missing,
        List<String> sampleIds,
        Optional<Message> reason,
        Instant asOf,
        Optional<Long> likelyMissing) {
    private static final String NO_COLUMN =
            Failure.unchanged(CoverageFailure.COLUMN_MISSING).what().key();
    private static final String NO_TABLE =
            Failure.unchanged(CoverageFailure.TABLE_MISSING).what().key();

    public TableCoverage {
        sampleIds = List.copyOf(sampleIds);
    }

    /** One that needs no statistics. */
    public TableCoverage(
            String table,
            String application,
            String model,
            boolean required,
            CoverageState state,
            Optional<Long> rows,
            boolean exact,
            Optional<Long> missing,
            List<String> sampleIds,
            Optional<Message> reason,
            Instant asOf) {
        this(
                table,
                application,
                model,
                required,
                state,
                rows,
                exact,
                missing,
                sampleIds,
                reason,
                asOf,
                Optional.empty());
    }

    /** The share of rows with an organisation, rounded down; empty for an empty table and while it is not known. */
    public Optional<BigDecimal> percent() {
        if (state == CoverageState.COMPLETE_BY_CATALOG || state == CoverageState.COMPLETE) {
            return Share.percent(1, 1);
        }
        return exact ? rows.flatMap(all -> missing.flatMap(none -> Share.percent(all - none, all))) : Optional.empty();
    }

    /** Whether there is no organisation column to count, or not even the table. */
    public boolean lacksColumn() {
        return state == CoverageState.FAILED
                && reason.filter(r -> r.key().equals(NO_COLUMN) || r.key().equals(NO_TABLE))
                        .isPresent();
    }

    /**
     * Whether it is one of these required tables that have no organisation column, which somebody has accepted: all
     * organisations see its rows, and nothing can be counted.
     *
     * @param accepted table names, without the schema where that is the usual one
     */
    public boolean isAcceptedWithoutColumn(Collection<String> accepted) {
        return state == CoverageState.FAILED
                && reason.filter(r -> r.key().equals(NO_COLUMN)).isPresent()
                && accepted.stream().anyMatch(name -> table.equals(name) || table.endsWith("." + name));
    }

    /** What the catalog and the index tell before anything is counted. */
    static TableCoverage judged(ScopeColumn column, boolean required, CoverageState state, Instant asOf) {
        boolean covered = state.isCovered();
        Optional<Long> rows = state == CoverageState.EMPTY
                ? Optional.of(0L)
                : Optional.of(column.estimatedRows()).filter(n -> n >= 0);
        return new TableCoverage(
                column.table().toString(),
                column.application(),
                column.model(),
                required,
                state,
                rows,
                state == CoverageState.EMPTY,
                covered ? Optional.of(0L) : Optional.empty(),
                List.of(),
                Optional.empty(),
                asOf,
                covered ? Optional.empty() : column.estimatedNulls());
    }

    /** A required table that cannot be measured. */
    static TableCoverage failed(String table, Failure failure, Instant asOf) {
        return new TableCoverage(
                table,
                table.contains("_") ? table.substring(0, table.indexOf('_')) : table,
                table,
                true,
                CoverageState.FAILED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.of(failure.what()),
                asOf);
    }

    /** The same table, counted. */
    TableCoverage counted(long all, long none, List<String> ids, Instant moment) {
        return new TableCoverage(
                table,
                application,
                model,
                required,
                all == 0 ? CoverageState.EMPTY : countedState(none),
                Optional.of(all),
                true,
                Optional.of(none),
                ids,
                Optional.empty(),
                moment);
    }

    /** The same table after counting it failed. */
    TableCoverage failed(Failure failure) {
        return new TableCoverage(
                table,
                application,
                model,
                required,
                CoverageState.FAILED,
                rows,
                false,
                Optional.empty(),
                List.of(),
                Optional.of(failure.what()),
                asOf);
    }

    /**
     * The same count, with what another look proves of the table as it is now: whether rows without an organisation are
     * left there. Numbers that do not fit any more are taken out.
     */
    TableCoverage judgedBy(TableCoverage other) {
        boolean decided = other.state().isCovered() || other.state() == CoverageState.INCOMPLETE;
        boolean counted = state.isCovered() || state == CoverageState.INCOMPLETE;
        if (!decided || !counted) {
            return this;
        }
        boolean covered = other.state().isCovered();
        boolean fits = covered == state.isCovered();
        return new TableCoverage(
                table,
                application,
                model,
                required,
                fits ? state : other.state(),
                rows,
                exact,
                fits ? missing : covered ? Optional.of(0L) : Optional.empty(),
                fits ? sampleIds : List.of(),
                reason,
                asOf);
    }

    private CoverageState countedState(long none) {
        if (none > 0) {
            return CoverageState.INCOMPLETE;
        }
        return state == CoverageState.COMPLETE_BY_CATALOG ? state : CoverageState.COMPLETE;
    }
}
