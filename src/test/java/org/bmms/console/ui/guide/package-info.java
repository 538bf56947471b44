/** Exercises: the scenario and the tour without a toolkit, the card in a window. */
@NullMarked
package org.bmms.console.ui.guide;

import org.jspecify.annotations.NullMarked;
