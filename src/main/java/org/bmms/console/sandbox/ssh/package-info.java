/** SSH servers of the sandbox: real sessions on the loopback interface that end in simulated machines. */
@NullMarked
package org.bmms.console.sandbox.ssh;

import org.jspecify.annotations.NullMarked;
