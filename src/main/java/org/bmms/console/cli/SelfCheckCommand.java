package org.bmms.console.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries the installed program by itself, so that whoever installed it knows that nothing of it is missing. */
@Command(
        name = "self-check",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Tries this installation, without any server: its texts, the window with styles and fonts, printing, and a",
            "whole rehearsal on a training target. One line a part; exit status 0 only if all is well. Leaves nothing."
        })
final class SelfCheckCommand implements Callable<Integer> {
    private final Desk desk;
    private final @Nullable Window window;

    @Mixin
    private final SandboxChoice choice = new SandboxChoice();

    SelfCheckCommand(Desk desk, @Nullable Window window) {
        this.desk = desk;
        this.window = window;
    }

    @Override
    public Integer call() {
        SelfCheck check = new SelfCheck(desk);
        // All parts, also after one that failed: whoever reports it sees what works.
        boolean good = check.part("texts", ShippedTexts::check);
        if (window != null) {
            Window shown = window;
            good &= check.part("window", () -> check.window(shown));
        }
        good &= check.part("printing", SelfCheck::printing);
        good &= check.training(choice.options());
        desk.terminal().say(good ? "cli.self-check.good" : "cli.self-check.bad");
        return (good ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED).number();
    }
}
