/** The first screen, while no environment is open. */
@NullMarked
package org.bmms.console.ui.welcome;

import org.jspecify.annotations.NullMarked;
