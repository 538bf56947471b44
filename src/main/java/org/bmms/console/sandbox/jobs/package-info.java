/** What the console's own shell scripts do, in Java: detached jobs, guards and sudo with a password. */
@NullMarked
package org.bmms.console.sandbox.jobs;

import org.jspecify.annotations.NullMarked;
