package org.bmms.console.deployment.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.Migrate;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.StepContext;

/**
 * Makes the tables in a new database (checklist § Step 4: Database Setup). One that was in use before is left alone: a
 * plain migration jumps over the step at which rows are given to an organisation (target facts § 9).
 */
public record MigrateDatabase(DeployHost host, String directory, DjangoSite site) implements LongStep {

    @Override
    public String id() {
        return "migrate";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.migrate", host.name());
    }

    @Override
    public DetachedJob job() {
        return host.ownerJob(directory, new Migrate(site).argv());
    }

    @Override
    public Probed probe(StepContext context) {
        JobState state = job().state(context);
        if (state instanceof JobState.Running) {
            return new Probed.UnderWay();
        }
        List<Migration> all = host.owner().run(context, new ListMigrations(site));
        long applied = all.stream().filter(Migration::applied).count();
        if (!all.isEmpty() && applied == all.size()) {
            return new Probed.Done(evidence(applied));
        }
        return applied > 0 && state instanceof JobState.Absent
                ? new Probed.Blocked(Failure.unchanged(DeploymentFailure.DATABASE_USED, applied, all.size() - applied))
                : Probed.notDone();
    }

    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        List<Migration> all = host.owner().run(context, new ListMigrations(site));
        return !all.isEmpty() && all.stream().allMatch(Migration::applied)
                ? Optional.of(evidence(all.size()))
                : Optional.empty();
    }

    private static Map<String, String> evidence(long applied) {
        return Map.of("migrations applied", Long.toString(applied));
    }
}
