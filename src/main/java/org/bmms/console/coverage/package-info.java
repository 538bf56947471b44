/**
 * How much of the data belongs to an organisation, whether it is the right one, and giving the rest to the default
 * organisation (checklist § BMMS Step 1, organisation data coverage).
 */
@NullMarked
package org.bmms.console.coverage;

import org.jspecify.annotations.NullMarked;
