/** The onboarding on a sandbox. */
@NullMarked
package org.bmms.console.ui.onboarding;

import org.jspecify.annotations.NullMarked;
