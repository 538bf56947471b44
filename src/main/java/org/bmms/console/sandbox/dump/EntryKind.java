package org.bmms.console.sandbox.dump;

/** The kinds of entries of a dump, in the order in which they are restored. */
enum EntryKind {
    SCHEMA("SCHEMA", "schemas"),
    TABLE("TABLE", "tables"),
    DATA("TABLE DATA", "data"),
    SEQUENCE("SEQUENCE SET", "sequences"),
    CONSTRAINT("CONSTRAINT", "constraints"),
    INDEX("INDEX", "indexes"),
    FOREIGN_KEY("FK CONSTRAINT", "foreign-keys"),
    PRIVILEGES("ACL", "privileges");

    private final String label;
    private final String query;

    EntryKind(String label, String query) {
        this.label = label;
        this.query = query;
    }

    /** As {@code pg_restore --list} names it. */
    String label() {
        return label;
    }

    /** The query that finds its entries, on the class path. */
    String query() {
        return "/sql/sandbox/dump/" + query + ".sql";
    }
}
