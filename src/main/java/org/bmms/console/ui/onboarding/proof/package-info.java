/** The proof that organisations do not see each other, in the window (checklist § BMMS Step 5: Pilot MOA access verified). */
@NullMarked
package org.bmms.console.ui.onboarding.proof;

import org.jspecify.annotations.NullMarked;
