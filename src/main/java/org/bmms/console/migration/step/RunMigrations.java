package org.bmms.console.migration.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.migration.Counted;
import org.bmms.console.migration.MigrationDatabase;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationPorts;
import org.bmms.console.migration.Move;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.MigrateTo;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.remote.command.PlanMigration;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * One {@code manage.py migrate APP MIGRATION} as a detached job. Before it starts, Django is asked what it would do, which
 * must be no more than the plan shows, and the rows are counted that it would stumble over or take away. Whether it is done
 * is told by Django's record, never by the job alone.
 *
 * @param id of the step
 * @param host where manage.py runs, as the application's owner
 * @param directory of this job
 * @param site how manage.py is called
 * @param move what it does
 * @param ports the database
 */
public record RunMigrations(
        String id, BackupHost host, String directory, DjangoSite site, Move move, MigrationPorts ports)
        implements Step {

    @Override
    public Message intent() {
        String what = move.migrations().stream().map(MigrationName::toString).collect(Collectors.joining(", "));
        return Message.of(move.backwards() ? "migration.step.back" : "migration.step.run", what);
    }

    @Override
    public Duration limit() {
        return command().limit();
    }

    @Override
    public List<PlannedAction> actions() {
        List<PlannedAction> actions = new ArrayList<>();
        actions.add(host.shown(new PlanMigration(site, move.target())));
        if (!move.required().isEmpty()) {
            actions.add(check("migration.check.no-null", move.required().size()));
        }
        if (move.removes()) {
            actions.add(check(
                    "migration.check.no-loss",
                    move.dropped().size(),
                    move.droppedTables().size()));
        }
        actions.addAll(job().starting());
        return List.copyOf(actions);
    }

    private static PlannedAction check(String key, Object... arguments) {
        return new PlannedAction.Check(Message.of(key, arguments), Duration.ofHours(1));
    }

    @Override
    public Probed probe(StepContext context) {
        if (job().state(context) instanceof JobState.Running) {
            return new Probed.UnderWay();
        }
        return achieved(context).<Probed>map(Probed.Done::new).orElseGet(Probed::notDone);
    }

    @Override
    public void act(StepContext context) {
        requireAsPlanned(context);
        MigrationDatabase database = new MigrationDatabase(ports.database().get(), context.cancellation());
        Counted.of(database.missing(move.required())).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.ROWS_LEFT).asException();
        });
        Counted.of(database.values(move.dropped())).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.BACK_VALUES).asException();
        });
        Counted.of(database.rows(move.droppedTables())).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.BACK_ROWS).asException();
        });
        job().start(context, null);
    }

    private void requireAsPlanned(StepContext context) {
        Set<MigrationName> shown = new HashSet<>(move.migrations());
        host.run(context, new PlanMigration(site, move.target())).stream()
                .filter(name -> !shown.contains(name))
                .findFirst()
                .ifPresent(other -> {
                    throw Failure.unchanged(
                                    MigrationFailure.DIFFERENT, move.target().toString(), other.toString())
                            .asException();
                });
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        return switch (job().await(context, id, () -> {})) {
            case JobState.Ended(int status)
            when status == 0 ->
                achieved(context).orElseThrow(() -> failed(context, status).asException());
            case JobState.Ended(int status) -> throw failed(context, status).asException();
            case JobState.Running _, JobState.Absent _, JobState.Lost _ ->
                // Whoever ended it ended it between two migrations or within one, which PostgreSQL then takes back.
                achieved(context)
                        .orElseThrow(() -> Failure.unknown(
                                        MigrationFailure.JOB_LOST,
                                        host.name(),
                                        move.target().toString())
                                .asException());
        };
    }

    /** PostgreSQL takes back the migration that failed; the ones before it in the same call stay. */
    private Failure failed(StepContext context, int status) {
        Failure failure = Failure.unchanged(
                        MigrationFailure.PROGRAM, host.name(), move.target().toString(), status)
                .withDetail(job().errors(context));
        boolean some = states(context).values().stream().anyMatch(applied -> applied != move.backwards());
        return some ? failure.withChanged(Changed.YES) : failure;
    }

    private Optional<Map<String, String>> achieved(StepContext context) {
        Map<MigrationName, Boolean> states = states(context);
        boolean all = states.size() == move.migrations().size()
                && states.values().stream().allMatch(applied -> applied != move.backwards());
        return all
                ? Optional.of(Map.of(
                        move.backwards() ? "taken back" : "applied",
                        move.migrations().stream().map(MigrationName::toString).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private Map<MigrationName, Boolean> states(StepContext context) {
        Set<String> ours =
                move.migrations().stream().map(MigrationName::toString).collect(Collectors.toSet());
        Map<MigrationName, Boolean> states = new LinkedHashMap<>();
        for (Migration migration : host.run(context, new ListMigrations(site))) {
            if (ours.contains(migration.application() + "." + migration.name())) {
                states.put(MigrationName.of(migration), migration.applied());
            }
        }
        return states;
    }

    private MigrateTo command() {
        return new MigrateTo(site, move.target(), move.removes());
    }

    private DetachedJob job() {
        return new DetachedJob(host, directory, command().argv(), command().effect());
    }
}
