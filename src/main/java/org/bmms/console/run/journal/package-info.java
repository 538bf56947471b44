/** What happened in a run, as lines on the server, each chained to the one before by its hash. */
@NullMarked
package org.bmms.console.run.journal;

import org.jspecify.annotations.NullMarked;
