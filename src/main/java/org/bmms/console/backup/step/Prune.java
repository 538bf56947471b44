package org.bmms.console.backup.step;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.Backups;
import org.bmms.console.backup.Retention;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Removes backups that are no longer needed (checklist § Backup Strategy, retention). What may go is judged again at
 * that moment, by the server's clock, and never more than the plan showed.
 */
public record Prune(BackupHost host, List<String> files, Retention retention, BackupPorts ports) implements Step {

    public Prune {
        files = List.copyOf(files);
    }

    @Override
    public String id() {
        return "prune";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.prune", files.size(), retention.age().toDays(), retention.keep());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public List<PlannedAction> actions() {
        return files.stream()
                .flatMap(f -> Stream.of(new RemoveFile(f), new RemoveFile(f + Backup.RECORD)))
                .map(host::shown)
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return due(context).isEmpty() ? new Probed.Done(evidence()) : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        for (String file : due(context)) {
            host.run(context, new RemoveFile(file));
            host.run(context, new RemoveFile(file + Backup.RECORD));
        }
    }

    /** Those that may go, and those whose record alone is left from an earlier attempt. */
    private List<String> due(StepContext context) {
        List<Backup> all = new Backups(ports).list();
        Instant now = host.run(context, new ServerClock()).time();
        Set<String> expired = files(retention.expired(all, ports.targets().among(all), now));
        Set<String> there = files(all);
        return files.stream()
                .filter(f -> expired.contains(f)
                        || (!there.contains(f)
                                && host.run(context, new StatFile(f + Backup.RECORD))
                                        .isPresent()))
                .toList();
    }

    private static Set<String> files(List<Backup> backups) {
        return backups.stream().map(Backup::file).collect(Collectors.toSet());
    }

    private Map<String, String> evidence() {
        Set<String> there = files(new Backups(ports).list());
        Map<String, String> evidence = new HashMap<>();
        evidence.put("removed", files.stream().filter(f -> !there.contains(f)).collect(Collectors.joining(", ")));
        String kept = files.stream().filter(there::contains).collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            evidence.put("needed after all", kept);
        }
        return evidence;
    }
}
