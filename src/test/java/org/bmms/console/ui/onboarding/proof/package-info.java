/** The proof of isolation, as one sees it. */
@NullMarked
package org.bmms.console.ui.onboarding.proof;

import org.jspecify.annotations.NullMarked;
