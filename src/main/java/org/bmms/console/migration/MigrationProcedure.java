package org.bmms.console.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.backup.step.OnlyIf;
import org.bmms.console.backup.step.Tidy;
import org.bmms.console.backup.step.WorkFiles;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.migration.step.FillColumns;
import org.bmms.console.migration.step.ProveRows;
import org.bmms.console.migration.step.RunMigrations;
import org.bmms.console.migration.step.VerifySchema;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * The steps of a migration: what is nullable, the rows, the proof, what is required, and a look at the result (target facts
 * § 9); or the one move of a way back. The run's own way back removes no value and no row.
 */
public final class MigrationProcedure implements Procedure {
    private static final String BACK = "back.";

    private final String kind;
    private final MigrationParameters parameters;
    private final MigrationPorts ports;

    /** The migration of a plan. */
    public MigrationProcedure(Plan plan, MigrationPorts ports) {
        this(plan.kind(), Json.read(plan.parameters(), MigrationParameters.class), ports);
    }

    MigrationProcedure(String kind, MigrationParameters parameters, MigrationPorts ports) {
        this.kind = kind;
        this.parameters = parameters;
        this.ports = ports;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean back = kind.equals(BackPlanner.KIND);
        parameters
                .nullable()
                .forEach(move -> steps.add(
                        run((back ? "take-back." : "nullable.") + move.target().application(), move)));
        String organization = parameters.organization();
        if (organization != null) {
            steps.add(new FillColumns(parameters.database(), open(), organization, ports));
            steps.add(new ProveRows(parameters.database(), before(), ports));
        }
        parameters
                .required()
                .forEach(move -> steps.add(run("required." + move.target().application(), move)));
        steps.add(new VerifySchema(parameters, ports));
        steps.add(new Tidy("tidy", work()));
        return steps;
    }

    /** The columns that may be NULL when the rows' turn comes. */
    private Set<ColumnName> open() {
        Set<ColumnName> open = new TreeSet<>(parameters.columns());
        open.removeAll(parameters.notNull());
        parameters.required().forEach(move -> open.addAll(move.required()));
        return open;
    }

    /** The columns that are there before the required step. */
    private Set<ColumnName> before() {
        Set<ColumnName> before = new TreeSet<>(parameters.columns());
        parameters.required().forEach(move -> before.removeAll(move.added()));
        return before;
    }

    @Override
    public List<Step> rollback() {
        List<Step> steps = new ArrayList<>();
        for (Move move : parameters.back()) {
            Step step = run(BACK + move.migrations().getFirst(), move);
            steps.add(move.removes() ? new OnlyIf(step, context -> lost(move, context)) : step);
        }
        if (!steps.isEmpty()) {
            steps.add(new Tidy(BACK + "tidy", work()));
        }
        return steps;
    }

    /** What taking back would remove, so that it is not done. */
    private Optional<String> lost(Move move, StepContext context) {
        MigrationDatabase database = new MigrationDatabase(ports.database().get(), context.cancellation());
        return found(database.values(move.dropped()), " values in columns, the first ")
                .or(() -> found(database.rows(move.droppedTables()), " rows in tables, the first "));
    }

    private static Optional<String> found(Map<?, Long> counts, String what) {
        return Counted.of(counts).map(found -> "it would remove " + found.number() + what + found.first());
    }

    private Step run(String id, Move move) {
        return new RunMigrations(
                id, parameters.host(), parameters.directory() + "/" + id, parameters.site(), move, ports);
    }

    private WorkFiles work() {
        return new WorkFiles(parameters.host(), parameters.directory());
    }

    @Override
    public List<Message> drift(Plan plan) {
        return ports.drift().since(plan);
    }
}
