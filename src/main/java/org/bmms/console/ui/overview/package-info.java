/** Where the environment stands, why, and what the next step is. */
@NullMarked
package org.bmms.console.ui.overview;

import org.jspecify.annotations.NullMarked;
