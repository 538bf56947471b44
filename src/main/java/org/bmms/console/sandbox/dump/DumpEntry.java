package org.bmms.console.sandbox.dump;

/**
 * An entry of a dump's table of contents.
 *
 * @param id its number
 * @param oid the object's identifier where it was dumped
 * @param kind what it is
 * @param schema its schema
 * @param name its name
 * @param owner its owner
 * @param statement what restores it; for data, table and columns
 */
record DumpEntry(int id, long oid, EntryKind kind, String schema, String name, String owner, String statement) {}
