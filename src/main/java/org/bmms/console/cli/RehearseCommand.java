package org.bmms.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxFailure;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Performs the whole main job on a training target and says whether all of it came out as it must. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Starts a training target and performs the whole job on it: fingerprint, coverage, backup, activation,",
            "rollback, activation again, full rollback, verification. Exit status 0 only if all came out as it must."
        })
final class RehearseCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final SandboxChoice choice = new SandboxChoice();

    @Option(names = "--json", description = "The summary as JSON at the end, all else on standard error.")
    private boolean json;

    RehearseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Terminal terminal = json ? desk.terminal().aside() : desk.terminal();
        terminal.note(Message.of("cli.sandbox.starting"));
        Path directory = directory();
        try (Interruption interruption = new Interruption();
                Sandbox sandbox = Sandbox.start(choice.options())) {
            Profile profile = sandbox.profile(directory.resolve("sandbox"));
            ConsoleDirectories own = new ConsoleDirectories(directory.resolve("config"), directory.resolve("data"));
            trust(directory.resolve("sandbox"), SessionFiles.of(own, profile.name()));
            List<Stage> stages;
            try (Session session = Session.open(profile, desk.operator(own, CommandObserver.none()))) {
                stages = new Rehearsal(sandbox, session, terminal, interruption.cancellation()).run();
            }
            return summary(terminal, stages).number();
        } catch (FailureException e) {
            FailureText.show(terminal, e.failure());
            return ExitStatus.of(e.failure()).number();
        } finally {
            remove(directory);
        }
    }

    private ExitStatus summary(Terminal terminal, List<Stage> stages) {
        terminal.blank();
        Table table = new Table(List.of("", "step", "result", "seconds", "downtime"), 3, 4);
        for (Stage stage : stages) {
            Long downtime = stage.downtimeMilliseconds();
            table.row(
                    stage.asExpected()
                            ? terminal.symbols().good()
                            : terminal.symbols().bad(),
                    stage.name(),
                    stage.result(),
                    Figures.milliseconds(stage.milliseconds()),
                    downtime == null ? "-" : Figures.milliseconds(downtime));
        }
        table.show(terminal);
        boolean good = !stages.isEmpty() && stages.stream().allMatch(Stage::asExpected);
        long all = stages.stream().mapToLong(Stage::milliseconds).sum();
        terminal.say(good ? "cli.rehearse.good" : "cli.rehearse.bad", Figures.milliseconds(all));
        if (json) {
            desk.terminal().json(stages);
        }
        return good ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("bmms-rehearsal-");
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, System.getProperty("java.io.tmpdir"))
                    .asException(e);
        }
    }

    private static void trust(Path sandbox, SessionFiles files) {
        try {
            Files.createDirectories(files.knownHosts().toAbsolutePath().getParent());
            Files.copy(sandbox.resolve("known_hosts"), files.knownHosts(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, files.knownHosts().toString())
                    .asException(e);
        }
    }

    private void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            desk.terminal().note(Message.of("cli.rehearse.left", directory.toString()));
        }
    }
}
