/** A process on a server that puts the old state back unless it is told in time that all is well. */
@NullMarked
package org.bmms.console.run.guard;

import org.jspecify.annotations.NullMarked;
