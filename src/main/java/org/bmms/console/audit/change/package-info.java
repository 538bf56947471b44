/** Changes of the target that are no runs, as they are audited: what was to be written, and what became of it. */
@NullMarked
package org.bmms.console.audit.change;

import org.jspecify.annotations.NullMarked;
