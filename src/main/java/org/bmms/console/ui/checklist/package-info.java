/** The deployment checklist: all its items with how they stand, what was seen, and what people say about them. */
@NullMarked
package org.bmms.console.ui.checklist;

import org.jspecify.annotations.NullMarked;
