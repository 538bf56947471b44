/** The form for one organisation and its users: chosen, filled in, reviewed, stored, handed out. */
@NullMarked
package org.bmms.console.ui.onboarding.form;

import org.jspecify.annotations.NullMarked;
