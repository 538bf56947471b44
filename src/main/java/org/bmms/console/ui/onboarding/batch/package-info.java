/** Many organisations from one file (checklist § Deployment Strategy, phase 6: full rollout). */
@NullMarked
package org.bmms.console.ui.onboarding.batch;

import org.jspecify.annotations.NullMarked;
