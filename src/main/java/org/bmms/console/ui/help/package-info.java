/** The user guide in a window of its own: pages in Markdown that are shipped with the program, drawn without a browser. */
@NullMarked
package org.bmms.console.ui.help;

import org.jspecify.annotations.NullMarked;
