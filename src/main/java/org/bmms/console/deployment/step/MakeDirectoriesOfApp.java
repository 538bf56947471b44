package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.OwnDirectory;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Makes the application's directories, which belong to its user (checklist § Step 1: Server Preparation and § Step 5:
 * Static Files).
 *
 * @param modes by directory, its mode in octal digits
 */
public record MakeDirectoriesOfApp(DeployHost host, Map<String, String> modes) implements Step {

    public MakeDirectoriesOfApp {
        modes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(modes));
    }

    @Override
    public String id() {
        return "make-directories";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-directories", String.join(", ", modes.keySet()));
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return modes.entrySet().stream()
                .map(e -> host.root().shown(make(e.getKey(), e.getValue())))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(modes.entrySet().stream().allMatch(e -> fits(context, e.getKey(), e.getValue())));
    }

    private boolean fits(StepContext context, String path, String mode) {
        return host.root()
                .run(context, new StatFile(path))
                .filter(FileInfo::isDirectory)
                .filter(info -> info.owner().equals(host.user()) && info.mode().equals(mode))
                .isPresent();
    }

    @Override
    public void act(StepContext context) {
        modes.forEach((path, mode) -> {
            if (!fits(context, path, mode)) {
                host.root().run(context, make(path, mode));
            }
        });
    }

    private OwnDirectory make(String path, String mode) {
        return new OwnDirectory(path, host.user(), mode);
    }
}
