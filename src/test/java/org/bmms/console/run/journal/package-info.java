/** Tests of the journal of a run. */
@NullMarked
package org.bmms.console.run.journal;

import org.jspecify.annotations.NullMarked;
