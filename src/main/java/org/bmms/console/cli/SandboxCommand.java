package org.bmms.console.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxFailure;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.session.TrainingFiles;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps a training target running, for other commands in other terminals. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Starts a training target (PostgreSQL, Redis, SSH servers with simulated services) on this computer and",
            "writes the profile 'sandbox' for it. It runs until Ctrl+C; then nothing of it remains."
        })
final class SandboxCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final SandboxChoice choice = new SandboxChoice();

    SandboxCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.terminal().note(Message.of("cli.sandbox.starting"));
        try (Interruption interruption = new Interruption();
                Sandbox sandbox = Sandbox.start(choice.options())) {
            Path directory = desk.directories().data().resolve("sandbox");
            Profile profile = sandbox.profile(directory);
            SessionFiles files = SessionFiles.of(desk.directories(), profile.name());
            // Of one that was ended by force; its audit would be missed in this one.
            remove(files.directory());
            Path file = ProfileFiles.in(desk.directories()).write(profile.name(), profile);
            try {
                TrainingFiles.trust(directory, files);
                show(sandbox, profile, file, files.knownHosts());
                Pause.untilStopped(interruption.cancellation());
                return ExitStatus.OK.number();
            } finally {
                remove(file, files.knownHosts(), files.directory(), directory);
            }
        } catch (FailureException e) {
            FailureText.show(desk.terminal(), e.failure());
            return ExitStatus.of(e.failure()).number();
        }
    }

    private void show(Sandbox sandbox, Profile profile, Path file, Path knownHosts) {
        Terminal terminal = desk.terminal();
        terminal.say("cli.sandbox.running", profile.name(), file.toString());
        terminal.say("cli.sandbox.site", sandbox.site().toString());
        terminal.say("cli.sandbox.database", sandbox.database().port());
        terminal.say("cli.sandbox.servers");
        for (HostProfile host : profile.hosts()) {
            terminal.line("    " + host.name() + " (" + roles(host) + "):");
            terminal.line("    ssh -o UserKnownHostsFile=" + knownHosts + " -i " + host.keyFile() + " -p " + host.port()
                    + " " + host.user() + "@" + host.address());
        }
        if (choice.options().sudo() == SudoMode.PASSWORD) {
            terminal.say("cli.sandbox.sudo", sandbox.loginPassword().reveal());
        }
        terminal.say("cli.sandbox.try");
        terminal.line("    bmms-console status --profile " + profile.name());
        terminal.line("    bmms-console activate --profile " + profile.name());
        terminal.say("cli.sandbox.end");
    }

    private static String roles(HostProfile host) {
        return host.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void remove(Path... all) {
        for (Path path : all) {
            try {
                TrainingFiles.remove(path);
            } catch (IOException e) {
                throw Failure.unchanged(SandboxFailure.DIRECTORY, path.toString())
                        .asException(e);
            }
        }
    }
}
