package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.LinkFile;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.remote.command.ReadLink;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.TestNginx;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.site.SiteProbe;

/**
 * Lets nginx serve the site (checklist § Step 7: Nginx Configuration). A configuration that nginx would not start with
 * is taken out again before anything is loaded.
 *
 * @param available the site's configuration
 * @param enabled the link by which nginx finds it
 */
public record OpenSite(DeployHost host, String available, String enabled, Duration restart, SiteProbe site)
        implements Step {
    private static final List<String> NGINX = List.of("nginx.service");

    @Override
    public String id() {
        return "open-site";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.open-site", enabled);
    }

    @Override
    public Duration limit() {
        return restart.multipliedBy(2).plusMinutes(1);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                host.root().shown(link()),
                host.root().shown(new TestNginx()),
                host.root().shown(new RemoveFile(enabled)),
                host.root().shown(enable()),
                host.root().shown(load()));
    }

    /** The site itself says whether nginx has loaded it: no file does. */
    @Override
    public Probed probe(StepContext context) {
        return isLinked(context) && answers() ? new Probed.Done(Map.of("link", enabled)) : Probed.notDone();
    }

    private boolean isLinked(StepContext context) {
        return host.root()
                .run(context, new ReadLink(enabled))
                .filter(available::equals)
                .isPresent();
    }

    private boolean answers() {
        try {
            return site.health().answer().isSuccess();
        } catch (FailureException e) {
            return false;
        }
    }

    @Override
    public void act(StepContext context) {
        boolean made = !isLinked(context);
        if (made) {
            host.root().run(context, link());
        }
        NginxReport report = host.root().run(context, new TestNginx());
        if (!report.passed()) {
            if (made) {
                host.root().run(context, new RemoveFile(enabled));
            }
            throw Failure.unchanged(DeploymentFailure.NGINX, host.name())
                    .withDetail(report.said())
                    .asException();
        }
        host.root().run(context, enable());
        host.root().run(context, load());
    }

    /** That the application answers through it is the next step's to say. */
    @Override
    public Map<String, String> verify(StepContext context) {
        if (!isLinked(context)) {
            throw Failure.changed(DeploymentFailure.NGINX, host.name()).asException();
        }
        return Map.of("link", enabled);
    }

    private LinkFile link() {
        return new LinkFile(available, enabled);
    }

    private ChangeUnits enable() {
        return new ChangeUnits(UnitVerb.ENABLE, NGINX, restart);
    }

    private ChangeUnits load() {
        return new ChangeUnits(UnitVerb.RELOAD_OR_RESTART, NGINX, restart);
    }
}
