package org.bmms.console.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SQL of one migration does, as far as it matters here. Every statement that is not known to leave rows alone
 * counts as one that may not: what is not understood is never called safe.
 *
 * @param added columns added to tables that are there already, which may be NULL
 * @param addedRequired likewise, which may not be NULL from the first moment
 * @param madeRequired columns that may no longer be NULL
 * @param relaxed columns that may be NULL again
 * @param dropped columns that go, with their values
 * @param madeTables tables that are made
 * @param droppedTables tables that go, with their rows
 * @param pointing columns that get a foreign key to the organisation table
 * @param unproven statements that may change or remove rows, or whose effect is not known
 */
public record MigrationSql(
        Set<ColumnName> added,
        Set<ColumnName> addedRequired,
        Set<ColumnName> madeRequired,
        Set<ColumnName> relaxed,
        Set<ColumnName> dropped,
        Set<String> madeTables,
        Set<String> droppedTables,
        Set<ColumnName> pointing,
        List<String> unproven) {

    /** How Django says in a script that an operation is Python and not SQL; its effect cannot be known before. */
    private static final Pattern PYTHON = Pattern.compile("(?im)^--.*CANNOT BE WRITTEN AS SQL.*$");

    /** What Django's script begins with; the application may have said something before. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(?:BEGIN;|--)");

    private static final String NAME = "(?:\"[^\"]+\"|[A-Za-z_]\\w*)";
    private static final String TABLE = "(?:" + NAME + "\\.)?(" + NAME + ")";
    private static final Pattern ALTER = Pattern.compile("(?i)ALTER TABLE (?:IF EXISTS )?(?:ONLY )?" + TABLE + " (.*)");
    private static final Pattern ADD = Pattern.compile("(?i)ADD (?:COLUMN )(?:IF NOT EXISTS )?(" + NAME + ") (.*)");
    private static final Pattern REQUIRE = Pattern.compile("(?i)ALTER (?:COLUMN )?(" + NAME + ") SET NOT NULL");
    private static final Pattern RELAX = Pattern.compile("(?i)ALTER (?:COLUMN )?(" + NAME + ") DROP NOT NULL");
    private static final Pattern DROP =
            Pattern.compile("(?i)DROP (?:COLUMN )(?:IF EXISTS )?(" + NAME + ")(?: CASCADE| RESTRICT)?");
    private static final Pattern KEY = Pattern.compile(
            "(?i)ADD CONSTRAINT " + NAME + " FOREIGN KEY \\((" + NAME + ")\\) REFERENCES " + TABLE + ".*");
    private static final Pattern INLINE_KEY = Pattern.compile("(?i).*\\bREFERENCES " + TABLE + ".*");
    private static final Pattern MAKE = Pattern.compile("(?i)CREATE TABLE (?:IF NOT EXISTS )?" + TABLE + " .*");
    private static final Pattern DROP_TABLE =
            Pattern.compile("(?i)DROP TABLE (?:IF EXISTS )?" + TABLE + "(?: CASCADE| RESTRICT)?");
    private static final Pattern NOT_NULL = Pattern.compile("(?i).*\\bNOT NULL\\b.*");
    private static final Pattern HARMLESS_ACTION = Pattern.compile("(?i)(?:ADD CONSTRAINT .*|DROP CONSTRAINT .*"
            + "|VALIDATE CONSTRAINT .*|ALTER CONSTRAINT .*|RENAME .*"
            + "|ALTER (?:COLUMN )?" + NAME + " (?:SET DEFAULT .*|DROP DEFAULT))");
    private static final Pattern HARMLESS = Pattern.compile("(?i)(?:BEGIN|COMMIT|SET CONSTRAINTS .*"
            + "|CREATE (?:UNIQUE )?INDEX .*|DROP INDEX .*|ALTER INDEX .*|COMMENT ON .*)");

    public MigrationSql {
        added = Set.copyOf(added);
        addedRequired = Set.copyOf(addedRequired);
        madeRequired = Set.copyOf(madeRequired);
        relaxed = Set.copyOf(relaxed);
        dropped = Set.copyOf(dropped);
        madeTables = Set.copyOf(madeTables);
        droppedTables = Set.copyOf(droppedTables);
        pointing = Set.copyOf(pointing);
        unproven = List.copyOf(unproven);
    }

    /** SQL that cannot be had, so that nothing is known of it. */
    public static MigrationSql unknown(String why) {
        return new MigrationSql(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(why));
    }

    /**
     * Reads what {@code sqlmigrate} said.
     *
     * @param said all of it; what the application says before the script is skipped
     * @param organizations the name of the organisation table
     */
    public static MigrationSql read(String said, String organizations) {
        Reader reader = new Reader(organizations);
        Matcher beginning = BEGINNING.matcher(said);
        String script = beginning.find() ? said.substring(beginning.start()) : "";
        Matcher python = PYTHON.matcher(script);
        while (python.find()) {
            reader.unproven.add(python.group().replaceFirst("^--\\s*", ""));
        }
        Statements.of(script).forEach(reader::statement);
        return reader.result();
    }

    /** Collects the effects statement by statement. */
    private static final class Reader {
        private final String organizations;
        private final Set<ColumnName> added = new TreeSet<>();
        private final Set<ColumnName> addedRequired = new TreeSet<>();
        private final Set<ColumnName> madeRequired = new TreeSet<>();
        private final Set<ColumnName> relaxed = new TreeSet<>();
        private final Set<ColumnName> dropped = new TreeSet<>();
        private final Set<String> madeTables = new TreeSet<>();
        private final Set<String> droppedTables = new TreeSet<>();
        private final Set<ColumnName> pointing = new TreeSet<>();
        private final List<String> unproven = new ArrayList<>();

        Reader(String organizations) {
            this.organizations = organizations;
        }

        void statement(String statement) {
            boolean known = HARMLESS.matcher(statement).matches()
                    || matched(MAKE, statement, (m, table) -> madeTables.add(table))
                    || matched(DROP_TABLE, statement, (m, table) -> droppedTables.add(table))
                    || matched(ALTER, statement, (m, table) -> alter(table, m.group(2)));
            if (!known) {
                unproven.add(statement);
            }
        }

        private void alter(String table, String body) {
            for (String action : Actions.of(body)) {
                Matcher required = REQUIRE.matcher(action);
                Matcher relax = RELAX.matcher(action);
                Matcher gone = DROP.matcher(action);
                Matcher key = KEY.matcher(action);
                Matcher add = ADD.matcher(action);
                if (required.matches()) {
                    madeRequired.add(column(table, required.group(1)));
                } else if (relax.matches()) {
                    relaxed.add(column(table, relax.group(1)));
                } else if (gone.matches()) {
                    dropped.add(column(table, gone.group(1)));
                } else if (key.matches()) {
                    point(column(table, key.group(1)), key.group(2));
                } else if (add.matches()) {
                    add(column(table, add.group(1)), add.group(2));
                } else if (!HARMLESS_ACTION.matcher(action).matches()) {
                    unproven.add("ALTER TABLE " + table + " " + action);
                }
            }
        }

        private void add(ColumnName column, String definition) {
            (NOT_NULL.matcher(definition).matches() ? addedRequired : added).add(column);
            Matcher key = INLINE_KEY.matcher(definition);
            if (key.matches()) {
                point(column, key.group(1));
            }
        }

        private void point(ColumnName column, String table) {
            if (bare(table).equals(organizations)) {
                pointing.add(column);
            }
        }

        MigrationSql result() {
            return new MigrationSql(
                    added,
                    addedRequired,
                    madeRequired,
                    relaxed,
                    dropped,
                    madeTables,
                    droppedTables,
                    pointing,
                    unproven);
        }

        private static boolean matched(Pattern pattern, String text, BiConsumer<Matcher, String> found) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return false;
            }
            found.accept(matcher, bare(matcher.group(1)));
            return true;
        }

        private static ColumnName column(String table, String name) {
            return new ColumnName(table, bare(name));
        }

        private static String bare(String name) {
            return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
        }
    }
}
