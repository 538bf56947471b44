/** Goes through the screens by itself: for pictures of them, and so that the JVM knows what a window is made of. */
@NullMarked
package org.bmms.console.ui.tour;

import org.jspecify.annotations.NullMarked;
