/** Tests of the lock of a run. */
@NullMarked
package org.bmms.console.run.lock;

import org.jspecify.annotations.NullMarked;
