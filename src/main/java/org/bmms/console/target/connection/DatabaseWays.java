package org.bmms.console.target.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.cluster.Member;
import org.bmms.console.database.cluster.PrimarySearch;
import org.bmms.console.database.cluster.ServerAnswer;
import org.bmms.console.database.cluster.Standby;
import org.bmms.console.target.profile.DatabaseProfile;
import org.jspecify.annotations.Nullable;

/**
 * The application's database on one server or several. Everything goes to the primary, which is looked for each time and
 * made sure of before each writing; only what asks for a standby gets one. A single server is taken as it is.
 */
final class DatabaseWays implements AutoCloseable {
    /** One server that is silent must not hold up what the others say. */
    private static final Duration ASKING = Duration.ofSeconds(4);

    /** It is on every server, and is where databases are renamed from. */
    private static final String MAINTENANCE = "postgres";

    private final DatabaseProfile profile;
    private final Supplier<DatabaseServers> found;
    private final Function<Endpoint, Endpoint> way;
    private final DatabaseLimits limits;
    private final Map<String, Database> databases = new HashMap<>();
    private final Deque<Database> opened = new ArrayDeque<>();
    private @Nullable DatabaseServers servers;
    private @Nullable PrimarySearch search;
    private volatile @Nullable DatabaseAddress maintenance;

    /**
     * Ways that are opened when they are first used.
     *
     * @param found reads where the servers are
     * @param way gives the near end of the way to a server
     */
    DatabaseWays(
            DatabaseProfile profile,
            Supplier<DatabaseServers> found,
            Function<Endpoint, Endpoint> way,
            DatabaseLimits limits) {
        this.profile = profile;
        this.found = found;
        this.way = way;
        this.limits = limits;
    }

    /** Where the database is now, as its hosts see it: on the primary. */
    DatabaseAddress address() {
        DatabaseServers all = servers();
        return all.areSeveral() ? all.login().at(search().primary()) : all.login();
    }

    /** Opens a database of a server, by its address as the hosts see it. */
    Database open(DatabaseAddress address) {
        boolean several = servers().areSeveral();
        Endpoint server = address.server();
        if (address.database().equals(MAINTENANCE)) {
            maintenance = address;
        }
        return known(
                server + " " + address.user() + "@" + address.database(),
                () -> new Database(near(address), limits, several ? () -> search().require(server) : () -> {}));
    }

    /** What each of several servers says; nothing of a single one. */
    List<ServerAnswer> answers(Cancellation cancellation) {
        return servers().areSeveral() ? search().answers(cancellation) : List.of();
    }

    /**
     * The standby that the profile names; empty if it names none.
     *
     * @throws org.bmms.console.base.FailureException {@code DB-NO-STANDBY} if any standby will do and there is none
     */
    Optional<Standby> standby() {
        String named = profile.standby();
        if (named == null) {
            return Optional.empty();
        }
        Endpoint server = named.equals(DatabaseProfile.ANY_STANDBY)
                ? search().standby()
                : Endpoint.parse(named, DatabaseAddress.USUAL_PORT).orElseThrow();
        return Optional.of(new Standby(server, open(servers().login().at(server)), open(address())));
    }

    private synchronized DatabaseServers servers() {
        DatabaseServers known = servers;
        if (known == null) {
            known = found.get();
            servers = known;
        }
        return known;
    }

    private synchronized PrimarySearch search() {
        PrimarySearch known = search;
        if (known == null) {
            DatabaseServers all = servers();
            known = new PrimarySearch(all.places().stream()
                    .map(server -> new Member(server, () -> asking(all.login(), server)))
                    .toList());
            search = known;
        }
        return known;
    }

    /** The application's database lets nobody in while another is put in its place. */
    private List<Database> asking(DatabaseAddress login, Endpoint server) {
        DatabaseAddress other = maintenance;
        return Stream.of(login, login.withDatabase(MAINTENANCE), other == null ? login : other)
                .map(address -> address.at(server))
                .distinct()
                .map(address -> known(
                        "asking " + server + " " + address.user() + "@" + address.database(),
                        () -> new Database(near(address), limits.connectingWithin(ASKING))))
                .toList();
    }

    private synchronized Database known(String key, Supplier<Database> made) {
        Database known = databases.get(key);
        if (known == null) {
            known = made.get();
            databases.put(key, known);
            opened.push(known);
        }
        return known;
    }

    private DatabaseAddress near(DatabaseAddress address) {
        return address.at(way.apply(address.server()));
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
