package org.bmms.console.deployment.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.CollectStatic;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.step.StepContext;

/** Collects the static files where the web server reads them (checklist § Step 5: Static Files). */
public record CollectFiles(DeployHost host, String directory, DjangoSite site, String files, List<String> ignored)
        implements LongStep {

    public CollectFiles {
        ignored = List.copyOf(ignored);
    }

    @Override
    public String id() {
        return "collect-static";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.collect-static", files);
    }

    @Override
    public DetachedJob job() {
        return host.ownerJob(directory, new CollectStatic(site, ignored).argv());
    }

    /** The administration's own are there in every release; that they are served is proven at the end. */
    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        boolean there = host.owner()
                .run(context, new StatFile(files + "/admin"))
                .filter(FileInfo::isDirectory)
                .isPresent();
        boolean failed = job().state(context) instanceof JobState.Ended(int status) && status != 0;
        return there && !failed ? Optional.of(Map.of("directory", files)) : Optional.empty();
    }
}
