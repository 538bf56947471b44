/** Small controls of the console's own: gauges, tiles, the path of phases. */
@NullMarked
package org.bmms.console.ui.control;

import org.jspecify.annotations.NullMarked;
