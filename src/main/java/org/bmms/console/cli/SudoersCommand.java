package org.bmms.console.cli;

import java.util.concurrent.Callable;
import org.bmms.console.activation.Sudoers;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what sudo has to allow on a host; connects nowhere. */
@Command(
        name = "sudoers",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Prints a file for /etc/sudoers.d that allows a switch, its guard and its way back, and nothing else.",
            "It is made from the profile; no server is asked. A deployment needs more than that."
        })
final class SudoersCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--profile", required = true, paramLabel = "NAME", description = "The environment's profile.")
    private String profile = "";

    @Option(names = "--host", required = true, paramLabel = "NAME", description = "The host, as the profile calls it.")
    private String host = "";

    @Option(
            names = "--owner",
            paramLabel = "USER",
            description = "Whom the settings file belongs to; default: the profile's app.user, or the login itself.")
    private @Nullable String owner;

    SudoersCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try {
            Profile read = ProfileFiles.in(desk.directories()).read(profile);
            HostProfile one = read.hosts().stream()
                    .filter(candidate -> candidate.name().equals(host))
                    .findFirst()
                    .orElseThrow(() ->
                            Failure.unchanged(CliFailure.NO_SUCH_PART, host).asException());
            String whose = owner == null ? read.app().user() : owner;
            Sudoers.of(read, one, whose).lines().forEach(desk.terminal()::line);
            return ExitStatus.OK.number();
        } catch (FailureException e) {
            FailureText.show(desk.terminal(), e.failure());
            return ExitStatus.of(e.failure()).number();
        }
    }
}
