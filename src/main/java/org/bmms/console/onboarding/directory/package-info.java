/** The organisations there are, and changes to one of them. */
@NullMarked
package org.bmms.console.onboarding.directory;

import org.jspecify.annotations.NullMarked;
