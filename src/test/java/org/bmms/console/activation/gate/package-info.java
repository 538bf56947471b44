/** Tests of the gates before a switch. */
@NullMarked
package org.bmms.console.activation.gate;

import org.jspecify.annotations.NullMarked;
