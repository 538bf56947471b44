/**
 * Brings the database to the migrations of the code without the trap of a plain {@code migrate}: nullable columns, backfill,
 * proof, required columns; and back where nothing is lost (checklist § Deployment Strategy, phase 2).
 */
@NullMarked
package org.bmms.console.migration;

import org.jspecify.annotations.NullMarked;
