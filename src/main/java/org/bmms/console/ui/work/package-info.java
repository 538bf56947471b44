/** Work in the background: the one way from the window to what takes time, and back. */
@NullMarked
package org.bmms.console.ui.work;

import org.jspecify.annotations.NullMarked;
