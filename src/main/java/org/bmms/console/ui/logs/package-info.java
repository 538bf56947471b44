/** What the units log: live, filtered, searched. */
@NullMarked
package org.bmms.console.ui.logs;

import org.jspecify.annotations.NullMarked;
