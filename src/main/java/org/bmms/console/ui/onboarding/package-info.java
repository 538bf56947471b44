/** Taking organisations in: one by a form, many from a file, and the proof that they do not see each other. */
@NullMarked
package org.bmms.console.ui.onboarding;

import org.jspecify.annotations.NullMarked;
