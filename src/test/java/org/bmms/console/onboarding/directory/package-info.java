/** The organisations there are, in both schemas. */
@NullMarked
package org.bmms.console.onboarding.directory;

import org.jspecify.annotations.NullMarked;
