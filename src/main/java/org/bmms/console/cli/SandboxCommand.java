package org.bmms.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxFailure;
import org.bmms.console.session.SessionFiles;
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
        desk.terminal().note(org.bmms.console.base.Message.of("cli.sandbox.starting"));
        try (Interruption interruption = new Interruption();
                Sandbox sandbox = Sandbox.start(choice.options())) {
            ProfileFiles files = ProfileFiles.in(desk.directories());
            Path directory = desk.directories().data().resolve("sandbox");
            Profile profile = sandbox.profile(directory);
            Path file = files.write(profile.name(), profile);
            try {
                trust(directory, profile);
                show(sandbox, profile, file);
                Pause.untilStopped(interruption.cancellation());
                return ExitStatus.OK.number();
            } finally {
                delete(file);
                delete(SessionFiles.of(desk.directories(), profile.name()).store());
            }
        } catch (FailureException e) {
            FailureText.show(desk.terminal(), e.failure());
            return ExitStatus.of(e.failure()).number();
        }
    }

    /** Its servers' keys are new each time; only this environment trusts them. */
    private void trust(Path directory, Profile profile) {
        Path known = SessionFiles.of(desk.directories(), profile.name()).knownHosts();
        try {
            Files.createDirectories(known.toAbsolutePath().getParent());
            Files.copy(directory.resolve("known_hosts"), known, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, known.toString()).asException(e);
        }
    }

    private void show(Sandbox sandbox, Profile profile, Path file) {
        Terminal terminal = desk.terminal();
        terminal.say("cli.sandbox.running", profile.name(), file.toString());
        terminal.say("cli.sandbox.site", sandbox.site().toString());
        for (HostProfile host : profile.hosts()) {
            terminal.line("    ssh -i " + host.keyFile() + " -p " + host.port() + " " + host.user() + "@"
                    + host.address() + "    # " + host.name() + ": "
                    + String.join(
                            ", ",
                            host.roles().stream()
                                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                                    .sorted()
                                    .toList()));
        }
        terminal.say("cli.sandbox.database", sandbox.database().port());
        terminal.say("cli.sandbox.try");
        terminal.line("    bmms-console status --profile " + profile.name());
        terminal.line("    bmms-console activate --profile " + profile.name());
        terminal.say("cli.sandbox.end");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, file.toString()).asException(e);
        }
    }
}
