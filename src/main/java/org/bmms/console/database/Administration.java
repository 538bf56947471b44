package org.bmms.console.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;

/**
 * Whole databases: creating, dropping and exchanging them (checklist § Rollback Procedures, by restoring beside and
 * renaming). Works through a connection to a maintenance database of the same server, usually {@code postgres}.
 *
 * <p>A live database is never dropped or renamed, except by {@link #exchange}, which is meant for it. All methods throw
 * {@link FailureException} with a {@link DatabaseFailure}.
 */
public final class Administration {
    private static final Duration WHOLE_DATABASE = Duration.ofMinutes(10);

    private final Database maintenance;
    private final LiveDatabases live;

    public Administration(Database maintenance, LiveDatabases live) {
        this.maintenance = maintenance;
        this.live = live;
    }

    /** The databases of the server by name, without {@code template0}. */
    public List<DatabaseInfo> databases() {
        return maintenance.read(
                access("database.work.databases"),
                reading -> reading.list(Sql.of(SqlFile.read("administration/databases.sql")), Administration::info));
    }

    /** One database. */
    public Optional<DatabaseInfo> database(String name) {
        return databases().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The size of a database on disk, in bytes. */
    public long size(String name) {
        return existing(name).bytes();
    }

    /** The server's data directory, where the connected role may know it. */
    public Optional<String> dataDirectory() {
        return maintenance.read(
                access("database.work.directory"),
                reading -> reading.first(
                        Sql.of("select setting from pg_settings where name = 'data_directory'"),
                        row -> row.text("setting")));
    }

    /**
     * Makes sure that the connected role may create databases like this one and put one in its place.
     *
     * @throws FailureException {@code DB-PRIVILEGE} whose detail is the statements that a superuser must run
     */
    public void requireRights(String name) {
        List<String> missing = maintenance.read(
                access("database.work.rights"),
                reading ->
                        reading
                                .list(Sql.of(SqlFile.read("administration/rights.sql"), name), Administration::missing)
                                .stream()
                                .flatMap(List::stream)
                                .toList());
        if (!missing.isEmpty()) {
            throw Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("database.work.rights"))
                    .withDetail(String.join("\n", missing))
                    .asException();
        }
    }

    /** The server's version. */
    public ServerVersion version() {
        String sql = "select current_setting('server_version_num')::int as number, version() as text";
        return maintenance.read(
                access("database.work.version"),
                reading -> reading.first(
                                Sql.of(sql), row -> new ServerVersion((int) row.number("number"), row.text("text")))
                        .orElseThrow());
    }

    /**
     * Whether a new content may be put into the database of that name (promise D3): refused with {@code DB-LIVE} if the
     * name is a live one's or somebody else is connected.
     */
    public void requireScratch(String name) {
        live.refuse(name);
        database(name).ifPresent(live::refuse);
    }

    /**
     * Creates an empty database with the owner, encoding, collation, settings and privileges of another one.
     * Created from {@code template0}, the only template that allows another collation.
     *
     * @return the settings that only an administrator may give, see {@link #copyPrivilegesAndSettings}
     */
    public List<String> createLike(String name, String modelName) {
        live.refuse(name);
        DatabaseInfo model = existing(modelName);
        maintenance.outsideTransaction(
                access("database.work.create").within(WHOLE_DATABASE),
                writing -> writing.update(Sql.of(DatabaseDefinition.create(name, model))));
        return copyPrivilegesAndSettings(modelName, name);
    }

    /** Creates an empty database of UTF8 encoding with the server's usual collation. */
    public void create(String name) {
        live.refuse(name);
        maintenance.outsideTransaction(
                access("database.work.create").within(WHOLE_DATABASE),
                writing -> writing.update(
                        Sql.of("create database " + Identifier.quoted(name) + " template template0 encoding 'UTF8'")));
    }

    /**
     * Gives a database the settings and the privileges that another one has.
     *
     * @return the settings that the connected role may not give, such as {@code viewer: work_mem = 4MB}; those of other
     *     roles are usually an administrator's to make
     */
    public List<String> copyPrivilegesAndSettings(String from, String to) {
        return maintenance.write(
                access("database.work.copy-settings"), writing -> new DatabaseDefinition(writing).copy(from, to));
    }

    /** Drops a database that nobody uses; one that does not exist is as good as dropped. */
    public void drop(String name) {
        live.refuse(name);
        Optional<DatabaseInfo> found = database(name);
        if (found.isEmpty()) {
            return;
        }
        live.refuse(found.get());
        acceptConnections(name, false);
        orAccept(name, found.get().acceptsConnections(), () -> {
            live.refuse(existing(name));
            return terminateConnections(name);
        });
        maintenance.outsideTransaction(
                access("database.work.drop").within(WHOLE_DATABASE),
                writing -> writing.update(Sql.of("drop database if exists " + Identifier.quoted(name))));
    }

    /** Where the work fails, new connections are allowed as before, so that nothing was changed. */
    private <T> T orAccept(String name, boolean accepting, Supplier<T> work) {
        try {
            return work.get();
        } catch (FailureException e) {
            try {
                acceptConnections(name, accepting);
            } catch (FailureException again) {
                e.addSuppressed(again);
                throw e.failure().withChanged(Changed.YES).asException(e);
            }
            throw e;
        }
    }

    /** Renames a database that nobody uses. */
    public void rename(String from, String to) {
        live.refuse(from);
        live.refuse(to);
        live.refuse(existing(from));
        maintenance.write(access("database.work.rename"), writing -> writing.update(renaming(from, to)));
    }

    /**
     * Puts another database in the place of the live one, in one transaction: either both are renamed or neither. The
     * former one stays under {@code keptAs} and accepts no connections. Nobody may be connected to either
     * ({@code DB-IN-USE}): stop the services, then {@link #closeForOthers}.
     */
    public void exchange(String liveName, String replacement, String keptAs) {
        live.refuse(replacement);
        live.refuse(keptAs);
        maintenance.write(access("database.work.exchange"), writing -> {
            writing.update(renaming(liveName, keptAs));
            writing.update(renaming(replacement, liveName));
            writing.update(accepting(keptAs, false));
            return writing.update(accepting(liveName, true));
        });
    }

    /**
     * Lets nobody connect any more and ends the connections there are; returns how many were ended. Where those may not be
     * ended, others may connect again.
     */
    public int closeForOthers(String name) {
        boolean accepting = existing(name).acceptsConnections();
        acceptConnections(name, false);
        return orAccept(name, accepting, () -> terminateConnections(name));
    }

    /** Allows or forbids new connections. */
    public void acceptConnections(String name, boolean accept) {
        maintenance.write(access("database.work.accept"), writing -> writing.update(accepting(name, accept)));
    }

    /** Ends all connections to a database; returns how many. */
    public int terminateConnections(String name) {
        return maintenance.write(
                access("database.work.terminate"),
                writing -> writing.list(
                                Sql.of(SqlFile.read("administration/terminate.sql"), name), row -> row.flag("ended"))
                        .size());
    }

    private DatabaseInfo existing(String name) {
        return database(name)
                .orElseThrow(() -> Failure.unchanged(DatabaseFailure.NO_SUCH_DATABASE, name)
                        .asException());
    }

    private static Sql renaming(String from, String to) {
        return Sql.of("alter database " + Identifier.quoted(from) + " rename to " + Identifier.quoted(to));
    }

    private static Sql accepting(String name, boolean accept) {
        return Sql.of("alter database " + Identifier.quoted(name) + " with allow_connections " + accept);
    }

    private static List<String> missing(Row row) {
        List<String> statements = new ArrayList<>();
        String role = Identifier.quoted(row.text("role"));
        if (!row.flag("may_create")) {
            statements.add("alter role " + role + " createdb;");
        }
        if (!row.flag("is_owner")) {
            statements.add("grant " + Identifier.quoted(row.text("owner")) + " to " + role + ";");
        }
        return statements;
    }

    private static DatabaseInfo info(Row row) {
        return new DatabaseInfo(
                row.text("name"),
                row.text("owner"),
                row.text("encoding"),
                row.text("collate"),
                row.text("ctype"),
                row.text("provider"),
                row.optionalText("locale"),
                row.flag("accepts_connections"),
                row.flag("template"),
                row.number("bytes"),
                row.number("foreign_connections"));
    }

    private static Access access(String key) {
        return Access.of(Message.of(key));
    }
}
