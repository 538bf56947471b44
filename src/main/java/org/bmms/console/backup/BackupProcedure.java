package org.bmms.console.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.backup.step.Before;
import org.bmms.console.backup.step.CheckRoom;
import org.bmms.console.backup.step.CompareRows;
import org.bmms.console.backup.step.CountAfter;
import org.bmms.console.backup.step.CountBefore;
import org.bmms.console.backup.step.CountedDatabase;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.backup.step.DropDatabase;
import org.bmms.console.backup.step.Dump;
import org.bmms.console.backup.step.KeepBackup;
import org.bmms.console.backup.step.OnlyIf;
import org.bmms.console.backup.step.PrepareDirectory;
import org.bmms.console.backup.step.Prune;
import org.bmms.console.backup.step.RecordRehearsal;
import org.bmms.console.backup.step.RemoveFiles;
import org.bmms.console.backup.step.RestoreDatabase;
import org.bmms.console.backup.step.SiteBackup;
import org.bmms.console.backup.step.StopJob;
import org.bmms.console.backup.step.Tidy;
import org.bmms.console.backup.step.VerifyDump;
import org.bmms.console.backup.step.WorkFiles;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.DumpDatabase;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.remote.command.RestoreDump;
import org.bmms.console.remote.command.RunSiteBackup;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * The steps of a backup and of the rehearsal of one (checklist § Backup Strategy and § BMMS Step 1). A backup has its
 * final name only after it was read through, restored beside the live database and compared with it. The way back removes
 * what was begun; nothing of the live database is ever changed.
 */
public final class BackupProcedure implements Procedure {
    private static final String BACK = "back.";
    private static final int RESTORE_CONNECTIONS = 2;

    private final String kind;
    private final BackupParameters parameters;
    private final BackupPorts ports;

    /** The procedure of a plan. */
    public BackupProcedure(Plan plan, BackupPorts ports) {
        this(plan.kind(), Json.read(plan.parameters(), BackupParameters.class), ports);
    }

    BackupProcedure(String kind, BackupParameters parameters, BackupPorts ports) {
        this.kind = kind;
        this.parameters = parameters;
        this.ports = ports;
    }

    @Override
    public List<Step> steps() {
        return kind.equals(BackupPlanner.REHEARSAL) ? rehearsing() : backingUp();
    }

    private List<Step> backingUp() {
        CountedDatabase live = new CountedDatabase(database(), parameters.excludedSchemas());
        List<Step> steps = new ArrayList<>();
        steps.add(prepare());
        steps.add(new CheckRoom(host(), parameters.directory(), parameters.spaceNeeded(), database(), ports));
        steps.add(new CountBefore(live, work(), parameters.envFile(), ports));
        steps.add(making());
        steps.add(new CountAfter(live, work(), ports));
        steps.add(new VerifyDump(
                partial(),
                false,
                work(),
                (context, found) -> Inspection.requireComplete(
                        partial(),
                        found,
                        database(),
                        Before.read(context, work()).rows().tables().keySet())));
        for (Step step : restoring(partial(), context -> CountAfter.expectation(context, work()))) {
            steps.add(new OnlyIf(step, this::notRestorable));
        }
        steps.add(new DropDatabase("drop-scratch", parameters.scratch(), ports));
        steps.add(new KeepBackup(parameters.subject().id(), database(), partial(), file(), work()));
        if (!parameters.prune().isEmpty()) {
            steps.add(new Prune(host(), parameters.prune(), parameters.retention(), ports));
        }
        steps.add(new Tidy("tidy", work()));
        return steps;
    }

    private List<Step> rehearsing() {
        Backup subject = parameters.subject();
        List<Step> steps = new ArrayList<>();
        steps.add(prepare());
        steps.add(new CheckRoom(host(), parameters.directory(), 0, database(), ports));
        steps.add(new VerifyDump(file(), true, work(), (context, found) -> {
            Inspection.requireComplete(file(), found, database(), subject.rows().keySet());
            if (parameters.recorded()) {
                Inspection.requireSame(subject, found);
            }
        }));
        steps.addAll(restoring(file(), this::recorded));
        steps.add(new DropDatabase("drop-scratch", parameters.scratch(), ports));
        steps.add(new RecordRehearsal(subject, work()));
        steps.add(new Tidy("tidy", work()));
        return steps;
    }

    @Override
    public List<Step> rollback() {
        List<Step> steps = new ArrayList<>();
        boolean backup = !kind.equals(BackupPlanner.REHEARSAL);
        if (backup) {
            steps.add(new StopJob(BACK + "stop-dump", dumping()));
        }
        steps.add(new StopJob(BACK + "stop-restore", restoringJob(file())));
        steps.add(new DropDatabase(BACK + "drop-scratch", parameters.scratch(), ports));
        if (backup) {
            steps.add(new RemoveFiles(BACK + "remove-partial", host(), List.of(partial())));
        }
        steps.add(new Tidy(BACK + "tidy", work()));
        return steps;
    }

    @Override
    public List<Message> drift(Plan plan) {
        return ports.drift().since(plan);
    }

    private Step prepare() {
        return new PrepareDirectory(host(), parameters.directory(), work());
    }

    private Step making() {
        String script = parameters.script();
        return script == null
                ? new Dump(dumping(), database(), partial(), ports)
                : new SiteBackup(dumping(), script, parameters.directory(), partial());
    }

    private DetachedJob dumping() {
        String directory = parameters.work() + "/dump";
        String script = parameters.script();
        List<String> program = script == null
                ? PostgresProgram.words(
                        new DumpDatabase(parameters.address(), partial(), parameters.excludedSchemas()).argv(),
                        parameters.sslMode())
                : new RunSiteBackup(script, parameters.root(), parameters.directory(), directory + "/pid", partial())
                        .argv();
        return new DetachedJob(host(), directory, program, Effect.MUTATING);
    }

    private List<Step> restoring(String from, Function<StepContext, Expectation> expected) {
        return List.of(
                new RestoreDatabase(
                        "restore-scratch",
                        Message.of("backup.step.restore", parameters.scratch()),
                        restoringJob(from),
                        parameters.scratch(),
                        database(),
                        ports),
                new CompareRows(
                        "compare-scratch",
                        new CountedDatabase(parameters.scratch(), parameters.excludedSchemas()),
                        work(),
                        ports,
                        expected));
    }

    private DetachedJob restoringJob(String from) {
        PostgresAddress live = parameters.address();
        PostgresAddress scratch = new PostgresAddress(live.host(), live.port(), live.user(), parameters.scratch());
        List<String> program = PostgresProgram.words(
                new RestoreDump(scratch, from, RESTORE_CONNECTIONS, true).argv(), parameters.sslMode());
        return new DetachedJob(host(), parameters.work() + "/restore", program, Effect.MUTATING);
    }

    private Optional<String> notRestorable(StepContext context) {
        BackupFormat format = VerifyDump.found(context, work()).format();
        return format == BackupFormat.CUSTOM
                ? Optional.empty()
                : Optional.of("the console cannot restore a file of the format " + format);
    }

    /** What the record says is in it; where there is none, only what the dump's own contents say must be there. */
    private Expectation recorded(StepContext context) {
        Backup subject = parameters.subject();
        if (!subject.rows().isEmpty()) {
            return Expectation.exactly(RowCounts.of(subject));
        }
        return Expectation.tables(
                new TreeSet<>(VerifyDump.found(context, work()).tables()));
    }

    private String database() {
        return parameters.address().database();
    }

    private BackupHost host() {
        return parameters.host();
    }

    private WorkFiles work() {
        return new WorkFiles(parameters.host(), parameters.work());
    }

    private String file() {
        return parameters.subject().file();
    }

    private String partial() {
        return file() + BackupFile.PARTIAL;
    }
}
