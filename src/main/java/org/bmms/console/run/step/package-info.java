/** One step of a run: probe, act, verify. */
@NullMarked
package org.bmms.console.run.step;

import org.jspecify.annotations.NullMarked;
