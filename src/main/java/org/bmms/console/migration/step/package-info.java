/** The steps of a migration and of its way back. */
@NullMarked
package org.bmms.console.migration.step;

import org.jspecify.annotations.NullMarked;
