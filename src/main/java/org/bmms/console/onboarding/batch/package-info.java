/** Many organisations from one file (checklist § Deployment Strategy, phase 6). */
@NullMarked
package org.bmms.console.onboarding.batch;

import org.jspecify.annotations.NullMarked;
