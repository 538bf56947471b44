/** Against a real PostgreSQL, one for the whole test run. */
@NullMarked
package org.bmms.console.database;

import org.jspecify.annotations.NullMarked;
