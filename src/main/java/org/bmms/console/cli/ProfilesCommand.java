package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bmms.console.base.FailureException;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import picocli.CommandLine.Command;

/** Lists the environments that this workstation knows. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = "Lists the profiles on this workstation, and says what is wrong with those that cannot be read.")
final class ProfilesCommand implements Callable<Integer> {
    private final Desk desk;

    ProfilesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        ProfileFiles files = ProfileFiles.in(desk.directories());
        try {
            return show(files).number();
        } catch (FailureException e) {
            FailureText.show(desk.terminal(), e.failure());
            return ExitStatus.of(e.failure()).number();
        }
    }

    private ExitStatus show(ProfileFiles files) {
        List<String> names = files.names();
        if (names.isEmpty()) {
            desk.terminal().say("cli.profiles.none", files.file("NAME").toString());
            return ExitStatus.OK;
        }
        Table table = new Table(List.of("profile", "environment", "kind", "hosts", "site"));
        List<FailureException> unreadable = new ArrayList<>();
        for (String name : names) {
            try {
                Profile profile = files.read(name);
                table.row(
                        name,
                        profile.name(),
                        profile.kind().name().toLowerCase(java.util.Locale.ROOT),
                        String.join(
                                ", ",
                                profile.hosts().stream().map(HostProfile::name).toList()),
                        profile.site().url());
            } catch (FailureException e) {
                table.row(name, "-", "-", "-", e.failure().code().code());
                unreadable.add(e);
            }
        }
        table.show(desk.terminal());
        unreadable.forEach(e -> FailureText.show(desk.terminal(), e.failure()));
        return unreadable.isEmpty() ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }
}
