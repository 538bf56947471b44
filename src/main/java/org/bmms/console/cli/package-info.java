/** The command line: the same engine as the window, with the same guards. */
@NullMarked
package org.bmms.console.cli;

import org.jspecify.annotations.NullMarked;
