/** Tests of how the SQL of migrations is read. */
@NullMarked
package org.bmms.console.migration.sql;

import org.jspecify.annotations.NullMarked;
