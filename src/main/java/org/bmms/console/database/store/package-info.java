/**
 * The console's own memory: runs, coverage, backups, sign-offs and audit, in a database of its own and in a copy on the
 * workstation that serves while the database cannot.
 */
@NullMarked
package org.bmms.console.database.store;

import org.jspecify.annotations.NullMarked;
