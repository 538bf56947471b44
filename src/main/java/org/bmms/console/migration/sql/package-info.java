/** Reads in the SQL of a migration what it does to columns, tables and rows. */
@NullMarked
package org.bmms.console.migration.sql;

import org.jspecify.annotations.NullMarked;
