/** One run at a time on a target: who holds it, since when, and whether the holder is alive. */
@NullMarked
package org.bmms.console.run.lock;

import org.jspecify.annotations.NullMarked;
