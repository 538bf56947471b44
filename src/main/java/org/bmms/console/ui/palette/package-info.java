/** Everything that can be gone to or done, found by a few letters. */
@NullMarked
package org.bmms.console.ui.palette;

import org.jspecify.annotations.NullMarked;
