package org.bmms.console.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.deployment.step.DeployHost;
import org.bmms.console.deployment.step.MakeAppUser;
import org.bmms.console.deployment.step.MakeDatabase;
import org.bmms.console.deployment.step.PlaceFile;
import org.bmms.console.deployment.step.RemovePlaced;
import org.bmms.console.deployment.step.WriteSettings;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.dotenv.DotEnv;
import org.junit.jupiter.api.Test;

/** Single steps: each looks first, acts once, and writes over nothing. */
class DeploymentStepsTest {
    private static final DeployHost HOST = new DeployHost("app1", "deploy", "obcms");
    private static final String ENV = "/opt/obcms/.env";
    private static final String UNIT = "/etc/systemd/system/obcms.service";

    private final BareServer server = new BareServer();
    private final Redactor redactor = new Redactor();
    private final StepContext context = new Context(server);

    /** A step outside of a run. */
    private record Context(BareServer server) implements StepContext {
        @Override
        public RemoteHost host(String name) {
            return server;
        }

        @Override
        public Progress progress() {
            return Progress.ignored();
        }

        @Override
        public void log(Message line) {}

        @Override
        public void evidence(String key, String value) {}

        @Override
        public Cancellation cancellation() {
            return Cancellation.none();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration duration) {}
    }

    private void happensOnce(Step step) {
        assertThat(step.probe(context)).isInstanceOf(Probed.NotDone.class);
        step.act(context);
        step.verify(context);
        int changes = server.changes.size();
        assertThat(step.probe(context)).isInstanceOf(Probed.Done.class);
        assertThat(server.changes).hasSize(changes);
    }

    private WriteSettings settings(boolean makesRole) {
        return new WriteSettings(
                HOST,
                ENV,
                "/opt/obcms/.env.example",
                new OrderedSettings(Orders.usual(), "obc_management"),
                makesRole,
                TestPorts.of(server, redactor));
    }

    @Test
    void theUserAndTheDirectoryAreMadeOnce() {
        happensOnce(new MakeAppUser(HOST, "/opt/obcms"));
    }

    @Test
    void settingsAreWrittenOnceAndTheirSecretsAreKnownToTheRedactorAlone() {
        WriteSettings step = settings(true);

        happensOnce(step);

        DotEnv file = DotEnv.of(String.valueOf(server.files.get(ENV)));
        String key = file.value("SECRET_KEY").orElseThrow();
        String password = OrderedSettings.address(file).password().reveal();
        assertThat(redactor.redact("k " + key + " p " + password)).doesNotContain(key, password);
        assertThat(step.planned().toString()).doesNotContain(key, password);
        assertThat(server.changes.toString()).doesNotContain(key, password);
        assertThat(server.files).doesNotContainKey(ENV + ".bmms-console.new");
    }

    @Test
    void settingsOfAnotherOrderStay() {
        server.files.put(ENV, "DEBUG=1\n");

        assertThat(settings(true).probe(context)).isInstanceOf(Probed.Blocked.class);
        assertThat(server.changes).isEmpty();
    }

    @Test
    void aRoleThatIsThereKeepsThePasswordThatTheOperatorKnows() {
        settings(false).act(context);

        assertThat(OrderedSettings.address(DotEnv.of(String.valueOf(server.files.get(ENV))))
                        .password()
                        .reveal())
                .isEqualTo(TestPorts.PASSWORD);
    }

    @Test
    void roleAndDatabaseAreMadeWithoutThePasswordInAnyStatement() {
        settings(true).act(context);
        String password = OrderedSettings.address(DotEnv.of(String.valueOf(server.files.get(ENV))))
                .password()
                .reveal();

        happensOnce(new MakeDatabase(HOST, Orders.usual().database(), ENV));

        assertThat(server.sql)
                .contains("CREATE ROLE \"obcms_prod\" LOGIN PASSWORD 'SCRAM-SHA-256$", "TEMPLATE template0")
                .doesNotContain(password);
    }

    @Test
    void aFileIsPlacedOnceAndTakenBackOnlyAsItWasWritten() {
        happensOnce(new PlaceFile("place", HOST, UNIT, "[Unit]\n", false));
        RemovePlaced back = new RemovePlaced("back", HOST, Map.of(UNIT, "[Unit]\n"));

        server.files.put(UNIT, "[Unit]\n# by hand\n");
        assertThat(back.probe(context)).isInstanceOf(Probed.Done.class);

        server.files.put(UNIT, "[Unit]\n");
        happensOnce(back);
        assertThat(server.files).doesNotContainKey(UNIT);
    }

    @Test
    void aFileWithAnotherTextIsNotWrittenOverUnlessItMayStay() {
        server.files.put(UNIT, "somebody's");

        assertThat(List.of(
                        new PlaceFile("a", HOST, UNIT, "ours", false).probe(context),
                        new PlaceFile("b", HOST, UNIT, "ours", true).probe(context)))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Probed.Blocked.class),
                        second -> assertThat(second).isInstanceOf(Probed.Done.class));
        assertThat(server.changes).isEmpty();
    }
}
