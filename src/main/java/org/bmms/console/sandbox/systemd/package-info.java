/** The service manager of simulated servers: units, how they start, stop and fail, and the journal they write. */
@NullMarked
package org.bmms.console.sandbox.systemd;

import org.jspecify.annotations.NullMarked;
