/** The login shell of simulated servers: splits a command line into words, and understands nothing more. */
@NullMarked
package org.bmms.console.sandbox.shell;

import org.jspecify.annotations.NullMarked;
