package org.bmms.console.sandbox.data;

/** How far the organisation columns of the target have come at first, and what its code asks for. */
public enum SchemaStart {
    /** The columns may be NULL, and the code asks for no more. */
    SETTLED,
    /** The columns may be NULL, and a newer release of the code has the migrations that require them. */
    NULLABLE,
    /** There are no columns yet; the code has the migrations that add them and the ones that require them. */
    ABSENT
}
