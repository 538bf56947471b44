/** The checks of the verification, one idea each, and what they look at. */
@NullMarked
package org.bmms.console.verification.check;

import org.jspecify.annotations.NullMarked;
