package org.bmms.console.sandbox.data;

/** Which of the two known schemas the target has. */
public enum Variant {
    /** As OBCMS really is: 42 scope tables, decoys, 45 organisations. */
    REAL("schema.sql", "seed.sql"),
    /** As the deployment checklist describes it: three models, one organisation with metadata. */
    CHECKLIST("checklist-schema.sql", "checklist-seed.sql");

    private final String schema;
    private final String seed;

    Variant(String schema, String seed) {
        this.schema = schema;
        this.seed = seed;
    }

    String schema() {
        return "/sql/sandbox/" + schema;
    }

    String seed() {
        return "/sql/sandbox/" + seed;
    }
}
