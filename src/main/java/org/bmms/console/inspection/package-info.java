/** What the console looks at for the items of the deployment checklist, and how it judges what it sees. */
@NullMarked
package org.bmms.console.inspection;

import org.jspecify.annotations.NullMarked;
