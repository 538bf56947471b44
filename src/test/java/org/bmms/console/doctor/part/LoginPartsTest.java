package org.bmms.console.doctor.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.junit.jupiter.api.Test;

class LoginPartsTest {
    private static final String STAT = "regular file\t10\t640\tobcms\tobcms\t1700000000.000000000\n";

    private final FakeHost host = new FakeHost("app1").on("stat", STAT);

    @Test
    void whoLogsInAsTheOwnerNeedsSudoForTheUnitsOnlyAndHasAGuardOfItsOwn() {
        host.on("sudo --non-interactive --user=root --list -- systemctl", "systemctl");
        LoginParts login = login("obcms");

        assertThat(keys(login.owner, login.sudoUnits, login.guard))
                .containsExactly("owner-is-login", "sudo-units", "guard-process");
        assertThat(host.asked().stream().filter(line -> line.contains("--list")).toList())
                .contains(
                        "sudo --non-interactive --user=root --list -- systemctl stop -- obcms.service",
                        "sudo --non-interactive --user=root --list -- systemctl start -- obcms.service",
                        "sudo --non-interactive --user=root --list -- systemctl restart -- obcms.service");
    }

    @Test
    void oneOfTheThreeRightsIsNotEnough() {
        host.on("sudo --non-interactive --user=root --list -- systemctl restart", "systemctl")
                .fails("sudo --non-interactive --user=root --list -- systemctl stop", 1)
                .on("id", "root\n");

        assertThat(keys(login("deploy").sudoUnits)).containsExactly("sudo-with-password");
    }

    @Test
    void rootNeedsNothingAndIsWarnedAbout() {
        host.on("id", "root\n").on("systemd-run --version", "systemd 257");
        LoginParts login = login("root");

        assertThat(keys(login.sudoUnits, login.guard)).containsExactly("sudo-not-needed", "guard-service");
        assertThat(login.user.look(sight()))
                .singleElement()
                .satisfies(f -> assertThat(f.verdict()).isEqualTo(Verdict.WARNING));
    }

    @Test
    void whereNothingCarriesAGuardThatIsSaid() {
        host.on("sudo --non-interactive --user=root --list", "systemctl").fails("systemd-run --version", 1);

        assertThat(login("deploy").guard.look(sight()))
                .singleElement()
                .satisfies(f -> assertThat(f.verdict()).isEqualTo(Verdict.WARNING));
    }

    private static List<String> keys(Part... parts) {
        return List.of(parts).stream()
                .flatMap(part -> part.look(sight()).stream())
                .map(finding -> String.valueOf(finding.evidence()).replaceFirst(".*doctor\\.seen\\.([\\w-]+).*", "$1"))
                .toList();
    }

    private static Sight sight() {
        return new Sight() {
            @Override
            public Cancellation stop() {
                return Cancellation.none();
            }

            @Override
            public boolean works(Part part) {
                return true;
            }
        };
    }

    private LoginParts login(String user) {
        HostProfile profile = new HostProfile("app1", "app1", 22, user, null, Set.of(Role.APP), null, null);
        Profile all = new Profile(
                "test",
                Kind.TRAINING,
                List.of(profile),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("http://localhost")),
                PolicyProfile.of(Kind.TRAINING));
        TargetSystem target =
                new TargetSystem(all, h -> host, DatabaseCredentials.none(), new Redactor(), DatabaseLimits.usual());
        return new LoginParts(new ExaminedHost(target, target.primary(), InstantSource.system()));
    }
}
