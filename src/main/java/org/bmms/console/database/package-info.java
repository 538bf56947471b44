/**
 * PostgreSQL as the console sees it: bounded connection pools, read-only reads, one explicit way to write, the target's
 * catalog and the administration of whole databases. Only this package and those below it know JDBC.
 */
@NullMarked
package org.bmms.console.database;

import org.jspecify.annotations.NullMarked;
