package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DatabaseScript;
import org.bmms.console.deployment.DeploymentOrder.DatabasePlace;
import org.bmms.console.deployment.OrderedSettings;
import org.bmms.console.deployment.ScramVerifier;
import org.bmms.console.remote.command.AskSql;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RunSql;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.dotenv.DotEnv;

/**
 * Makes the role and the database on the server where they are missing (checklist § Database Preparation); a role that is
 * there keeps its password, and a database what is in it.
 *
 * @param settings the settings file, which has the password
 */
public record MakeDatabase(DeployHost host, DatabasePlace at, String settings) implements Step {

    @Override
    public String id() {
        return "make-database";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-database", at.name(), at.role());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                new PlannedAction.Sql("postgres", DatabaseScript.role(at), Effect.MUTATING),
                new PlannedAction.Sql("postgres", DatabaseScript.database(at), Effect.MUTATING),
                host.postgres().shown(new RunSql(at.port(), "")));
    }

    private record Found(boolean role, boolean database) {}

    private Found found(StepContext context) {
        List<String> lines = host.postgres().run(context, new AskSql(at.port(), DatabaseScript.question(at)));
        return new Found(lines.getFirst().equals("t"), lines.getLast().equals("t"));
    }

    @Override
    public Probed probe(StepContext context) {
        Found found = found(context);
        return found.role() && found.database()
                ? new Probed.Done(Map.of("database", at.name(), "role", at.role()))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        Found found = found(context);
        if (!found.role()) {
            DotEnv file = DotEnv.parse(host.owner().run(context, new ReadFile(settings)));
            String verifier = ScramVerifier.of(OrderedSettings.address(file).password());
            host.postgres().run(context, new RunSql(at.port(), DatabaseScript.role(at, verifier)));
        }
        if (!found.database()) {
            host.postgres().run(context, new RunSql(at.port(), DatabaseScript.database(at) + ";\n"));
        }
    }
}
