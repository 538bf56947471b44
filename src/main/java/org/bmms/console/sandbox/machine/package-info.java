/** A simulated server without its programs: users, processes, clock, settings of sudo, the log of what was run. */
@NullMarked
package org.bmms.console.sandbox.machine;

import org.jspecify.annotations.NullMarked;
