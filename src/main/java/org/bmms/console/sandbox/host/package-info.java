/** Whole simulated servers: a machine with its units, its application and its SSH server. */
@NullMarked
package org.bmms.console.sandbox.host;

import org.jspecify.annotations.NullMarked;
