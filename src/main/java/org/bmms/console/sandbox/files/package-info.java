/** The file systems of simulated servers: owners, modes, times, disks that fill up; all in memory. */
@NullMarked
package org.bmms.console.sandbox.files;

import org.jspecify.annotations.NullMarked;
