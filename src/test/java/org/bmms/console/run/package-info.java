/** Tests of runs, on a server in memory. */
@NullMarked
package org.bmms.console.run;

import org.jspecify.annotations.NullMarked;
