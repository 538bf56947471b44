package org.bmms.console.target.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.TargetDatabase;
import org.bmms.console.database.TestServer;
import org.bmms.console.database.cluster.ServerAnswer;
import org.bmms.console.database.cluster.ServerPair;
import org.bmms.console.database.cluster.ServerPart;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.target.fingerprint.CatalogSchema;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.JumpHost;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.redis.RedisFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetSystemTest {
    private static final String ENV = """
            DATABASE_URL=postgres://obcms:p%40ssw0rd@db.internal:6432/obcms_prod
            REDIS_URL=redis://:r3dis-pw@localhost:6380/2
            SECRET_KEY='django-insecure-c4n4ry'
            CACHE_KEY_PREFIX=obcms
            """;

    private final FakeHost app = new FakeHost("app1");
    private final Redactor redactor = new Redactor();

    @Test
    void theDatabaseIsWhereTheSettingsFileSaysUnlessTheProfileKnowsBetter() {
        DatabaseAddress inFile = system(ENV, DatabaseProfile.fromSettings()).databaseAddress();
        assertThat(inFile.host()).isEqualTo("db.internal");
        assertThat(inFile.port()).isEqualTo(6432);
        assertThat(inFile.password().reveal()).isEqualTo("p@ssw0rd");
        DatabaseAddress corrected = system(ENV, database(5432, null, null)).databaseAddress();
        assertThat(corrected.port()).isEqualTo(5432);
        assertThat(corrected.database()).isEqualTo("obcms_prod");
    }

    @Test
    void anotherRolesPasswordIsAskedAndNotTakenFromTheFile() {
        TargetSystem system = system(ENV, database(null, "owner", null));
        assertThat(system.databaseAddress().password().reveal()).isEqualTo("of owner");
        Failure failure =
                failure(() -> system(ENV, database(null, "stranger", null)).databaseAddress());
        assertThat(failure.code()).isEqualTo(ConnectionFailure.NO_PASSWORD);
    }

    @Test
    void everySecretOfTheSettingsFileIsLearntAndNoOrdinaryWord() {
        system(ENV, DatabaseProfile.fromSettings()).databaseAddress();
        assertThat(redactor.redact("django-insecure-c4n4ry, p@ssw0rd, p%40ssw0rd and r3dis-pw of obcms"))
                .doesNotContain("c4n4ry", "ssw0rd", "r3dis-pw")
                .endsWith("of obcms");
    }

    @Test
    void aSettingsFileWithoutAddressesIsSaid() {
        assertThat(failure(() -> system("A=1\n", DatabaseProfile.fromSettings()).databaseAddress())
                        .code())
                .isEqualTo(ConnectionFailure.NO_DATABASE);
        assertThat(failure(() -> system("A=1\n", DatabaseProfile.fromSettings()).redis())
                        .code())
                .isEqualTo(ConnectionFailure.NO_REDIS);
    }

    @Test
    void theSchemaIsReadThroughATunnel() {
        try (TargetDatabase database = TargetDatabase.detailed()) {
            String env = "DATABASE_URL=postgres://%s:@db.internal:5432/%s?sslmode=disable\n"
                    .formatted(TestServer.SUPERUSER, database.name());
            try (TargetSystem system = system(env, DatabaseProfile.fromSettings())) {
                app.tunnelsEndAt(database.server().port());
                SchemaFacts facts = new CatalogSchema(system.database()).read();
                assertThat(facts.database()).isEqualTo(database.name());
                assertThat(facts.serverVersion()).startsWith("17.");
                assertThat(facts.scopeColumns()).isNotEmpty();
                assertThat(system.database()).isSameAs(system.database());
                assertThat(system.database("postgres")).isNotSameAs(system.database());
            }
        }
        assertThat(app.ways()).containsExactly("db.internal:5432", "closed db.internal:5432", "closed app1");
    }

    @Test
    void ofSeveralServersThePrimaryIsTakenAndTheStandbyGivenWhereItIsAskedFor() {
        ServerPair pair = ServerPair.shared();
        String env = "DATABASE_URL=postgres://postgres:@%s,%s/postgres?sslmode=disable\n"
                .formatted(pair.second().server(), pair.first().server());
        DatabaseProfile profile =
                new DatabaseProfile(null, null, List.of(), "auto", null, null, null, true, null, "bmms_console");

        try (TargetSystem system = system(env, profile)) {
            assertThat(system.databaseAddress().server()).isEqualTo(pair.first().server());
            assertThat(system.database().address().server())
                    .isEqualTo(pair.first().server());
            assertThat(system.standby().orElseThrow().server())
                    .isEqualTo(pair.second().server());
            assertThat(system.databaseServers(Cancellation.none()))
                    .extracting(ServerAnswer::part)
                    .containsExactly(ServerPart.STANDBY, ServerPart.PRIMARY);
            assertThat(system.database("template1").address().server())
                    .isEqualTo(pair.first().server());
        }
        try (TargetSystem system = system(env, database(pair.second().server().port(), null, null))) {
            assertThat(system.databaseServers(Cancellation.none()))
                    .as("a port in the profile makes it one server")
                    .isEmpty();
        }
    }

    @Test
    void serversOfTheProfileCountInsteadOfAPoolerInTheSettings() {
        DatabaseProfile profile = new DatabaseProfile(
                null, null, List.of(new Endpoint("db1", 5432)), null, null, null, null, false, null, "bmms_console");

        DatabaseAddress address = system(ENV, profile).databaseAddress();

        assertThat(address.server()).isEqualTo(new Endpoint("db1", 5432));
        assertThat(address.database()).isEqualTo("obcms_prod");
        assertThat(address.password().reveal()).isEqualTo("p@ssw0rd");
    }

    @Test
    void everySentinelIsAskedThroughATunnelOfItsOwn() {
        String env = "REDIS_URL=sentinel://:r3dis-pw@s1:26379/0;sentinel://:r3dis-pw@s2:26380/0\n";
        try (TargetSystem system = system(env, DatabaseProfile.fromSettings())) {
            assertThat(failure(system::redis).code()).isEqualTo(RedisFailure.NO_MASTER);
        }
        assertThat(app.ways()).contains("s1:26379", "s2:26380");
        assertThat(redactor.redact("the password r3dis-pw")).doesNotContain("r3dis-pw");
    }

    @Test
    void theMaintenanceRoleHasItsOwnPassword() {
        TargetSystem system = system(ENV, database(null, null, "postgres"));
        DatabaseAddress address = system.maintenance("postgres").address();
        assertThat(address.user()).isEqualTo("postgres");
        assertThat(address.password().reveal()).isEqualTo("of postgres");
        assertThat(address.host()).isEqualTo("127.0.0.1");
        system.close();
    }

    @Test
    void jumpHostsAndKeysInTheHomeDirectoryAreResolved() {
        HostProfile host = new HostProfile("a", "10.0.0.1", 22, "deploy", "~/.ssh/id", Set.of(Role.APP), "j", null);
        Profile profile = profile(DatabaseProfile.fromSettings(), host);
        SshSettings settings = SshSettings.of(
                new HostKeys(Path.of("known_hosts"), HostKeyDecision.refuse()),
                Credentials.none(),
                CommandObserver.none());
        assertThat(new SshHosts(profile, settings, "/home/me").address(host))
                .isEqualTo(new SshAddress(
                        "a",
                        "10.0.0.1",
                        22,
                        "deploy",
                        "/home/me/.ssh/id",
                        new SshAddress("j", "bastion", 2222, "me", null, null)));
    }

    private TargetSystem system(String env, DatabaseProfile database) {
        app.on("cat -- /opt/obcms/.env", env)
                .on("stat", "regular file\t%d\t640\tobcms\tobcms\t1700000000.000000000\n".formatted(env.length()));
        HostProfile host = new HostProfile("app1", "app1", 22, "deploy", null, Set.of(Role.APP), null, null);
        DatabaseCredentials credentials =
                role -> role.equals("stranger") ? Optional.empty() : Optional.of(Secret.of("of " + role));
        return new TargetSystem(profile(database, host), profile -> app, credentials, redactor, DatabaseLimits.usual());
    }

    private static Profile profile(DatabaseProfile database, HostProfile host) {
        return new Profile(
                "test",
                Kind.TRAINING,
                List.of(host),
                List.of(new JumpHost("j", "bastion", 2222, "me", null)),
                AppProfile.at("/opt/obcms"),
                database,
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("http://localhost")),
                PolicyProfile.of(Kind.TRAINING));
    }

    private static DatabaseProfile database(
            @Nullable Integer port, @Nullable String user, @Nullable String maintenance) {
        return new DatabaseProfile(null, port, null, user, null, false, maintenance, "bmms_console");
    }

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
