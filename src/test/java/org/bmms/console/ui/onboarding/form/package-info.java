/** The form for an organisation, with a target that the test makes up. */
@NullMarked
package org.bmms.console.ui.onboarding.form;

import org.jspecify.annotations.NullMarked;
