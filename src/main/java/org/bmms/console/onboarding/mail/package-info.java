/** What new users are written. */
@NullMarked
package org.bmms.console.onboarding.mail;

import org.jspecify.annotations.NullMarked;
