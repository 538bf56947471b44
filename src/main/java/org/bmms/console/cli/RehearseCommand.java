package org.bmms.console.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.session.TrainingSession;
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
        try (Interruption interruption = new Interruption();
                TrainingSession target = desk.training(choice.options())) {
            Rehearsal rehearsal =
                    new Rehearsal(target.sandbox(), target.session(), terminal, interruption.cancellation());
            return summary(terminal, rehearsal.run()).number();
        } catch (FailureException e) {
            FailureText.show(terminal, e.failure());
            return ExitStatus.of(e.failure()).number();
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
}
