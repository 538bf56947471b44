/** Tests of the command line, most of them on a sandbox. */
@NullMarked
package org.bmms.console.cli;

import org.jspecify.annotations.NullMarked;
