/** Organisations and their users: what there is, what may be changed, and how a pilot is taken in (checklist § BMMS Step 5). */
@NullMarked
package org.bmms.console.onboarding;

import org.jspecify.annotations.NullMarked;
