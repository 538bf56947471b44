package org.bmms.console.deployment.step;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ReloadDaemon;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Takes back the files that this run has put into place, where they are still as it wrote them.
 *
 * @param contents by path, what was written
 */
public record RemovePlaced(String id, DeployHost host, Map<String, String> contents) implements Step {

    public RemovePlaced {
        contents = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(contents));
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.remove-placed", String.join(", ", contents.keySet()));
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return java.util.stream.Stream.concat(
                        contents.keySet().stream().map(path -> host.root().shown(new RemoveFile(path))),
                        java.util.stream.Stream.of(host.root().shown(new ReloadDaemon())))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(contents.entrySet().stream().noneMatch(e -> isOurs(context, e.getKey(), e.getValue())));
    }

    @Override
    public void act(StepContext context) {
        contents.forEach((path, content) -> {
            if (isOurs(context, path, content)) {
                host.root().run(context, new RemoveFile(path));
            }
        });
        host.root().run(context, new ReloadDaemon());
    }

    private boolean isOurs(StepContext context, String path, String content) {
        return new WholeServerFile(host, path, "root", "644")
                .read(context)
                .filter(now -> new String(now, StandardCharsets.UTF_8).equals(content))
                .isPresent();
    }
}
