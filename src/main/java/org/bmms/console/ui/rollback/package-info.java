/** The one way back that is always in the same place: mode only, or the whole database. */
@NullMarked
package org.bmms.console.ui.rollback;

import org.jspecify.annotations.NullMarked;
