/** Tests of migrations in safe steps. */
@NullMarked
package org.bmms.console.migration;

import org.jspecify.annotations.NullMarked;
