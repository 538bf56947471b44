/** What new users are written. */
@NullMarked
package org.bmms.console.onboarding.write;

import org.jspecify.annotations.NullMarked;
