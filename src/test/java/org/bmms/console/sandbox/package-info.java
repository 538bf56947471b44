/** Tests of the sandbox: its programs answer the console's own commands over real SSH. */
@NullMarked
package org.bmms.console.sandbox;

import org.jspecify.annotations.NullMarked;
