package org.bmms.console.deployment.step;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Puts one of the console's own texts into place: a unit, the site in nginx, how gunicorn serves (checklist § Step 6:
 * Service Configuration and § Step 7: Nginx Configuration). A file with another text is nobody's to write over.
 *
 * @param id the step's
 * @param path where
 * @param content what
 * @param yields whether one that is there stays, whatever it says
 */
public record PlaceFile(String id, DeployHost host, String path, String content, boolean yields) implements Step {
    private static final String MODE = "644";

    @Override
    public Message intent() {
        return Message.of("deployment.step.place-file", path);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        List<PlannedAction> actions = new ArrayList<>();
        actions.add(new PlannedAction.FileChange(
                host.name(),
                path,
                content.lines()
                        .map(line -> new DifferenceLine(DifferenceLine.Kind.ADDED, line))
                        .toList()));
        actions.addAll(file().actions());
        return actions;
    }

    @Override
    public Probed probe(StepContext context) {
        String now = file().text(context).orElse(null);
        if (now == null) {
            return Probed.notDone();
        }
        if (yields || now.equals(content)) {
            return new Probed.Done(Map.of("sha256", Digest.sha256(now)));
        }
        return new Probed.Blocked(Failure.unchanged(DeploymentFailure.DIFFERS, host.name(), path, "-"));
    }

    @Override
    public void act(StepContext context) {
        file().write(context, content.getBytes(StandardCharsets.UTF_8));
    }

    private WholeServerFile file() {
        return new WholeServerFile(host, path, "root", MODE);
    }
}
