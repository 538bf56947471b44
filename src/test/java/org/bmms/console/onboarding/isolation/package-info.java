/** What a proof's findings come to. */
@NullMarked
package org.bmms.console.onboarding.isolation;

import org.jspecify.annotations.NullMarked;
