/** Rows written, and taken back. */
@NullMarked
package org.bmms.console.onboarding.write;

import org.jspecify.annotations.NullMarked;
