/** Tests of the simulated shell. */
@NullMarked
package org.bmms.console.sandbox.shell;

import org.jspecify.annotations.NullMarked;
