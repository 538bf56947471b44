/** Runs a plan on servers so that nothing is lost: lock, journal, probes before acts, guard, resume. Knows nothing of BMMS. */
@NullMarked
package org.bmms.console.run;

import org.jspecify.annotations.NullMarked;
