package org.bmms.console.backup.step;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.ReadFrom;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.RunSiteBackup;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets the site's own script make the backup. Such scripts fail after a good backup and report success after a bad one
 * (target facts § 5), so their status is only noted, and what they made is proven like the console's own dump.
 */
public record SiteBackup(DetachedJob job, String script, String directory, String partial) implements JobStep {
    private static final int OUTPUT_READ = 4000;

    @Override
    public String id() {
        return "site-backup";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.site-backup", script);
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(6);
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.concat(Stream.of(job.host().shown(remove())), job.starting().stream())
                .toList();
    }

    @Override
    public @Nullable Secret passwordLine() {
        return null;
    }

    @Override
    public void prepare(StepContext context) {
        job.host().run(context, remove());
    }

    @Override
    public Map<String, String> result(StepContext context, int exitStatus) {
        Map<String, String> said = said(context);
        if (exitStatus != 0) {
            Failure other = Failure.unchanged(
                    BackupFailure.SCRIPT, script, directory, said.getOrDefault("status", Integer.toString(exitStatus)));
            Failure why = exitStatus == RunSiteBackup.NOTHING_NEW
                    ? other
                    : new DiskAtFault(job.host(), partial).or(context, other);
            throw why.withDetail(job.errors(context)).asException();
        }
        FileInfo file = job.host()
                .run(context, new StatFile(partial))
                .orElseThrow(
                        () -> Failure.unchanged(BackupFailure.MISSING, partial).asException());
        Map<String, String> evidence = new HashMap<>();
        evidence.put("file of the script", said.getOrDefault("file", ""));
        evidence.put("exit status of the script", said.getOrDefault("status", ""));
        evidence.put("copied to", partial);
        evidence.put("size", Size.of(file.size()));
        return evidence;
    }

    /** The last lines of the job's output, {@code status ...} and {@code file ...}. */
    private Map<String, String> said(StepContext context) {
        String out = job.directory() + "/out";
        long size =
                job.host().run(context, new StatFile(out)).map(FileInfo::size).orElse(0L);
        byte[] tail = job.host().run(context, new ReadFrom(out, Math.max(0, size - OUTPUT_READ)));
        Map<String, String> said = new HashMap<>();
        new String(tail, StandardCharsets.UTF_8).lines().forEach(line -> {
            for (String key : List.of("status", "file")) {
                if (line.startsWith(key + " ")) {
                    said.put(key, line.substring(key.length() + 1));
                }
            }
        });
        return said;
    }

    @Override
    public void watch(StepContext context) {
        context.progress().at(0, 0, Message.of("backup.progress.site", script));
    }

    private RemoveFile remove() {
        return new RemoveFile(partial);
    }
}
