/** Many organisations from one file, looked at and carried out. */
@NullMarked
package org.bmms.console.ui.onboarding.batch;

import org.jspecify.annotations.NullMarked;
