/** What the application itself says of its users. */
@NullMarked
package org.bmms.console.onboarding.django;

import org.jspecify.annotations.NullMarked;
