/** What forms say of themselves, without any database. */
@NullMarked
package org.bmms.console.onboarding.form;

import org.jspecify.annotations.NullMarked;
