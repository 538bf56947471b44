/** Passwords as Django keeps them. */
@NullMarked
package org.bmms.console.onboarding.password;

import org.jspecify.annotations.NullMarked;
