/** Many organisations from one file. */
@NullMarked
package org.bmms.console.onboarding.batch;

import org.jspecify.annotations.NullMarked;
