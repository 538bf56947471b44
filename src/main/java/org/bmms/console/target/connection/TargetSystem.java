package org.bmms.console.target.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.cluster.ServerAnswer;
import org.bmms.console.database.cluster.Standby;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.fingerprint.CatalogSchema;
import org.bmms.console.target.fingerprint.FingerprintProbe;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.target.redis.RedisProbe;
import org.bmms.console.target.redis.RedisSentinels;
import org.bmms.console.target.redis.SentinelFacts;
import org.bmms.console.target.redis.SentinelSearch;
import org.bmms.console.target.site.SiteProbe;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a profile, opened: each part when it is first used, and closed with this in the reverse order. The
 * addresses and passwords of database and Redis come from the primary host's settings file; every secret in such a file
 * is made known to the redactor before anything else is asked of its host.
 */
public final class TargetSystem implements AutoCloseable {
    private static final Duration SITE_LIMIT = Duration.ofSeconds(10);
    private static final String NEAR_END = "127.0.0.1";

    private final Profile profile;
    private final DatabaseCredentials credentials;
    private final Redactor redactor;
    private final List<TargetHost> hosts = new ArrayList<>();
    private final List<DiscreetHost> discreet = new ArrayList<>();
    private final DatabaseWays ways;
    private final Map<String, Tunnel> tunnels = new HashMap<>();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable TargetAddresses addresses;
    private @Nullable SiteProbe site;

    /**
     * Prepares the ways; nothing is connected yet.
     *
     * @param connector makes the hosts
     * @param credentials for roles and Sentinels whose passwords the settings file does not know
     * @param redactor learns every secret of the settings file
     */
    public TargetSystem(
            Profile profile,
            HostConnector connector,
            DatabaseCredentials credentials,
            Redactor redactor,
            DatabaseLimits limits) {
        this.profile = profile;
        this.credentials = credentials;
        this.redactor = redactor;
        this.ways = new DatabaseWays(
                profile.database(),
                () -> learnt(addresses().database(profile.database(), credentials)),
                this::wayToDatabase,
                limits);
        for (HostProfile host : profile.hosts()) {
            DiscreetHost remote = new DiscreetHost(connector.connect(host), host, profile.app(), this::learn);
            discreet.add(remote);
            hosts.add(new TargetHost(remote, host, profile.app()));
            opened.push(remote);
        }
    }

    public Profile profile() {
        return profile;
    }

    /** All hosts, in the profile's order. */
    public List<TargetHost> hosts() {
        return List.copyOf(hosts);
    }

    /** A host by its name. */
    public Optional<TargetHost> host(String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /** The host with the console's state directory. */
    public TargetHost primary() {
        return host(profile.primary().name()).orElseThrow();
    }

    /**
     * Where the application's database is, as its hosts see it; for programs that run there. Of several servers it is the
     * primary of this moment, so it is to be asked for again by each step.
     */
    public DatabaseAddress databaseAddress() {
        return ways.address();
    }

    /** What each of several servers of the database says of itself; empty where there is one. */
    public List<ServerAnswer> databaseServers(Cancellation cancellation) {
        return ways.answers(cancellation);
    }

    /** The standby that the profile names for reading what takes long; empty if it names none. */
    public Optional<Standby> standby() {
        return ways.standby();
    }

    /** The application's database, through a tunnel unless the profile says otherwise. */
    public Database database() {
        return ways.open(databaseAddress());
    }

    /** Another database of the same server, as the application's role. */
    public Database database(String name) {
        return ways.open(databaseAddress().withDatabase(name));
    }

    /**
     * A database as the role that may create and rename databases.
     *
     * @throws org.bmms.console.base.FailureException {@code TARGET-NO-PASSWORD} if its password is not given
     */
    public Database maintenance(String name) {
        DatabaseAddress application = databaseAddress();
        String role = profile.database().maintenanceUser();
        DatabaseAddress address = role == null || role.equals(application.user())
                ? application
                : application.as(role, learnt(TargetAddresses.password(role, credentials)));
        return ways.open(address.withDatabase(name));
    }

    private Endpoint wayToDatabase(Endpoint server) {
        return near(profile.database().direct(), profile.database().via(), server);
    }

    private Endpoint wayToRedis(Endpoint server) {
        return near(profile.redis().direct(), profile.redis().via(), server);
    }

    private Endpoint near(boolean direct, @Nullable String via, Endpoint server) {
        return direct ? server : new Endpoint(NEAR_END, tunnel(via, server.host(), server.port()));
    }

    /**
     * Redis, through a tunnel unless the profile says otherwise. Where there are Sentinels they are asked each time, so that
     * a failover is followed.
     */
    public RedisProbe redis() {
        RedisPlace place = addresses().redis(profile.redis());
        Secret password = place.url().password();
        if (password != null) {
            redactor.learn(password);
        }
        Optional<SentinelFacts> said = place.sentinels().map(this::asked);
        Endpoint server = said.map(SentinelFacts::master)
                .orElseGet(() -> new Endpoint(place.url().host(), place.url().port()));
        Endpoint near = wayToRedis(server);
        return new RedisProbe(place.url().at(near.host(), near.port()), said);
    }

    private SentinelFacts asked(RedisSentinels sentinels) {
        return new SentinelSearch(sentinels, this::wayToRedis, credentials).ask();
    }

    /** The web site. */
    public synchronized SiteProbe site() {
        SiteProbe known = site;
        if (known == null) {
            known = new SiteProbe(profile.site(), SITE_LIMIT);
            site = known;
            opened.push(known);
        }
        return known;
    }

    /** Takes fingerprints of all of it. */
    public FingerprintProbe fingerprints(InstantSource clock) {
        return new FingerprintProbe(
                profile, hosts, () -> new CatalogSchema(database()).read(), this::redisFacts, clock);
    }

    private RedisFacts redisFacts() {
        return redis().read(profile.redis().queue());
    }

    private synchronized int tunnel(@Nullable String via, String address, int port) {
        TargetHost through = via == null ? primary() : host(via).orElseThrow();
        String way = through.name() + " " + address + " " + port;
        Tunnel tunnel = tunnels.get(way);
        if (tunnel == null) {
            tunnel = through.remote().tunnel(address, port);
            tunnels.put(way, tunnel);
            opened.push(tunnel);
        }
        return tunnel.localPort();
    }

    private synchronized TargetAddresses addresses() {
        TargetAddresses known = addresses;
        if (known == null) {
            DotEnv env = primary().envFile().read().env();
            learn(env);
            known = new TargetAddresses(primary().name(), env);
            addresses = known;
        }
        return known;
    }

    /** What removes the secrets of this target from texts. */
    public Redactor redactor() {
        return redactor;
    }

    /**
     * Why the secrets of a host are not known to the redactor, for whoever shows what it says: its settings file cannot
     * be read. Empty if they are known.
     */
    public Optional<Failure> secretsUnknown(TargetHost host, Cancellation cancellation) {
        return discreet.stream()
                .filter(d -> d.name().equals(host.name()))
                .findFirst()
                .flatMap(d -> d.indiscreetNow(cancellation));
    }

    private void learn(DotEnv env) {
        SettingsSecrets.learn(env, redactor);
    }

    private Secret learnt(Secret password) {
        redactor.learn(password);
        return password;
    }

    private DatabaseServers learnt(DatabaseServers servers) {
        redactor.learn(servers.login().password());
        return servers;
    }

    /** Closes everything that was opened, the last first; one that fails does not keep the others open. */
    @Override
    public void close() {
        ways.close();
        closeOthers();
    }

    private synchronized void closeOthers() {
        RuntimeException failed = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                failed = failed == null ? new IllegalStateException("a part of the target did not close", e) : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
