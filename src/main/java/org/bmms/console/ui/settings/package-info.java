/** Settings: profiles of environments, the look of the window, remembered secrets. */
@NullMarked
package org.bmms.console.ui.settings;

import org.jspecify.annotations.NullMarked;
