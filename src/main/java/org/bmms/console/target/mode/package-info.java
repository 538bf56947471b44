/** The mode of the application, OBCMS or BMMS, and the settings that make it. */
@NullMarked
package org.bmms.console.target.mode;

import org.jspecify.annotations.NullMarked;
