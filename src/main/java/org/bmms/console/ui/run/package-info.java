/** A run as one sees it happen: its steps, the guard, the site, the log, and what may be decided now. */
@NullMarked
package org.bmms.console.ui.run;

import org.jspecify.annotations.NullMarked;
