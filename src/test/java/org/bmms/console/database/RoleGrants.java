package org.bmms.console.database;

/** The shipped grants, given to a role of a test. */
public final class RoleGrants implements AutoCloseable {
    private static final String PASSWORD = "role password";

    private final TargetDatabase target;
    private final String role;

    private RoleGrants(TargetDatabase target, String role) {
        this.target = target;
        this.role = role;
    }

    /** Runs {@code sql/roles/KIND.sql} for a fresh role. */
    public static RoleGrants of(String kind, TargetDatabase target) {
        String role = target.server().freshName("bmms role \"" + kind);
        target.server()
                .script("postgres", "create role " + Identifier.quoted(role) + " login password '" + PASSWORD + "'");
        target.script(SqlFile.read("roles/" + kind + ".sql").replace("'bmms_" + kind + "'", Identifier.literal(role)));
        return new RoleGrants(target, role);
    }

    /** A connection as the role. */
    public Database connect() {
        return new Database(target.server().address(target.name(), role, PASSWORD), DatabaseLimits.usual());
    }

    @Override
    public void close() {
        target.script("drop owned by " + Identifier.quoted(role));
        target.server().script("postgres", "drop role " + Identifier.quoted(role));
    }
}
