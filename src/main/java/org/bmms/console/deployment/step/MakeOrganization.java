package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.DjangoChange;
import org.bmms.console.remote.command.DjangoProbe;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.django.DjangoScript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the organisation that owns everything in OBCMS mode where no migration did (checklist § Step 4: Database Setup). */
public record MakeOrganization(DeployHost host, DjangoSite site, String code, String name) implements Step {

    @Override
    public String id() {
        return "make-organisation";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-organisation", code);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new DjangoChange(script(true))));
    }

    @Override
    public Probed probe(StepContext context) {
        JsonNode answer = host.owner().run(context, script(false));
        @Nullable String found = answer.path("name").stringValue(null);
        return found == null ? Probed.notDone() : new Probed.Done(Map.of("code", code, "name", found));
    }

    @Override
    public void act(StepContext context) {
        host.owner().run(context, new DjangoChange(script(true)));
    }

    private DjangoProbe script(boolean make) {
        return DjangoScript.DEFAULT_ORGANIZATION.on(site, Map.of("code", code, "name", name, "make", make));
    }
}
