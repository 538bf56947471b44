/** The proof that organisations do not see each other (checklist § BMMS Step 5: Pilot MOA access verified). */
@NullMarked
package org.bmms.console.onboarding.isolation;

import org.jspecify.annotations.NullMarked;
