/** Offers, at the start of the window, what is left of a crash of the console. */
@NullMarked
package org.bmms.console.ui.crash;

import org.jspecify.annotations.NullMarked;
