/** The steps of a switch, each one idea: probe, act, verify. */
@NullMarked
package org.bmms.console.activation.step;

import org.jspecify.annotations.NullMarked;
