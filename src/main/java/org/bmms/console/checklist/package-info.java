/** The deployment checklist: its phases and where an environment stands in them. */
@NullMarked
package org.bmms.console.checklist;

import org.jspecify.annotations.NullMarked;
