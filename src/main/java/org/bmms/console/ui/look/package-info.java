/** How the window looks: fonts, themes, scale, icons. */
@NullMarked
package org.bmms.console.ui.look;

import org.jspecify.annotations.NullMarked;
