/** What can be shown to others afterwards, and that it was not altered. */
@NullMarked
package org.bmms.console.audit;

import org.jspecify.annotations.NullMarked;
