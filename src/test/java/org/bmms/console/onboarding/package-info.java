/** Organisations and their users on the sandbox's own PostgreSQL, in both schemas. */
@NullMarked
package org.bmms.console.onboarding;

import org.jspecify.annotations.NullMarked;
