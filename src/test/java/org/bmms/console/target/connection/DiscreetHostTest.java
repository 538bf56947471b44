package org.bmms.console.target.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.host.HostFailure;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Role;
import org.junit.jupiter.api.Test;

class DiscreetHostTest {
    private static final String ENV = "SECRET_KEY=c4n4ry\n";

    private final FakeHost server = new FakeHost("app1").on("uname", "node1\n");
    private final List<DotEnv> learnt = new ArrayList<>();
    private final DiscreetHost host = new DiscreetHost(
            server,
            new HostProfile("app1", "app1", 22, "obcms", null, Set.of(Role.APP), null, null),
            AppProfile.at("/opt/obcms"),
            learnt::add);

    @Test
    void theSettingsFileIsLearntOnceAndBeforeTheFirstAnswer() {
        withSettings();

        assertThat(host.run(new NodeName())).isEqualTo("node1");
        assertThat(host.run(new NodeName())).isEqualTo("node1");

        assertThat(learnt).hasSize(1);
        assertThat(server.asked()).filteredOn(line -> line.contains(".env")).hasSize(3);
        assertThat(server.asked().subList(3, server.asked().size()))
                .containsExactly("uname --nodename", "uname --nodename");
        assertThat(host.indiscreet(Cancellation.none())).isEmpty();
    }

    @Test
    void severalAtOnceWaitForOneReading() throws Exception {
        withSettings();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> readers.submit(() -> host.run(new NodeName())))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("node1");
            }
        }

        assertThat(learnt).hasSize(1);
    }

    @Test
    void withoutASettingsFileTheHostIsHeardAndSaidToBeIndiscreet() {
        server.fails("stat", 1);

        assertThat(host.run(new NodeName())).isEqualTo("node1");
        assertThat(host.indiscreet(Cancellation.none())).map(Failure::code).contains(HostFailure.ENV_MISSING);
        assertThat(learnt).isEmpty();
    }

    @Test
    void whereTheConnectionFailsNothingElseIsAsked() {
        server.on("stat", _ -> {
            throw Failure.unchanged(RemoteFailure.UNREACHABLE, "app1", "app1", 22)
                    .asException();
        });

        assertThatThrownBy(() -> host.run(new NodeName())).hasMessageContaining("SSH-UNREACHABLE");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("uname"));
    }

    private void withSettings() {
        server.on("cat -- /opt/obcms/.env", ENV)
                .on("stat", "regular file\t%d\t640\tobcms\tobcms\t1700000000.000000000\n".formatted(ENV.length()));
    }
}
