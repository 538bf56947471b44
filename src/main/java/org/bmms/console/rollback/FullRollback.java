package org.bmms.console.rollback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.step.AwaitApplication;
import org.bmms.console.activation.step.AwaitReady;
import org.bmms.console.activation.step.BackUpEnv;
import org.bmms.console.activation.step.ProveMode;
import org.bmms.console.activation.step.RestartApp;
import org.bmms.console.activation.step.StartCelery;
import org.bmms.console.activation.step.StopApp;
import org.bmms.console.activation.step.StopCelery;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.activation.step.Verify;
import org.bmms.console.activation.step.WriteEnv;
import org.bmms.console.backup.Expectation;
import org.bmms.console.backup.Inspection;
import org.bmms.console.backup.PostgresProgram;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.backup.step.CheckRoom;
import org.bmms.console.backup.step.CompareRows;
import org.bmms.console.backup.step.CountedDatabase;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.backup.step.DropDatabase;
import org.bmms.console.backup.step.OnlyIf;
import org.bmms.console.backup.step.PrepareDirectory;
import org.bmms.console.backup.step.RestoreDatabase;
import org.bmms.console.backup.step.StopJob;
import org.bmms.console.backup.step.Tidy;
import org.bmms.console.backup.step.VerifyDump;
import org.bmms.console.backup.step.WorkFiles;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.remote.command.RestoreDump;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.rollback.step.AnalyzeDatabase;
import org.bmms.console.rollback.step.CheckMigrations;
import org.bmms.console.rollback.step.ExchangeBack;
import org.bmms.console.rollback.step.ExchangeDatabases;
import org.bmms.console.rollback.step.RestoreEnvCopy;
import org.bmms.console.rollback.step.StopCeleryFirmly;
import org.bmms.console.rollback.step.Swap;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.mode.Mode;

/**
 * Goes back to a backup as a whole (checklist § Full Database Rollback, its traps mended by target facts § 9): restored
 * and proven beside the live database while that goes on serving; then settings, services down, names exchanged in one
 * transaction, services up. The old database is kept. The console's own database is not part of it.
 */
public final class FullRollback implements Procedure {
    private static final String BACK = "back.";
    private static final int RESTORE_CONNECTIONS = 2;

    private final FullRollbackParameters parameters;
    private final RollbackPorts ports;

    /** The rollback of a plan. */
    public FullRollback(Plan plan, RollbackPorts ports) {
        this(Json.read(plan.parameters(), FullRollbackParameters.class), ports);
    }

    FullRollback(FullRollbackParameters parameters, RollbackPorts ports) {
        this.parameters = parameters;
        this.ports = ports;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(restoring());
        for (SwitchHost host : hosts()) {
            if (isSwitchedBack(host)) {
                steps.add(new BackUpEnv(host));
            }
        }
        for (SwitchHost host : hosts()) {
            if (isSwitchedBack(host)) {
                steps.add(new WriteEnv("", asActivated(host), services().target(), difference(host)));
            }
        }
        for (SwitchHost host : hosts()) {
            if (!host.celeryUnits().isEmpty()) {
                steps.add(new StopCeleryFirmly(stopCelery("", host), context -> true));
            }
        }
        for (SwitchHost host : hosts()) {
            String app = host.app();
            if (app != null) {
                steps.add(new StopApp("", host, app, services().times()));
            }
        }
        steps.add(new ExchangeDatabases(swap(), hosts(), ports.backup()));
        steps.addAll(bringingUp("", parameters.to()));
        steps.add(new Tidy("tidy", work()));
        return steps;
    }

    /** Nothing that is live is touched by these. */
    private List<Step> restoring() {
        String file = parameters.backup().file();
        CountedDatabase copy = new CountedDatabase(swap().copy(), parameters.excludedSchemas());
        return List.of(
                new PrepareDirectory(parameters.host(), parameters.directory(), work()),
                new CheckRoom(parameters.host(), parameters.directory(), 0, swap().live(), ports.backup()),
                new VerifyDump(file, true, work(), (context, found) -> {
                    Inspection.requireComplete(
                            file,
                            found,
                            swap().live(),
                            parameters.backup().rows().keySet());
                    Inspection.requireSame(parameters.backup(), found);
                }),
                new RestoreDatabase(
                        "restore-copy",
                        Message.of("backup.step.restore", swap().copy()),
                        restore(),
                        swap().copy(),
                        swap().live(),
                        ports.backup()),
                new CompareRows(
                        "compare-copy",
                        copy,
                        work(),
                        ports.backup(),
                        context -> Expectation.exactly(RowCounts.of(parameters.backup()))),
                new CheckMigrations(swap().live(), swap().copy(), ports.backup()),
                new AnalyzeDatabase(swap().copy(), ports.backup()));
    }

    /**
     * The old settings, then the old database, then the services: where a step forward never came to its effect, the step
     * back finds nothing to do, and services that were never stopped are left alone.
     */
    @Override
    public List<Step> rollback() {
        List<Step> steps = new ArrayList<>();
        steps.add(new StopJob(BACK + "stop-restore", restore()));
        for (SwitchHost host : hosts()) {
            if (isSwitchedBack(host)) {
                steps.add(new RestoreEnvCopy(
                        BACK, host, asActivated(host), services().target(), DifferenceLine.reversed(difference(host))));
            }
        }
        for (SwitchHost host : hosts()) {
            if (!host.celeryUnits().isEmpty()) {
                Step stop = new StopCeleryFirmly(stopCelery(BACK, host), context -> isExchanged());
                steps.add(new OnlyIf(stop, context -> neverStopped(host, context)));
            }
        }
        for (SwitchHost host : hosts()) {
            String app = host.app();
            if (app != null) {
                Step stop = new StopApp(BACK, host, app, services().times());
                steps.add(new OnlyIf(
                        stop,
                        context -> isExchanged() ? Optional.empty() : Optional.of("the old database is still live")));
            }
        }
        steps.add(new ExchangeBack(BACK, swap(), ports.backup()));
        steps.addAll(bringingUp(BACK, parameters.from()));
        steps.add(new DropDatabase(BACK + "drop-copy", swap().copy(), ports.backup()));
        steps.add(new Tidy(BACK + "tidy", work()));
        return steps;
    }

    private List<Step> bringingUp(String prefix, Mode mode) {
        SwitchParameters services = services();
        List<Step> steps = new ArrayList<>();
        for (SwitchHost host : hosts()) {
            String app = host.app();
            if (app != null) {
                Step restart = new RestartApp(prefix, host, app, services.times());
                steps.add(new OnlyIf(restart, context -> neverStopped(host, context)));
                if (services.rollsOver()) {
                    steps.add(new AwaitApplication(
                            prefix, host, app, ports.switching().site(), services.times()));
                }
                steps.add(new AwaitReady(prefix, host, app, ports.switching().site(), services.times()));
            }
        }
        for (SwitchHost host : hosts()) {
            String app = host.app();
            if (app != null) {
                steps.add(new ProveMode(prefix, host, app, services.site(), mode));
            }
        }
        for (SwitchHost host : hosts()) {
            if (!host.celeryUnits().isEmpty()) {
                Step start = new StartCelery(prefix, host, services.site(), services.times());
                steps.add(new OnlyIf(start, context -> neverStopped(host, context)));
            }
        }
        steps.add(new Verify(prefix, mode, ports.switching().verifier(), services.times()));
        return steps;
    }

    @Override
    public List<Message> drift(Plan plan) {
        return ports.switching().drift().since(plan);
    }

    /** Whether a host's services run on with the settings and the database that they had, so that they are left alone. */
    private Optional<String> neverStopped(SwitchHost host, StepContext context) {
        if (isExchanged() || isSwitchedBack(host)) {
            return Optional.empty();
        }
        List<UnitStatus> units = context.host(host.name()).run(new ShowUnits(host.units()));
        return units.stream().allMatch(UnitStatus::isActive) ? Optional.of("it was never stopped") : Optional.empty();
    }

    private boolean isExchanged() {
        return swap().happened(ports.backup().administration().get());
    }

    private boolean isSwitchedBack(SwitchHost host) {
        return parameters.switchedBack().contains(host.name());
    }

    private DetachedJob restore() {
        PostgresAddress live = parameters.address();
        PostgresAddress copy = new PostgresAddress(live.host(), live.port(), live.user(), swap().copy());
        List<String> program = PostgresProgram.words(
                new RestoreDump(copy, parameters.backup().file(), RESTORE_CONNECTIONS, true).argv(),
                parameters.sslMode());
        return new DetachedJob(parameters.host(), parameters.work() + "/restore", program, Effect.MUTATING);
    }

    private StopCelery stopCelery(String prefix, SwitchHost host) {
        return new StopCelery(prefix, host, services().site(), services().times());
    }

    /** The host as the activation's record has it, with the copy of the settings file from before that. */
    private SwitchHost asActivated(SwitchHost host) {
        return services().before().getOrDefault(host.name(), host);
    }

    private List<DifferenceLine> difference(SwitchHost host) {
        return services().differences().getOrDefault(host.name(), List.of());
    }

    private List<SwitchHost> hosts() {
        return services().hosts();
    }

    private SwitchParameters services() {
        return parameters.services();
    }

    private Swap swap() {
        return parameters.swap();
    }

    private WorkFiles work() {
        return new WorkFiles(parameters.host(), parameters.work());
    }
}
