/** The store against a real PostgreSQL and a real file. */
@NullMarked
package org.bmms.console.database.store;

import org.jspecify.annotations.NullMarked;
