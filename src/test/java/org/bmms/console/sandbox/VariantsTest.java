package org.bmms.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.sandbox.machine.SudoRules;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
    private static final String SCOPE = "SELECT count(*) FROM pg_constraint WHERE contype = 'f' "
            + "AND confrelid = 'organizations_organization'::regclass";

    @TempDir
    private Path directory;

    @Test
    void theRealSchemaHasFortyFourKeysToTheOrganisationAndTwentySixToTheDecoy() throws SQLException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard())) {
            assertThat(sandbox.data().strings(SCOPE)).containsExactly("44");
            assertThat(sandbox.data().strings(SCOPE.replace("organizations_", "coordination_")))
                    .containsExactly("26");
            assertThat(sandbox.data().strings("SELECT count(*) FROM organizations_organization"))
                    .containsExactly("45");
            assertThat(sandbox.data().strings("SELECT code FROM organizations_organization WHERE is_pilot ORDER BY 1"))
                    .containsExactly("MAFAR", "MOH", "MOLE");
        }
    }

    @Test
    void severalServersEachHaveTheirUnits() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard()
                .with(HostPlan.spread())
                .with(Variant.CHECKLIST)
                .withLapse(50))) {
            Profile profile = sandbox.profile(directory);
            for (HostProfile plan : profile.hosts()) {
                try (SshHost host = SandboxSession.open(plan, directory)) {
                    assertThat(host.run(new ShowUnits(profile.unitsOn(plan)))).allMatch(UnitStatus::isActive);
                }
            }
            try (SshHost host = SandboxSession.open(profile.primary(), directory);
                    Tunnel tunnel = host.tunnel("127.0.0.1", sandbox.database().port());
                    var connection = DatabaseServer.connect(
                            "127.0.0.1",
                            tunnel.localPort(),
                            TargetData.NAME,
                            TargetData.NAME,
                            sandbox.data().password().reveal());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT org_type FROM organizations_organization")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("moa");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void sudoAsksForThePasswordTakesTheRightOneAndMayAllowUnitsOnly() {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.standard().with(SudoMode.PASSWORD).withLapse(50))) {
            HostProfile plan = sandbox.profile(directory).primary();
            RemoteCommand<?> asRoot = AsUser.root(new CurrentUser());
            assertThat(code(plan, null, asRoot)).isEqualTo("SUDO-PASSWORD");
            assertThat(code(plan, Secret.of("wrong"), asRoot)).isEqualTo("SUDO-WRONG");
            try (SshHost host = SandboxSession.open(plan, directory, sandbox.loginPassword())) {
                assertThat(host.run(AsUser.root(new CurrentUser()))).isEqualTo("root");
            }
            sandbox.host("app1").machine().sudo(new SudoRules(SudoMode.SCOPED, sandbox.loginPassword()));
            assertThat(code(plan, null, asRoot)).isEqualTo("SUDO-PASSWORD");
            assertThat(code(
                            plan,
                            null,
                            AsUser.root(new ChangeUnits(
                                    UnitVerb.RESTART, List.of("obcms.service"), Duration.ofSeconds(20)))))
                    .isEmpty();
        }
    }

    private String code(HostProfile plan, @org.jspecify.annotations.Nullable Secret sudo, RemoteCommand<?> command) {
        try (SshHost host = SandboxSession.open(plan, directory, sudo)) {
            host.run(command);
            return "";
        } catch (FailureException e) {
            return e.failure().code().code();
        }
    }
}
