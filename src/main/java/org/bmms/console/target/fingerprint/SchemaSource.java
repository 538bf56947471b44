package org.bmms.console.target.fingerprint;

/** Where the facts of the schema come from. */
@FunctionalInterface
public interface SchemaSource {
    /**
     * Reads them from the catalog.
     *
     * @throws org.bmms.console.base.FailureException a {@code DB-} code
     */
    SchemaFacts read();
}
