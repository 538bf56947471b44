/** Which rows an onboarding writes, worked out before anything is written. */
@NullMarked
package org.bmms.console.onboarding.plan;

import org.jspecify.annotations.NullMarked;
