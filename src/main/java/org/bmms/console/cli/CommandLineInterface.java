package org.bmms.console.cli;

import java.util.concurrent.Callable;
import org.bmms.console.base.Message;
import org.bmms.console.base.logging.LoggingSetup;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
        name = "bmms-console",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Takes a running OBCMS to BMMS mode and back.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything is as it should be",
            "1:the answer is not the good one: a check failed, coverage is below 100 %%",
            "2:the arguments are wrong; nothing was done",
            "3:refused or failed; the target is as it was",
            "4:failed after something on the target was changed",
            "5:nobody knows yet how it ended: resume looks first",
            "6:a run waits for your decision",
            "70:a fault of the console itself"
        },
        footer = {
            "%nEach command has its own --help.",
            "Without a command the window opens; with the file of an exported profile alone (NAME.bmms-profile) it takes that in."
        })
public final class CommandLineInterface implements Callable<Integer> {
    private final Desk desk;
    private final @Nullable Window window;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--log-everything",
            scope = ScopeType.INHERIT,
            description = "Log all details, for the search of a fault.")
    private boolean logEverything;

    @Option(names = "--self-check", description = "As the command self-check.")
    private boolean selfCheck;

    private CommandLineInterface(Desk desk, @Nullable Window window) {
        this.desk = desk;
        this.window = window;
    }

    /** The whole command line, for a desk that has no window. */
    public static CommandLine of(Desk desk) {
        return of(desk, null);
    }

    /**
     * The whole command line, for a desk.
     *
     * @param window what is opened without a command; null if there is none
     */
    public static CommandLine of(Desk desk, @Nullable Window window) {
        CommandLineInterface root = new CommandLineInterface(desk, window);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new RehearseCommand(desk))
                .addSubcommand(new SandboxCommand(desk))
                .addSubcommand(new ProfilesCommand(desk))
                .addSubcommand(new SudoersCommand(desk))
                .addSubcommand(new DoctorCommand(desk))
                .addSubcommand(new StatusCommand(desk))
                .addSubcommand(new FingerprintCommand(desk))
                .addSubcommand(new CoverageCommand(desk))
                .addSubcommand(new BackfillCommand(desk))
                .addSubcommand(new OrganisationsCommand(desk))
                .addSubcommand(new OnboardCommand(desk))
                .addSubcommand(new ProveIsolationCommand(desk))
                .addSubcommand(new DeployCommand(desk))
                .addSubcommand(new BackupCommand(desk))
                .addSubcommand(new MigrateCommand(desk))
                .addSubcommand(new PlanCommand(desk))
                .addSubcommand(new ActivateCommand(desk))
                .addSubcommand(new RollbackCommand(desk))
                .addSubcommand(new ResumeCommand(desk))
                .addSubcommand(new RunsCommand(desk))
                .addSubcommand(new HistoryCommand(desk))
                .addSubcommand(new AuditCommand(desk))
                .addSubcommand(new VerifyCommand(desk))
                .addSubcommand(new ChecklistCommand(desk))
                .addSubcommand(new ReportCommand(desk))
                .addSubcommand(new LogsCommand(desk))
                .addSubcommand(new MonitorCommand(desk))
                .addSubcommand(new NotificationsCommand(desk))
                .addSubcommand(new SelfCheckCommand(desk, window))
                .addSubcommand(new WarmUpCommand(desk, window));
        if (window != null) {
            line.addSubcommand(new ScreenshotsCommand(desk, window));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(root::executed);
        line.setParameterExceptionHandler(root::wrongArguments);
        line.setExecutionExceptionHandler(root::fault);
        return line;
    }

    /** Help needs no log, and is there at once. */
    private int executed(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        try (LoggingSetup _ =
                LoggingSetup.install(desk.redactor(), desk.directories().logs(), logEverything)) {
            LoggerFactory.getLogger(CommandLineInterface.class)
                    .info(
                            "{}",
                            parsed.hasSubcommand()
                                    ? parsed.subcommand().commandSpec().name()
                                    : "-");
            desk.crashes().begin();
            return new CommandLine.RunLast().execute(parsed);
        }
    }

    private int wrongArguments(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        desk.terminal().note(String.valueOf(exception.getMessage()));
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            desk.terminal().note(Message.of("cli.suggestions", String.join(", ", unmatched.getSuggestions())));
        }
        desk.terminal().note(Message.of("cli.usage", command.getCommandSpec().qualifiedName()));
        return ExitStatus.USAGE.number();
    }

    private int fault(Exception exception, CommandLine command, @Nullable ParseResult parsed) {
        return Faults.tell(desk, exception);
    }

    /** Without a command: the window. */
    @Override
    public Integer call() {
        if (selfCheck) {
            return new SelfCheckCommand(desk, window).call();
        }
        if (window != null) {
            window.run(null);
            return ExitStatus.OK.number();
        }
        throw new ParameterException(spec.commandLine(), desk.terminal().texts().text("cli.no-command"));
    }
}
